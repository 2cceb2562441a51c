import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/record/days.ts';
import { NO_CRITERIA } from '../../../src/record/kinds/criteria.ts';
import { countedInWords, type Scheduled, scheduleBy } from '../../../src/record/pledges/schedule.ts';

const action = (relation: string, to: string | null, published = '2031-07-04', kind = 'action') => ({
  relation,
  finding: { kind, date: to === null ? null : { from: to, to }, where: { published } },
});
const PLEDGE: Scheduled = { deadline: { to: '2031-06-30' }, criteria: null, links: [] };

const told = (pledge: Scheduled, on: string) => {
  const counted = scheduleBy(pledge, on);
  return [counted.schedule, countedInWords(counted)];
};

describe('the schedule of a pledge, by a day', () => {
  test.each([
    ['2031-06-01', null, '29 days left'],
    ['2031-06-30', null, 'due on that day'],
    ['2031-07-01', 'overdue', 'overdue by 1 day'],
    ['2034-07-01', 'overdue', 'overdue by 1,097 days'],
  ])('%s: %s', (on, schedule, words) => {
    expect(told(PLEDGE, on)).toEqual([schedule, words]);
  });

  test('is not told as overdue while something proposed may say that it was done', () => {
    const waits = 'its day is over, and what is proposed for it waits for a decision';
    expect(countedInWords(scheduleBy(PLEDGE, '2031-07-01'), true)).toBe(waits);
    expect(countedInWords(scheduleBy(PLEDGE, '2031-06-01'), true)).toBe('29 days left');
  });

  test('counts to the day that its criteria set, over the deadline that it names', () => {
    const set = { ...PLEDGE, criteria: { ...NO_CRITERIA, due: '2031-08' } };
    expect(told(set, '2031-08-30')).toEqual([null, '1 day left']);
    expect(scheduleBy(set, '2031-01-01').due).toEqual({ day: dayOf('2031-08-31'), by: 'criteria' });
    // Criteria without a day leave the deadline as it is.
    expect(told({ ...PLEDGE, criteria: { ...NO_CRITERIA, kept: 'so' } }, '2031-07-01')[0]).toBe('overdue');
  });

  test('counts an action that fulfils it from the day on which it was done, and not before', () => {
    const done = { ...PLEDGE, links: [action('fulfils', '2031-06-27'), action('fulfils', '2031-07-09')] };
    expect(told(done, '2031-06-26')).toEqual([null, '4 days left']);
    expect(told(done, '2031-09-01')).toEqual(['done-in-time', 'done 3 days before it was due']);
    const late = { ...PLEDGE, links: [action('fulfils', null, '2031-07-04')] };
    expect(told(late, '2031-09-01')).toEqual(['done-late', 'done 4 days late']);
  });

  test('takes no word and no other relation for the act', () => {
    const links = [action('fulfils', '2031-06-27', '2031-06-28', 'statement'), action('advances', '2031-06-27')];
    expect(told({ ...PLEDGE, links }, '2031-07-01')[0]).toBe('overdue');
  });

  test('has none without a day', () => {
    expect(told({ ...PLEDGE, deadline: { to: null } }, '2031-07-01')).toEqual(['no-deadline', 'no deadline']);
  });
});
