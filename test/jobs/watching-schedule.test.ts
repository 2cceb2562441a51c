import { describe, expect, test } from 'vitest';
import { nextLook, nextRound, nextTry } from '../../src/jobs/watching/schedule.ts';
import { intervalInWords, intervalOf } from '../../src/record/views/intervals.ts';

const NOW = '2031-05-06T12:00:00.000Z';

describe('when a source is looked at next', () => {
  test('after its interval, where nothing is wrong', () => {
    expect(nextRound(NOW, { every: 1800, failures: 0 })).toBe('2031-05-06T12:30:00.000Z');
  });

  test('after twice as long with each failure, a week at most', () => {
    expect(nextRound(NOW, { every: 3600, failures: 1 })).toBe('2031-05-06T14:00:00.000Z');
    expect(nextRound(NOW, { every: 3600, failures: 3 })).toBe('2031-05-06T20:00:00.000Z');
    expect(nextRound(NOW, { every: 3600, failures: 500 })).toBe('2031-05-13T12:00:00.000Z');
  });

  test('one that is looked at once a month is not looked at more often since it fails', () => {
    expect(nextRound(NOW, { every: 30 * 86_400, failures: 2 })).toBe('2031-06-05T12:00:00.000Z');
  });

  test('not before its host wants to be asked', () => {
    expect(nextRound(NOW, { every: 300, failures: 1, retryAt: '2031-05-07T00:00:00.000Z' })).toBe(
      '2031-05-07T00:00:00.000Z',
    );
    expect(nextRound(NOW, { every: 3600, failures: 1, retryAt: '2031-05-06T12:01:00.000Z' })).toBe(
      '2031-05-06T14:00:00.000Z',
    );
  });
});

describe('when a page is looked at again for silent edits', () => {
  test('an hour after it was read', () => {
    expect(nextLook(NOW, NOW)).toBe('2031-05-06T13:00:00.000Z');
  });

  test('after half of the time for which it has been the same, 30 days at most', () => {
    expect(nextLook(NOW, '2031-05-04T12:00:00.000Z')).toBe('2031-05-07T12:00:00.000Z');
    expect(nextLook(NOW, '2030-12-06T12:00:00.000Z')).toBe('2031-06-05T12:00:00.000Z');
  });

  test('never, where it has been the same for half a year', () => {
    expect(nextLook(NOW, '2030-11-01T12:00:00.000Z')).toBeNull();
  });

  test('one that cannot be had is tried less and less often, and given up', () => {
    expect(nextTry(NOW, 1)).toBe('2031-05-06T13:00:00.000Z');
    expect(nextTry(NOW, 2)).toBe('2031-05-06T16:00:00.000Z');
    expect(nextTry(NOW, 6)).toBeNull();
    expect(nextTry(NOW, 1, '2031-05-08T00:00:00.000Z')).toBe('2031-05-08T00:00:00.000Z');
  });
});

test.each([
  ['90s', 90],
  ['30m', 1800],
  ['2h', 7200],
  ['1d', 86_400],
  ['2 h', 7200],
  ['1w', null],
  ['-5m', null],
  ['h', null],
])('%s is a length of time of %s seconds', (words, length) => {
  expect(intervalOf(words)).toBe(length);
});

test('a length of time is told in the largest unit that it is whole in', () => {
  expect([90, 1800, 7200, 86_400, 90_000].map(intervalInWords)).toEqual(['90s', '30m', '2h', '1d', '25h']);
});
