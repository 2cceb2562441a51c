import { describe, expect, test } from 'vitest';
import { deedOf } from '../../../src/pages/terminal/record/deeds.ts';
import { historyPage } from '../../../src/pages/terminal/record/history.ts';
import type { Logged } from '../../../src/record/answers.ts';
import { assessments, entries, pledge } from './fixture.ts';
import { plain } from './sheets.ts';

const deed = (kind: string, data: unknown, subjects: readonly string[] = []): string =>
  deedOf({ ...entries[0]!, kind, data, subjects });

const read = {
  capture: { article: 12, version: 2, name: 'press/sluices.txt', stated: {} },
  reading: { engine: 'saydo/0.3.0' },
  found: { first: 80, locals: ['s1'] },
  joins: [],
  proposals: [],
  kept: [{}, {}],
  held: [{}],
  withdrawn: [4, 5],
  lost: [6],
  changes: [{}, {}],
  moreChanges: 10,
};
const decision = { finding: 12, verdict: 'accept', correction: null, blind: false };

describe('the history', () => {
  test('tells each entry with what was done, when, by whom and why', () => {
    expect(historyPage(entries, plain(80)).split('\n')).toEqual([
      'History',
      '3 entries',
      '',
      '  9  held E3 and E9 apart, which J8 proposed to join',
      '     2031-03-07, 10:12 UTC · by ana · a1b2c3d4e5f6',
      '  8  joined S91 into S88, as J7 proposed',
      '     “the same interview”',
      '     2031-03-07, 10:12 UTC · by ana · a1b2c3d4e5f6',
      '  2  added T12 “Lowen opens talks”: 3 findings, 2 joined, 1 join proposed',
      '     2031-03-07, 10:12 UTC · by saydo add · a1b2c3d4e5f6',
      '',
    ]);
  });

  test('says so where there is none', () => {
    expect(historyPage([], plain(80))).toBe('History\nThe log has no such entries.\n');
  });

  test.each<[string, unknown, readonly string[], string]>([
    [
      'record.begun',
      { before: null, after: { format: 'saydo-record/1', record: '5f0c' } },
      [],
      'began the record 5f0c',
    ],
    [
      'article.changed',
      { before: {}, after: read },
      ['T12'],
      'took in a changed T12 “press/sluices.txt”: version 2, 12 places changed, 1 new finding, 2 kept, 1 kept because people decided them, 2 withdrawn, 1 lost',
    ],
    [
      'article.reread',
      { before: {}, after: { ...read, held: [], withdrawn: [], lost: [] } },
      ['T12'],
      'read T12 “press/sluices.txt” anew with saydo/0.3.0: 1 new finding, 2 kept',
    ],
    ['finding.decided', { before: null, after: decision }, ['F12'], 'accepted F12'],
    [
      'finding.decided',
      { before: decision, after: { ...decision, verdict: 'reject', blind: true } },
      ['F12'],
      'rejected F12 without seeing how others decided, having accepted it before',
    ],
    [
      'finding.decided',
      { before: null, after: { ...decision, verdict: 'correct', correction: pledge } },
      ['F12'],
      'corrected F12: “open two of the gates before the end of 2032”',
    ],
    [
      'finding.decided',
      {
        before: { ...decision, verdict: 'correct', correction: pledge },
        after: { ...decision, verdict: 'correct', correction: { ...pledge, form: 'plan', testable: 'vague' } },
      },
      ['F12'],
      'corrected F12: kind: promise → plan; clearness: clear → vague',
    ],
    ['finding.undecided', { before: decision, after: null }, ['F12'], 'took back that F12 was accepted'],
    [
      'items.joined',
      { before: {}, after: { into: 12, from: 88, proposal: null } },
      ['S12', 'S88'],
      'joined S88 into S12',
    ],
    [
      'items.parted',
      { before: {}, after: { into: 12, from: 88, findings: [1, 2] } },
      ['S12', 'S88'],
      'took S88 out of S12 again: 2 findings',
    ],
    [
      'finding.separated',
      { before: { item: 88 }, after: { finding: 301, from: 88, to: 120 } },
      ['F301', 'S88', 'S120'],
      'took F301 out of S88, as S120 of its own',
    ],
    [
      'items.held-apart',
      { before: null, after: { items: [3, 9], proposal: null } },
      [],
      'held item 3 and item 9 apart',
    ],
    [
      'evidence.linked',
      { before: null, after: { id: 12, pledge: 40, finding: 77, relation: 'advances' } },
      ['V12', 'F40', 'P9', 'F77', 'A5'],
      'linked V12: A5 advances P9',
    ],
    [
      'evidence.unlinked',
      { before: { id: 12, pledge: 40, finding: 77, relation: 'comments' }, after: null },
      ['V12', 'F40', 'P9', 'F77', 'S6'],
      'unlinked V12: S6 comments P9',
    ],
    [
      'pledge.assessed',
      { before: null, after: { id: 7, pledge: 40, assessment: assessments[1] } },
      ['M7', 'F40', 'P9'],
      'assessed P9 as M7: evidence: Appears on track · schedule: done in time',
    ],
    [
      'pledge.assessed',
      { before: { id: 7 }, after: { id: 8, pledge: 40, assessment: assessments[0] } },
      ['M8', 'F40', 'P9'],
      'assessed P9 as M8, after M7: evidence: none found · officials: under way · vague',
    ],
    ['pledge.unassessed', { before: { id: 7 }, after: null }, ['M7', 'F40', 'P9'], 'took back M7, an assessment of P9'],
    [
      'finding.made',
      { before: null, after: { finding: 90, item: 9, article: 12, body: pledge, join: null } },
      ['F90', 'P9', 'T12'],
      'found F90 in T12, as P9: “open two of the gates before the end of 2032”',
    ],
    [
      'finding.made',
      { before: null, after: { finding: 90, item: 9, article: 12, body: pledge, join: { with: 40 } } },
      ['F90', 'P9', 'T12'],
      'found F90 in T12, joined to P9: “open two of the gates before the end of 2032”',
    ],
    [
      'setting.changed',
      { before: null, after: { name: 'vocabulary', value: 'politifact' } },
      [],
      'set vocabulary to "politifact"',
    ],
    ['head.signed', { before: null, after: { size: 1 } }, [], 'signed the log over its first 1 entry'],
  ])('%s in plain words', (kind, data, subjects, words) => {
    expect(deed(kind, data, subjects)).toBe(words);
  });

  test('an unknown kind, and data that is not what its kind promises, are told by name', () => {
    expect(deed('article.embalmed', {})).toBe('article.embalmed');
    expect(deed('toString', {})).toBe('toString');
    for (const data of [null, 7, {}, { before: null, after: { finding: 'x', correction: { kind: 'none' } } }])
      expect(deed('article.added', data)).toBe('article.added');
    expect(deed('finding.decided', { before: null })).toBe('finding.decided');
  });

  test('is put into no more words than a line or two, whatever the words are', () => {
    const long: Logged = { ...entries[2]!, kind: 'finding.decided', data: undefined };
    const correction = { ...pledge, passages: [{ start: 0, end: 9000, exact: 'gate '.repeat(1800) }] };
    const data = { before: null, after: { ...decision, verdict: 'correct', correction } };
    expect(deedOf({ ...long, data }).length).toBeLessThan(200);
  });
});
