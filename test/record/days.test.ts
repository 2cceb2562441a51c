import { describe, expect, test } from 'vitest';
import { dayOf, daysOf, isoOf } from '../../src/record/days.ts';

describe('dayOf', () => {
  test('counts days from the first of January 1970', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('1970-02-01')).toBe(31);
    expect(dayOf('1969-12-31')).toBe(-1);
    expect(dayOf('2031-05-06T23:59:00+09:00')).toBe(dayOf('2031-05-06'));
  });

  test.each(['2031-02-30', '2031-13-01', 'yesterday', '', '2031-05'])('has no day for %j', (date) => {
    expect(dayOf(date)).toBeNull();
  });

  test('converts to a date and back', () => {
    for (const date of ['0033-04-03', '1900-02-28', '2000-02-29', '2031-12-31'])
      expect(isoOf(dayOf(date) ?? 0)).toBe(date);
  });
});

describe('daysOf', () => {
  const span = (value: string): string | null => {
    const days = daysOf(value);
    return days && `${isoOf(days.from)} to ${isoOf(days.to)}`;
  };

  test.each([
    ['2031-05-06', '2031-05-06 to 2031-05-06'],
    ['2031-05-06T14:30', '2031-05-06 to 2031-05-06'],
    ['2031-02', '2031-02-01 to 2031-02-28'],
    ['2031', '2031-01-01 to 2031-12-31'],
    ['203', '2030-01-01 to 2039-12-31'],
    ['20', '2000-01-01 to 2099-12-31'],
    // ISO 8601: week 1 of 2026 begins on Monday 29 December 2025.
    ['2026-W01', '2025-12-29 to 2026-01-04'],
    ['2026-W01-WE', '2026-01-03 to 2026-01-04'],
    ['2031-Q2', '2031-04-01 to 2031-06-30'],
    ['2031-H2', '2031-07-01 to 2031-12-31'],
    ['2031-SU', '2031-06-01 to 2031-08-31'],
    ['2031-WI', '2031-12-01 to 2032-02-29'],
  ])('spans %s', (value, expected) => {
    expect(span(value)).toBe(expected);
  });

  test.each(['P3D', 'FUTURE_REF', '2031-13', 'BC0044', 'XXXX-05', ''])('spans nothing for %j', (value) => {
    expect(span(value)).toBeNull();
  });
});
