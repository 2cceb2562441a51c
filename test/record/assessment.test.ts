import { describe, expect, test } from 'vitest';
import { type Judgement, wrongIn } from '../../src/record/assessment.ts';
import { DEFAULT_VOCABULARY, POLITIFACT } from '../../src/record/vocabularies.ts';

const JUDGED: Judgement = {
  officials: 'delayed',
  evidence: 'off-track',
  schedule: 'overdue',
  clarity: 'vague',
  searched: null,
  settle: null,
  date: '2031-05-06',
};
const SEARCHED = { where: 'the gazette', until: '2031-05-05' };

describe('a judgement', () => {
  test.each<[string, Partial<Judgement>]>([
    ['on all axes', {}],
    ['on one axis alone', { officials: null, evidence: null, clarity: null }],
    ['that nothing was found, saying where it was searched', { evidence: 'none-found', searched: SEARCHED }],
    ['that something was found, saying where too', { searched: SEARCHED }],
    ['with what would settle it', { settle: 'the list of March' }],
    ['that a court blocked it', { evidence: 'blocked-by-court' }],
    ['that a legislature blocked it', { evidence: 'blocked-by-legislature' }],
    ['that it cannot be rated, with what is missing', { evidence: 'cannot-rate', missing: 'the budget of 2031' }],
    ['that a later pledge stands in its place', { evidence: 'superseded', supersededBy: 40 }],
  ])('is accepted: %s', (_, part) => {
    expect(wrongIn({ ...JUDGED, ...part }, DEFAULT_VOCABULARY)).toBeNull();
  });

  test('uses the values of the current vocabulary', () => {
    expect(wrongIn(JUDGED, POLITIFACT)).toBe(
      'what the evidence supports, in the words of PolitiFact promise meter, is “off-track”. Use one of: kept, compromise, broken, stalled, in-the-works, not-yet-rated, none-found, blocked-by-court, blocked-by-legislature, cannot-rate, superseded.',
    );
  });

  test.each<[string, Partial<Record<keyof Judgement, unknown>>, string]>([
    ['officials that say no such thing', { officials: 'kept' }, 'what officials say is “kept”. Use one of: done,'],
    ['no schedule', { schedule: 'late' }, 'how it stands against its schedule is “late”. Use one of: done-in-time,'],
    ['no clarity', { clarity: 'clear' }, 'its clarity is “clear”. Use one of: testable, vague, untestable.'],
    [
      'nothing',
      { officials: null, evidence: null, schedule: null, clarity: null },
      'the assessment is empty. Give at least one of: ',
    ],
    [
      'what cannot be rated, and why not',
      { evidence: 'cannot-rate' },
      '“Cannot be rated” needs what is missing: which document',
    ],
    ['something missing that has no words', { evidence: 'cannot-rate', missing: ' ' }, 'what is missing is empty'],
    ['what is superseded by nothing', { evidence: 'superseded' }, '“Superseded” needs the later pledge'],
    ['what is late, and superseded too', { supersededBy: 40 }, 'a later pledge can only be named with “superseded”'],
    ['nothing found, nowhere', { evidence: 'none-found' }, '“No evidence found” needs where it was searched'],
    ['a search of nothing', { searched: { ...SEARCHED, where: ' ' } }, 'say where evidence was searched'],
    [
      'a search without end',
      { searched: { ...SEARCHED, until: '2031' } },
      'the day until which evidence was searched is “2031”',
    ],
    ['nothing that would settle it', { settle: '' }, 'what would settle it is empty'],
    ['a day on no calendar', { date: '2031-02-30' }, 'the day as of which the judgement holds is “2031-02-30”.'],
    ['a month', { date: '2031-02' }, 'the day as of which the judgement holds is “2031-02”.'],
    ['an instant', { date: '2031-02-03T04:05:06Z' }, 'the day as of which the judgement holds is “2031-02-03T04'],
  ])('is refused: %s', (_, part, told) => {
    expect(wrongIn({ ...JUDGED, ...part } as Judgement, DEFAULT_VOCABULARY)).toMatch(told);
  });
});
