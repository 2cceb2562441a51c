import { expect, test } from 'vitest';
import { isDate } from '../../src/render/dates.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { terminalPage } from '../../src/render/terminal/page.ts';
import type { TimeExpression } from '../../src/types.ts';
import { articleOf, passageIn, readingOf } from './fixture.ts';

const text = 'The ferry ran for nine days and stopped at 14:00 on 3 March 2031.';
const time = (id: string, exact: string, type: TimeExpression['type'], value: string | null): TimeExpression => ({
  id,
  passage: passageIn(text, exact),
  type,
  value,
  edtf: null,
  anchor: 'stated',
  why: [],
});
const is = (type: TimeExpression['type'], value: string | null) => isDate(time('t1', 'ferry', type, value));

test('days, months, years and hours of a known day are dates', () => {
  for (const value of ['2031-03-03', '2031-03', '2031', '2031-SU', 'BC0480', 'XXXX-01-09', null])
    expect(is('DATE', value), String(value)).toBe(true);
  expect(is('TIME', '2031-03-03T14:00')).toBe(true);
  expect(is('TIME', 'XXXX-WXX-5TMO')).toBe(true);
});

test('durations, sets, hours without a day and "recently" are not dates', () => {
  expect(is('DURATION', 'P9D')).toBe(false);
  expect(is('SET', 'XXXX-WXX-1')).toBe(false);
  expect(is('TIME', 'XXXX-XX-XXT14:00')).toBe(false);
  expect(is('TIME', 'T14:00')).toBe(false);
  expect(is('DATE', 'PAST_REF')).toBe(false);
});

test('pages list and count dates apart from other times', () => {
  const reading = readingOf(articleOf([text]), {
    times: [time('t1', 'nine days', 'DURATION', 'P9D'), time('t2', '3 March 2031', 'DATE', '2031-03-03')],
  });
  const page = terminalPage(reading, { width: 100, colour: false });
  expect(page).toContain('0 figures · 1 date\n');
  const [dates, others] = page.slice(page.indexOf('\nDATES')).split('LENGTHS OF TIME, AND OTHER TIMES');
  expect(dates).toContain('3 March 2031');
  expect(dates).not.toContain('nine days');
  expect(others).toContain('nine days');
  expect(htmlPage(reading)).toContain('1 date, 1 other time');
});
