import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/record/views/history.ts';
import { changesOf } from '../../web/pages/history/changes.ts';
import { dayOf, monthsOf } from '../../web/pages/person/months.ts';
import { bodyOf, draftOf, wantingIn } from '../../web/pages/pledge/assessments/draft.ts';
import { segmentsOf } from '../../web/pages/pledges/segments.ts';
import { changedWords, sameSpoken } from '../../web/text/word-diff.ts';

describe('the bar of the tracker', () => {
  const values = [
    { id: 'on-track', label: 'On track', tone: 'moving' as const },
    { id: 'in-progress', label: 'In progress', tone: 'moving' as const },
  ];

  it('has every value of the vocabulary, then what is none, then whatever an older one left', () => {
    const segments = segmentsOf({ 'on-track': 3, unassessed: 7, promised: 1 }, { values });
    expect(segments.map(({ value, count }) => [value, count])).toEqual([
      ['on-track', 3],
      ['in-progress', 0],
      ['promised', 1],
      ['none-found', 0],
      ['unassessed', 7],
    ]);
  });

  it('gives no two values the same look', () => {
    const looks = segmentsOf({ unsaid: 1, untestable: 2 }, { values }).map(({ look }) => look);
    expect(new Set(looks).size).toBe(looks.length);
  });
});

describe('a judgement while it is written', () => {
  const empty = draftOf(null, false, new Date('2031-05-06T12:00:00Z'));

  it('wants one axis, a reason, and where was searched if nothing was found', () => {
    expect(wantingIn(empty)).toMatch(/^Judge at least one/);
    expect(wantingIn({ ...empty, clarity: 'untestable', why: 'no year, no measure' })).toBeNull();
    expect(wantingIn({ ...empty, evidence: 'kept' })).toBe('Give the reason.');
    expect(wantingIn({ ...empty, evidence: 'none-found', why: 'so' })).toMatch(/^Say where/);
    expect(wantingIn({ ...empty, evidence: 'none-found', where: 'the Gazette', why: 'so' })).toBeNull();
    expect(draftOf(null, true).schedule).toBe('no-deadline');
  });

  it('says where was searched only where nothing was found', () => {
    const draft = { ...empty, evidence: 'kept', where: 'the Gazette', why: ' so ', settle: ' ' };
    expect(bodyOf(draft)).toMatchObject({ searched: null, why: 'so', settle: null, date: '2031-05-06' });
    expect(bodyOf({ ...draft, evidence: 'none-found' }).searched).toEqual({
      where: 'the Gazette',
      until: '2031-05-06',
    });
  });
});

describe('what an entry changed', () => {
  const entry = (more: Partial<LogEntry>): LogEntry => ({
    ...{ seq: 1, hash: '', kind: 'pledge.assessed', by: 'Ada', at: '', why: null, told: '', subjects: ['P12', 'E10'] },
    ...{ before: null, after: null },
    ...more,
  });

  it('is told field by field, with ids as people write them', () => {
    const before = { id: 3, pledge: 7, assessment: { schedule: 'behind', officials: 'delayed' } };
    const after = { id: 4, pledge: 7, assessment: { schedule: 'overdue', officials: 'delayed' } };
    expect(changesOf(entry({ before, after }))).toEqual([
      { what: 'id', was: 'M3', is: 'M4' },
      { what: 'schedule', was: 'behind', is: 'overdue' },
    ]);
    const joined = changesOf(entry({ kind: 'items.joined', after: { into: 10, from: 11, proposal: 2 } }));
    expect(joined.map(({ is }) => is)).toEqual(['E10', 'item 11', 'J2']);
  });

  it('is, of an article, the words that changed', () => {
    const changes = [{ before: 'cost ', removed: '18', added: '21', after: ' million' }];
    expect(changesOf(entry({ kind: 'article.changed', after: { changes, joins: [1, 2] } }))).toMatchObject([
      { was: '18', is: '21' },
    ]);
    expect(changesOf(entry({ kind: 'article.added', after: 'strange' }))).toEqual([]);
  });
});

describe('what somebody said and did over time', () => {
  it('is counted by the month, also those with nothing, and by the year where there are many', () => {
    const months = monthsOf({
      said: ['2025-03-04', '2025-05-01', null],
      promised: ['2025-03-04'],
      did: ['2025-05-31'],
    });
    expect(months.map(({ month, said, promised, did }) => [month, said, promised, did])).toEqual([
      ['2025-03', 1, 1, 0],
      ['2025-04', 0, 0, 0],
      ['2025-05', 1, 0, 1],
    ]);
    expect(monthsOf({ said: ['2001-01-01', '2020-12-31'], promised: [], did: [] })).toHaveLength(20);
    expect(monthsOf({ said: [null], promised: [], did: [] })).toEqual([]);
  });

  it('takes the day of the deed, of a pledge that of the report', () => {
    const date = { exact: 'in June', value: null, edtf: null, from: '2025-06-01', to: '2025-06-30' };
    const where = { article: 'T1', title: null, outlet: null, published: '2025-03-04T06:00' };
    expect(dayOf({ kind: 'action', date, where })).toBe('2025-06-01');
    expect(dayOf({ kind: 'pledge', date, where })).toBe('2025-03-04');
    expect(dayOf({ kind: 'statement', date: null, where: { ...where, published: null } })).toBeNull();
  });
});

it('quotations part where the words do, not where the marks do', () => {
  const runs = changedWords('“We will never trade it,”', "'We will not trade it'", sameSpoken);
  expect(runs.filter(({ side }) => side !== 'both').map(({ text }) => text.trim())).toEqual(['never', 'not']);
});
