import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/record/assessment.ts';
import { VOCABULARIES } from '../../src/record/vocabularies.ts';
import { outcomeSign, signOf } from '../../web/components/status-signs.ts';
import { monthsOf } from '../../web/pages/person/months.ts';
import { bodyOf, draftOf, wantingIn } from '../../web/pages/pledge/assessments/draft.ts';
import { segmentsOf } from '../../web/pages/pledges/segments.ts';
import { changedWords, sameSpoken } from '../../web/text/word-diff.ts';

const NOT_JUDGED = ['untestable', 'unsaid', 'unassessed'];

describe('the bar of the tracker', () => {
  const values = [
    { id: 'on-track', label: 'On track', tone: 'moving' as const },
    { id: 'in-progress', label: 'In progress', tone: 'moving' as const },
  ];

  it('has every value of the vocabulary, then “none”, then values of older vocabularies', () => {
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
    const outcomes = { 'blocked-by-court': 1, 'blocked-by-legislature': 1, 'cannot-rate': 1, superseded: 1 };
    const looks = segmentsOf({ unsaid: 1, untestable: 2, ...outcomes }, { values }).map(({ look }) => look);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it.each(VOCABULARIES)('gives no two statuses of $name the same sign', ({ values: its }) => {
    const beside = OUTCOMES.map(({ id }) => outcomeSign(id));
    const signs = [...its.map((value) => signOf(value, its)), ...beside, ...NOT_JUDGED.map(outcomeSign)];
    expect(new Set(signs).size).toBe(signs.length);
  });
});

describe('the form of an assessment', () => {
  const empty = draftOf(null, false, new Date('2031-05-06T12:00:00Z'));

  it('requires an axis, a reason, and the place of the search if nothing was found', () => {
    expect(wantingIn(empty)).toMatch(/^Judge at least one/);
    expect(wantingIn({ ...empty, clarity: 'untestable', why: 'no year, no measure' })).toBeNull();
    expect(wantingIn({ ...empty, evidence: 'kept' })).toBe('Give the reason.');
    expect(wantingIn({ ...empty, evidence: 'none-found', why: 'so' })).toMatch(/^Say where/);
    expect(wantingIn({ ...empty, evidence: 'none-found', where: 'the Gazette', why: 'so' })).toBeNull();
    expect(wantingIn({ ...empty, evidence: 'cannot-rate', why: 'so' })).toMatch(/^Say what is missing/);
    expect(wantingIn({ ...empty, evidence: 'superseded', later: 'the other', why: 'so' })).toMatch(/^Name the later/);
    expect(wantingIn({ ...empty, evidence: 'superseded', later: ' p14', why: 'so' })).toBeNull();
    expect(draftOf(null, true).schedule).toBe('no-deadline');
  });

  it('sends the place of the search only if nothing was found', () => {
    const draft = { ...empty, evidence: 'kept', where: 'the Gazette', why: ' so ', settle: ' ' };
    expect(bodyOf(draft)).toMatchObject({ searched: null, why: 'so', settle: null, date: '2031-05-06' });
    expect(bodyOf({ ...draft, evidence: 'none-found' }).searched).toEqual({
      where: 'the Gazette',
      until: '2031-05-06',
    });
  });
});

describe('a person’s activity over time', () => {
  it('is counted by month, including empty ones, and by year over long periods', () => {
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
});

it('quotations differ by their words, not by their quotation marks', () => {
  const runs = changedWords('“We will never trade it,”', "'We will not trade it'", sameSpoken);
  expect(runs.filter(({ side }) => side !== 'both').map(({ text }) => text.trim())).toEqual(['never', 'not']);
});
