import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/record/assessment.ts';
import { changesIn, describedFindings, describeEntry } from '../../src/record/describe-entry.ts';
import type { Entries, EntryKind } from '../../src/record/entries.ts';
import { NO_CRITERIA } from '../../src/record/kinds/criteria.ts';
import type { PledgeFinding } from '../../src/record/types.ts';

const ARTICLE = {
  capture: { article: 12, version: 2, name: 'press/sluices.txt', stated: { title: 'Lowen opens\ntalks' } },
  reading: { engine: 'saydo 9' },
  found: { first: 1, locals: ['e1', 's1'] },
  ...{ joins: [{}], proposals: [{}, {}], kept: [{}, {}], held: [{}], corrections: [], withdrawn: [7], lost: [8, 9] },
  ...{ changes: [{ before: 'it cost ', removed: '18', added: '', after: ' crowns' }], moreChanges: 2 },
} as unknown as Entries['article.added']['after'];
const NOTHING_NEW = { ...ARTICLE, joins: [], proposals: [], held: [], withdrawn: [], lost: [] };
const WAS = { capture: 1, text: '', engine: '' };
const PLEDGE: PledgeFinding = {
  ...{ kind: 'pledge', local: 'p1', form: 'promise', pledgers: ['e1'], statement: 's1', testable: 'clear' },
  ...{ passages: [{ start: 4, end: 21, exact: 'open the\ntwo gates' }], amount: null, deadline: null },
  ...{ condition: null, confidence: 0.8 },
};
const DECIDED = { finding: 12, verdict: 'accept', correction: null, blind: false } as const;
const CORRECTED = { ...DECIDED, verdict: 'correct', correction: PLEDGE } as const;
const REFUSED_SENTENCE = {
  pledge: 5,
  finding: null,
  proposed: null,
  sentence: { article: 7, exact: 'The quay of Marr was dug.' },
};
const LINK = { id: 3, pledge: 5, finding: 12, relation: 'fulfils' } as const;
const JUDGED: Assessment = {
  ...({
    officials: 'under-way',
    evidence: 'kept',
    value: { id: 'kept', label: 'Promise kept', tone: 'kept' },
  } as const),
  ...{ schedule: null, clarity: null, searched: null, settle: null, date: '2031-05-06', vocabulary: 'ours' },
};
const ASSESSED = { id: 4, pledge: 5, assessment: JUDGED };

type Case<K extends EntryKind> = readonly [data: Entries[K], subjects: readonly string[], sentence: string];

/** Each kind of entry, with what it is to say. */
const SENTENCES: { readonly [K in EntryKind]: readonly Case<K>[] } = {
  'record.begun': [
    [{ before: null, after: { format: 'saydo-record/1', record: '5f0c' } }, [], 'Ada began the record 5f0c.'],
  ],
  'article.added': [
    [
      { before: null, after: ARTICLE },
      ['T12'],
      'Ada added T12 “Lowen opens talks”: 2 findings, 1 joined to what the record had, 2 joins proposed.',
    ],
    [
      { before: null, after: { ...ARTICLE, capture: { ...ARTICLE.capture, stated: {} }, joins: [], proposals: [] } },
      ['T12'],
      'Ada added T12 “press/sluices.txt”: 2 findings.',
    ],
  ],
  'article.changed': [
    [
      { before: WAS, after: ARTICLE },
      ['T12'],
      'Ada added version 2 of T12 “Lowen opens talks”: 3 places changed, 2 new findings, 1 joined to what the record had, 2 joins proposed, 2 kept, 1 kept because people decided them, 1 withdrawn, 2 lost (F8, F9).',
    ],
  ],
  'article.reread': [
    [
      {
        before: WAS,
        after: { ...ARTICLE, joins: [], proposals: [], held: [], withdrawn: [], lost: [1, 2, 3, 4, 5, 6] },
      },
      ['T12'],
      'Ada read T12 “Lowen opens talks” again with saydo 9: 2 new findings, 2 kept, 6 lost (F1, F2, F3, F4, F5 and 1 more).',
    ],
  ],
  'article.corrected': [
    [
      {
        before: { ...WAS, facts: { outlet: 'Lowen Post' } },
        after: { ...NOTHING_NEW, facts: { byline: ['Ida Fenn', 'Bo Marr'], speaker: 'Ana Kovar' } },
      },
      ['T12'],
      'Ada corrected what is known of T12 “Lowen opens talks”: outlet as the text has it, byline “Ida Fenn; Bo Marr”, speaker “Ana Kovar”, 2 new findings, 2 kept.',
    ],
  ],
  'article.withdrawn': [
    [{ before: null, after: { article: 12, findings: [1, 2] } }, ['T12'], 'Ada withdrew T12 with 2 findings.'],
  ],
  'article.restored': [
    [{ before: { article: 12, findings: [4] }, after: null }, ['T12'], 'Ada brought T12 back with 1 finding.'],
  ],
  'finding.decided': [
    [{ before: null, after: DECIDED }, ['F12', 'S3'], 'Ada accepted F12.'],
    [
      { before: DECIDED, after: { ...DECIDED, verdict: 'reject', blind: true } },
      ['F12', 'S3'],
      'Ada rejected F12 without seeing how others decided, which they had accepted before.',
    ],
    [{ before: null, after: CORRECTED }, ['F12', 'P3'], 'Ada corrected F12: “open the two gates”.'],
  ],
  'finding.undecided': [[{ before: DECIDED, after: null }, ['F12'], 'Ada took back that they had accepted F12.']],
  'items.joined': [
    [
      { before: { into: [1], from: [2] }, after: { into: 3, from: 9, proposal: 7 } },
      ['E3', 'E9'],
      'Ada joined E9 to E3, as J7 proposed.',
    ],
  ],
  'items.parted': [
    [
      { before: { into: 3, from: 9, proposal: null }, after: { into: 3, from: 9, findings: [1, 2] } },
      ['E3', 'E9'],
      'Ada took E9 out of E3 again: 2 findings.',
    ],
  ],
  'finding.separated': [
    [
      { before: { item: 3 }, after: { finding: 12, from: 3, to: 40 } },
      ['F12', 'S3', 'S40'],
      'Ada took F12 out of S3; it is S40 now.',
    ],
  ],
  'items.held-apart': [
    [
      { before: null, after: { items: [3, 9], proposal: 7 } },
      ['E3', 'E9'],
      'Ada said that E3 and E9 are not one, which J7 proposed.',
    ],
    [{ before: null, after: { items: [3, 9], proposal: null } }, [], 'Ada said that item 3 and item 9 are not one.'],
  ],
  'evidence.linked': [
    [{ before: null, after: LINK }, ['V3', 'F5', 'P2', 'F12', 'A6'], 'Ada linked A6 to P2, as: fulfils (V3).'],
    [{ before: null, after: LINK }, ['V3'], 'Ada linked F12 to F5, as: fulfils (V3).'],
  ],
  'evidence.refused': [
    [
      { before: null, after: { pledge: 5, finding: 12, proposed: null } },
      ['F5', 'P2', 'F12', 'A6'],
      'Ada said that F12 does not bear on P2.',
    ],
    [
      { before: null, after: { ...REFUSED_SENTENCE, reason: 'other-place' } },
      ['F5', 'P2', 'T7'],
      'Ada said that “The quay of Marr was dug.” does not bear on P2.',
    ],
  ],
  'evidence.unrefused': [
    [
      { before: { pledge: 5, finding: 12, proposed: { relation: 'advances', sure: 0.6 } }, after: null },
      ['F5', 'P2', 'F12', 'A6'],
      'Ada took back that F12 does not bear on P2.',
    ],
    [
      { before: REFUSED_SENTENCE, after: null },
      ['F5', 'P2', 'T7'],
      'Ada took back that “The quay of Marr was dug.” does not bear on P2.',
    ],
  ],
  'evidence.unlinked': [
    [
      { before: LINK, after: null },
      ['V3', 'F5', 'P2', 'F12', 'S6'],
      'Ada took back the link of S6 to P2, as: fulfils (V3).',
    ],
  ],
  'pledge.assessed': [
    [
      { before: null, after: ASSESSED },
      ['M4', 'F5', 'P2'],
      'Ada assessed P2 as of 2031-05-06: evidence Promise kept, officials under way (M4).',
    ],
    [
      {
        before: ASSESSED,
        after: { ...ASSESSED, id: 6, assessment: { ...JUDGED, officials: null, evidence: 'none-found', value: null } },
      },
      ['M6', 'F5', 'P2'],
      'Ada assessed P2 as of 2031-05-06: evidence none found (M6, after M4).',
    ],
  ],
  'pledge.unassessed': [
    [{ before: ASSESSED, after: null }, ['M4', 'F5', 'P2'], 'Ada took back M4, their assessment of P2.'],
  ],
  'pledge.described': [
    [
      {
        before: { pledge: 5, fields: { topic: null } },
        after: { pledge: 5, fields: { topic: 'water' } },
      },
      ['F5', 'P2'],
      'Ada described P2: topic “water”.',
    ],
    [
      { before: { pledge: 5, fields: { topic: 'water' } }, after: { pledge: 5, fields: { topic: null } } },
      ['F5', 'P2'],
      'Ada described P2: no topic.',
    ],
  ],
  'pledge.criteria-set': [
    [
      {
        before: null,
        after: { pledge: 5, criteria: { ...NO_CRITERIA, kept: 'both “gates” open', due: '2031-06' } },
      },
      ['F5', 'P2'],
      'Ada wrote the criteria of P2: kept “both ‘gates’ open”, by when “2031-06”.',
    ],
    [
      {
        before: { pledge: 5, criteria: { ...NO_CRITERIA, kept: 'both' } },
        after: { pledge: 5, criteria: { ...NO_CRITERIA, kept: 'one' } },
      },
      ['F5', 'P2'],
      'Ada changed the criteria of P2: kept “one”.',
    ],
    [
      {
        before: { pledge: 5, criteria: { ...NO_CRITERIA, kept: 'both' } },
        after: { pledge: 5, criteria: null },
      },
      ['F5', 'P2'],
      'Ada took away the criteria of P2.',
    ],
  ],
  'finding.made': [
    [
      { before: null, after: { finding: 12, item: 6, article: 2, body: PLEDGE, join: null } as never },
      ['F12', 'P6', 'T2'],
      'Ada added “open the two gates” (F12) to what was found in T2, as P6.',
    ],
  ],
  'setting.changed': [
    [
      { before: null, after: { name: 'vocabulary', value: 'politifact' } },
      [],
      'Ada chose the status vocabulary PolitiFact promise meter.',
    ],
    [
      { before: null, after: { name: 'outlets', value: [{ name: 'Radio Tarn' }] } },
      [],
      'Ada changed the outlets that are followed: 1 outlet.',
    ],
  ],
  'words.protected': [
    [
      {
        before: null,
        after: { id: 3, finding: 12, words: ['Annik'], instead: '[name withheld]', salt: '0'.repeat(64) },
      },
      ['F12', 'E7'],
      'Ada marked what is not to be published (protection 3).',
    ],
  ],
  'words.released': [
    [
      { before: { id: 3, finding: 12, words: [], instead: '[name withheld]', salt: '0'.repeat(64) }, after: null },
      ['F12', 'E7'],
      'Ada took protection 3 back.',
    ],
  ],
  'head.signed': [
    [{ before: null, after: { size: 7, note: '…', key: '…' } }, [], 'Ada signed the log over its first 7 entries.'],
  ],
};

const entryOf = (kind: string, data: unknown, subjects: readonly string[] = []) => {
  return { ...{ seq: 1, at: '2031-01-01T00:00:00Z', by: 'Ada', kind, why: null, prev: '' }, subjects, data };
};

describe('an entry in a sentence', () => {
  const cases = Object.entries(SENTENCES).flatMap(([kind, list]) => list.map((each) => [kind, ...each] as const));
  test.each(cases)('%s', (kind, data, subjects, sentence) => {
    expect(describeEntry(entryOf(kind, data, subjects))).toBe(sentence);
  });

  test('contains the words that it concerns, where they are known, with their ids', () => {
    const words: Readonly<Record<number, string>> = {
      5: 'Ida Fenn: the ward would open',
      12: 'Otto Marl denied that it was “late”',
    };
    const told = (kind: string, data: unknown, subjects: readonly string[]) =>
      describeEntry(entryOf(kind, data, subjects), (finding) => words[finding] ?? null);
    expect(told('evidence.linked', { before: null, after: LINK }, ['V3', 'F5', 'P2', 'F12', 'S6'])).toBe(
      'Ada linked “Otto Marl denied that it was ‘late’” (S6) to “Ida Fenn: the ward would open” (P2), as: fulfils (V3).',
    );
    expect(told('finding.decided', { before: null, after: DECIDED }, ['F12', 'S3'])).toBe(
      'Ada accepted “Otto Marl denied that it was ‘late’” (F12).',
    );
    expect(describedFindings(entryOf('evidence.linked', { before: null, after: LINK }))).toEqual([12, 5]);
  });

  test.each([
    ['moon.landed', {}],
    ['toString', {}],
    ['article.added', null],
    ['finding.made', { after: { finding: 12, body: {} } }],
  ])('names the kind of an unknown entry: %s', (kind, data) => {
    expect(describeEntry(entryOf(kind, data))).toBe(`Ada wrote an entry of kind ${kind}.`);
    expect(changesIn(entryOf(kind, data))).toEqual([]);
  });
});

describe('what an entry changed', () => {
  test('lists the words of an article', () => {
    expect(changesIn(entryOf('article.changed', { before: WAS, after: ARTICLE }))).toEqual([
      { what: '…it cost  (1)', was: '18', is: null },
    ]);
  });

  test('lists what a correction changes in the same reviewer’s earlier one', () => {
    const after = { ...CORRECTED, correction: { ...PLEDGE, form: 'plan', pledgers: [] } };
    expect(changesIn(entryOf('finding.decided', { before: CORRECTED, after }))).toEqual([
      { what: 'who pledges', was: 'one', is: null },
      { what: 'kind', was: 'promise', is: 'plan' },
    ]);
    expect(changesIn(entryOf('finding.decided', { before: null, after }))).toEqual([]);
  });

  test('lists each axis of an assessment', () => {
    const after = { ...ASSESSED, assessment: { ...JUDGED, officials: null, schedule: 'behind' } };
    expect(changesIn(entryOf('pledge.assessed', { before: ASSESSED, after }))).toEqual([
      { what: 'officials', was: 'under way', is: null },
      { what: 'schedule', was: null, is: 'behind' },
    ]);
  });

  test('lists the old and the new value of a setting', () => {
    const before = { name: 'outlets', value: [{ name: 'Radio Tarn' }, { name: 'The Vell' }] };
    const after = { name: 'outlets', value: [] };
    expect(changesIn(entryOf('setting.changed', { before, after }))).toEqual([
      { what: 'outlets', was: 'Radio Tarn, The Vell', is: 'none' },
    ]);
  });
});
