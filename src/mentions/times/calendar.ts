import { ORDINALS } from '../../lexicon/numbers.ts';
import { FIXED_DAYS, MONTHS, UNSURE_MONTHS, WEEKDAYS } from '../../lexicon/times.ts';
import type { TimeFields } from '../../stages.ts';
import { dated, isCapital, type Match, type Scan, text, touches, word } from './scan.ts';
import { eraAt, yearAfter } from './years.ts';

/** After these a month's name is a month even where it is a verb or a first name elsewhere. */
const BEFORE_MONTH = new Set(
  'in since until till by through from during early late mid last next this of between before after to and previous following'.split(
    ' ',
  ),
);
/** After a number these mean that the number counts something and is no day. */
const COUNTED = /^(?:people|percent|per|%|million|billion|thousand|hundred|men|women|soldiers|troops|points)$/;

/** Day of the month at token `i`: "6", "6th", "sixth". */
function dayAt(scan: Scan, i: number): { day: number; ordinal: boolean; to: number } | null {
  const first = word(scan, i);
  const digits = /^(\d{1,2})(st|nd|rd|th)?$/.exec(first);
  if (digits) {
    const day = Number(digits[1]);
    return day >= 1 && day <= 31 ? { day, ordinal: !!digits[2], to: i + 1 } : null;
  }
  const ordinal = ORDINALS.get(first);
  return ordinal === undefined ? null : { day: ordinal, ordinal: true, to: i + 1 };
}

/** Month at token `i`; `sure` where a day or a year stands beside it, so that "May" and "March" need no more proof. */
function monthAt(scan: Scan, i: number, sure: boolean): number | null {
  const month = MONTHS.get(word(scan, i));
  if (month === undefined || !isCapital(scan, i)) return null;
  // "May-June"
  if (sure || (/^[-–]$/.test(text(scan, i + 1)) && MONTHS.has(word(scan, i + 2)) && isCapital(scan, i + 2)))
    return month;
  const first = word(scan, i);
  if (first.length <= 5 && first.endsWith('.')) return BEFORE_MONTH.has(word(scan, i - 1)) ? month : null;
  if (!UNSURE_MONTHS.has(first))
    return /^\p{Lu}/u.test(text(scan, i + 1)) && isCapital(scan, i - 1) && i - 1 > scan.from ? null : month;
  if (BEFORE_MONTH.has(word(scan, i - 1)) && !/^\p{Lu}/u.test(text(scan, i + 1))) return month;
  // "August" and the like in running text: a first name has a surname after it, a verb is not capitalised.
  if (first.length < 4 || first === 'march') return null;
  const next = scan.tokens[i + 1];
  return i > scan.from && i + 1 < scan.to && next!.pos !== 'VERB' && next!.pos !== 'AUX' && !/^\p{Lu}/u.test(next!.text)
    ? month
    : null;
}

/** A date with its day or month: all orders, with or without weekday and year. */
export function calendarDate(scan: Scan, i: number): Match | null {
  const weekday = weekdayAt(scan, i);
  if (weekday === null) return dayMonth(scan, i) ?? monthDay(scan, i) ?? numericDate(scan, i) ?? fixedDay(scan, i);
  let at = i + 1;
  if (text(scan, at) === ',') at++;
  const rest = dayMonth(scan, at) ?? monthDay(scan, at) ?? numericDate(scan, at);
  if (rest?.meaning.kind === 'fields' && rest.meaning.fields.day !== undefined) {
    return {
      ...rest,
      meaning: { ...rest.meaning, fields: { weekday, ...rest.meaning.fields } },
      rule: 'weekday and date',
    };
  }
  return sureWeekday(scan, i) ? dated(i + 1, { weekday }, 'weekday') : null;
}

export function weekdayAt(scan: Scan, i: number): number | null {
  const weekday = WEEKDAYS.get(word(scan, i));
  return weekday !== undefined && isCapital(scan, i) ? weekday : null;
}

/** "Sun", "Sat" and "Wed" without a full stop are days only beside a date; "Sunday Times" is a newspaper. */
function sureWeekday(scan: Scan, i: number): boolean {
  const first = word(scan, i);
  if (first.length <= 5 && !first.endsWith('.') && !first.endsWith('day')) return false;
  return !/^(?:Times|Mirror|Mail|Telegraph|Express|Herald|Tribune|Mass|School)$/.test(text(scan, i + 1));
}

function dayMonth(scan: Scan, i: number): Match | null {
  const start = word(scan, i) === 'the' ? i + 1 : i;
  const day = dayAt(scan, start);
  if (!day || /^[$£€]$/.test(word(scan, i - 1))) return null;
  const of = word(scan, day.to) === 'of' && (day.ordinal || start > i) ? 1 : 0;
  const month = monthAt(scan, day.to + of, true);
  if (month !== null) {
    const year = yearAfter(scan, day.to + of + 1);
    return dated(year.to, { ...year.fields, month, day: day.day }, 'day and month');
  }
  const joined = joinedDay(scan, day.to);
  if (joined) {
    const ofMonth = word(scan, joined.to) === 'of' ? 1 : 0;
    const last = monthAt(scan, joined.to + ofMonth, true);
    if (last !== null) {
      const year = yearAfter(scan, joined.to + ofMonth + 1);
      const first: TimeFields = { ...year.fields, month: last, day: day.day };
      const second = {
        from: joined.from,
        to: year.to,
        meaning: { kind: 'fields', fields: { ...first, day: joined.day }, direction: 'tense' },
        range: joined.range,
      } as const;
      return { ...dated(day.to, first, 'day and month'), second };
    }
  }
  // "on the 6th": a day of the month that is being told of.
  if (
    start > i &&
    day.ordinal &&
    word(scan, i - 1) === 'on' &&
    /^\d/.test(word(scan, start)) &&
    endsPhrase(scan, day.to)
  ) {
    return dated(day.to, { day: day.day }, 'day of the month');
  }
  return null;
}

const endsPhrase = (scan: Scan, i: number): boolean =>
  i >= scan.to || /^(?:PUNCT|ADP|CCONJ|VERB|AUX|PRON|SCONJ)$/.test(scan.tokens[i]!.pos);

function joinedDay(scan: Scan, i: number): { from: number; to: number; day: number; range: boolean } | null {
  const link = word(scan, i);
  if (!/^(?:-|–|—|to|and|or|through|until)$/.test(link)) return null;
  const at = word(scan, i + 1) === 'the' ? i + 2 : i + 1;
  const day = dayAt(scan, at);
  return day ? { from: i + 1, to: day.to, day: day.day, range: link !== 'and' && link !== 'or' } : null;
}

function monthDay(scan: Scan, i: number): Match | null {
  if (!MONTHS.has(word(scan, i))) return null;
  const month = monthAt(scan, i, true);
  if (month === null) return null;
  const the = word(scan, i + 1) === 'the' ? 1 : 0;
  const day = dayAt(scan, i + 1 + the);
  if (
    day &&
    (!the || day.ordinal) &&
    !COUNTED.test(word(scan, day.to)) &&
    !/^[:%]/.test(text(scan, day.to)) &&
    eraAt(scan, day.to) === null
  ) {
    const year = yearAfter(scan, day.to);
    if (year.to === day.to) {
      const joined = joinedDay(scan, day.to);
      if (
        joined &&
        !MONTHS.has(word(scan, joined.to)) &&
        (joined.range
          ? touches(scan, joined.from) || word(scan, day.to) === 'to' || word(scan, day.to) === '–'
          : endsPhrase(scan, joined.to))
      ) {
        const after = yearAfter(scan, joined.to);
        const first: TimeFields = { ...after.fields, month, day: day.day };
        const second = {
          from: joined.from,
          to: after.to,
          meaning: { kind: 'fields', fields: { ...first, day: joined.day }, direction: 'tense' },
          range: joined.range,
        } as const;
        return { ...dated(day.to, first, 'month and day'), second };
      }
    }
    return dated(year.to, { ...year.fields, month, day: day.day }, 'month and day');
  }
  const year = yearAfter(scan, i + 1);
  if (year.to > i + 1) return dated(year.to, { ...year.fields, month }, 'month and year');
  return monthAt(scan, i, false) === null ? null : dated(i + 1, { month }, 'month');
}

/** ISO 8601 with or without a time, and dates between strokes or stops. Where both could be the day, the month is first. */
const NUMERIC =
  /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?(?![\d-])|(\d{1,2})([/.-])(\d{1,2})\7(\d{4})(?!\d)|(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/y;

function numericDate(scan: Scan, i: number): Match | null {
  const token = i >= scan.from && i < scan.to ? scan.tokens[i]! : null;
  const next = scan.tokens[i + 1];
  if (!token || !/^\d{1,4}(?:\.\d{1,2}\.\d{4})?$/.test(token.text)) return null;
  if (token.text.length <= 4 && !(next && !next.spaced && /^[-/]$/.test(next.text))) return null;
  const slice = scan.tokens.slice(i, Math.min(i + 14, scan.to));
  let line = '';
  for (const part of slice) {
    if (part !== token && part.spaced) break;
    line += part.text;
  }
  NUMERIC.lastIndex = 0;
  const found = NUMERIC.exec(line);
  if (!found) return null;
  let to = i;
  for (let length = 0; to < scan.to && length < found[0].length; to++) length += scan.tokens[to]!.text.length;
  const short = found[12] !== undefined;
  const [year, month, day, rule] = short
    ? monthFirst(Number(found[10]), Number(found[11]), '/', Number(found[12]))
    : found[1]
      ? [Number(found[1]), Number(found[2]), Number(found[3]), 'ISO date']
      : monthFirst(Number(found[6]), Number(found[8]), found[7]!, Number(found[9]));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const part = found[4] ? { part: `T${found[4]}${found[5] ?? ''}` } : {};
  return dated(to, { ...(short ? { shortYear: year } : { year }), month, day, ...part }, rule);
}

function monthFirst(a: number, b: number, between: string, year: number): [number, number, number, string] {
  return a > 12 || between === '.' ? [year, b, a, 'day, month, year'] : [year, a, b, 'month, day, year'];
}

function fixedDay(scan: Scan, i: number): Match | null {
  if (
    word(scan, i) === '9' &&
    text(scan, i + 1) === '/' &&
    touches(scan, i + 1) &&
    word(scan, i + 2) === '11' &&
    text(scan, i + 3) !== '/'
  ) {
    return {
      to: i + 3,
      type: 'DATE',
      meaning: { kind: 'stated', value: '2001-09-11', edtf: '2001-09-11' },
      rule: 'known day',
    };
  }
  for (const { words, month, day } of FIXED_DAYS.get(word(scan, i)) ?? []) {
    if (!isCapital(scan, i) || words.some((expected, k) => word(scan, i + k) !== expected)) continue;
    const year = yearAfter(scan, i + words.length);
    return dated(year.to, { ...year.fields, month, day }, 'day with a fixed date');
  }
  return null;
}
