import { expect, test } from 'vitest';
import type { Entries, EntryKind } from '../../src/record/entries.ts';
import { told } from '../../src/record/told.ts';

const ARTICLE = {
  capture: { article: 12, version: 2 },
  reading: { engine: 'saydo 9' },
  found: { first: 1, locals: ['e1', 's1'] },
  ...{ joins: [{}], proposals: [{}, {}], kept: [], held: [], corrections: [], withdrawn: [7], lost: [8, 9] },
  ...{ changes: [{}], moreChanges: 2 },
} as unknown as Entries['article.added']['after'];
const DECIDED = { finding: 12, verdict: 'accept', correction: null, blind: false } as const;
const LINK = { id: 3, pledge: 5, finding: 12, relation: 'fulfils' } as const;
const ASSESSED = {
  ...{ id: 4, pledge: 5 },
  assessment: { date: '2031-05-06', evidence: 'kept', value: { id: 'kept', label: 'Promise kept', tone: 'kept' } },
} as unknown as Entries['pledge.assessed']['after'];

/** Each kind of entry, with what it is to say. */
const TOLD: { readonly [K in EntryKind]: readonly [data: Entries[K], subjects: readonly string[], told: string] } = {
  'record.begun': [{ before: null, after: { format: 'saydo-record/1', record: 'x' } }, [], 'Ada began the record.'],
  'article.added': [
    { before: null, after: ARTICLE },
    ['T12'],
    'Ada added T12, with 2 findings, 1 of them joined to what the record had; 2 joins proposed.',
  ],
  'article.changed': [
    { before: { capture: 1, text: '', engine: '' }, after: ARTICLE },
    ['T12'],
    'Ada added version 2 of T12: 3 places differ; no longer there: F8, F9.',
  ],
  'article.reread': [
    { before: { capture: 1, text: '', engine: '' }, after: ARTICLE },
    ['T12'],
    'Ada read T12 again with saydo 9: 2 new findings, 1 withdrawn; no longer there: F8, F9.',
  ],
  'finding.decided': [
    { before: { ...DECIDED, verdict: 'reject' }, after: DECIDED },
    ['F12', 'S3'],
    'Ada accepted F12, which they had rejected before.',
  ],
  'finding.undecided': [{ before: DECIDED, after: null }, ['F12'], 'Ada took back that they had accepted F12.'],
  'items.joined': [
    { before: { into: [1], from: [2] }, after: { into: 3, from: 9, proposal: 7 } },
    ['E3', 'E9'],
    'Ada joined E9 to E3, as J7 proposed.',
  ],
  'items.parted': [
    { before: { into: 3, from: 9, proposal: null }, after: { into: 3, from: 9, findings: [] } },
    ['E3', 'E9'],
    'Ada took E9 out of E3 again.',
  ],
  'finding.separated': [
    { before: { item: 3 }, after: { finding: 12, from: 3, to: 40 } },
    ['F12', 'S3', 'S40'],
    'Ada took F12 out of S3; it is S40 now.',
  ],
  'items.held-apart': [
    { before: null, after: { items: [3, 9], proposal: 7 } },
    ['E3', 'E9'],
    'Ada said that E3 and E9 are not one.',
  ],
  'evidence.linked': [
    { before: null, after: LINK },
    ['V3', 'F5', 'P2', 'F12', 'A6'],
    'Ada linked F12 to P2 as V3: it fulfils the pledge.',
  ],
  'evidence.unlinked': [{ before: LINK, after: null }, ['V3'], 'Ada took back V3, that F12 fulfils the pledge of F5.'],
  'pledge.assessed': [
    { before: null, after: ASSESSED },
    ['M4', 'F5', 'P2'],
    'Ada assessed P2 as of 2031-05-06: Promise kept (M4).',
  ],
  'pledge.unassessed': [
    { before: ASSESSED, after: null },
    ['M4', 'F5', 'P2'],
    'Ada took back M4, their assessment of P2.',
  ],
  'finding.made': [
    { before: null, after: { finding: 12, item: 6, article: 2, body: { kind: 'action' } } as never },
    ['F12', 'A6', 'T2'],
    'Ada found an action in T2 that the reader had not: F12, A6.',
  ],
  'setting.changed': [
    { before: null, after: { name: 'vocabulary', value: 'full-fact' } },
    [],
    'Ada chose the status vocabulary full-fact.',
  ],
  'head.signed': [
    { before: null, after: { size: 7, note: '…', key: '…' } },
    [],
    'Ada signed the log over its first 7 entries.',
  ],
};

test.each(Object.entries(TOLD))('%s', (kind, [data, subjects, sentence]) => {
  const entry = { ...{ seq: 1, at: '2031-01-01T00:00:00Z', by: 'Ada', kind, why: null, prev: '' }, subjects, data };
  expect(told(entry)).toBe(sentence);
});

test('a kind that is not known is named', () => {
  const entry = { ...{ seq: 1, at: '', by: 'Ada', kind: 'moon.landed', why: null, prev: '' }, subjects: [], data: {} };
  expect(told(entry)).toBe('Ada wrote an entry of kind moon.landed.');
});
