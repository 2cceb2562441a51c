import { DAY_PARTS } from '../../lexicon/times.ts';
import { calendarDate } from './calendar.ts';
import { clock, clockAfter } from './clock.ts';
import { relative } from './relative.ts';
import { isNoun, longest, type Match, type Rule, type Scan, text, withFields, word } from './scan.ts';
import { yearOrLonger } from './years.ts';

const POINTS: readonly Rule[] = [calendarDate, yearOrLonger, relative];
const point: Rule = (scan, i) => longest(scan, i, POINTS);

/** A date with its part of day or clock time, in either order. */
export function composed(scan: Scan, i: number): Match | null {
  const time = clock(scan, i);
  if (time) return beforeDate(scan, time) ?? time;
  const part = partOf(scan, i);
  if (part) return part;
  const found = point(scan, i);
  return found ? completed(scan, found) : null;
}

/** "10 p.m. on Friday", "9:34 p.m., March 19": the clock time goes into the date. */
function beforeDate(scan: Scan, time: Match): Match | null {
  let at = time.to;
  if (text(scan, at) === ',') at++;
  if (word(scan, at) === 'on') at++;
  const date = point(scan, at);
  const fields = time.meaning.kind === 'fields' ? time.meaning.fields : null;
  if (!date || date.second || date.type !== 'DATE' || !fields || !dayIsKnown(date)) return null;
  return withFields(date, fields, date.to);
}

function dayIsKnown({ meaning }: Match): boolean {
  if (meaning.kind === 'fields') return meaning.fields.day !== undefined || meaning.fields.weekday !== undefined;
  return meaning.kind === 'relative' && meaning.granularity === 'day';
}

/** "the morning of April 19", "the night of 20 June"; "in the morning", "at night", "overnight". */
function partOf(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the' ? 1 : 0;
  const early = /^(?:early|late|next)$/.test(word(scan, i + the)) ? 1 : 0;
  const part = DAY_PARTS.get(word(scan, i + the + early));
  if (!part) return word(scan, i) === 'overnight' && !isNoun(scan, i + 1) ? { ...day(i + 1, 'TNI') } : null;
  let at = i + the + early + 1;
  if (word(scan, at) === 'hours') at++;
  if (word(scan, at) === 'of' || word(scan, at) === 'on') {
    const date = point(scan, at + 1);
    if (date && !date.second && dayIsKnown(date)) return withFields(date, { part }, date.to);
  }
  if (early) return null;
  const before = word(scan, i - 1);
  const led = the ? /^(?:in|during|by|through|throughout|into)$/.test(before) : /^(?:at|by|before|until)$/.test(before);
  return led && !isNoun(scan, at) && word(scan, at) !== 'of' ? day(at, part) : null;
}

const day = (to: number, part: string): Match => ({
  to,
  type: 'TIME',
  meaning: { kind: 'fields', fields: { part }, direction: 'same' },
  rule: 'part of a day',
});

/** What may follow a date: a part of the day, a clock time, the year or the week that it belongs to. */
function completed(scan: Scan, found: Match): Match {
  if (found.second) return found;
  const part = DAY_PARTS.get(word(scan, found.to));
  const comma = text(scan, found.to) === ',' ? 1 : 0;
  if (dayIsKnown(found)) {
    if (part && !/s$/.test(word(scan, found.to))) return withFields(found, { part }, found.to + 1) ?? found;
    const time = clockAfter(scan, found.to);
    if (time?.meaning.kind === 'fields') return withFields(found, time.meaning.fields, time.to) ?? found;
    // "Wednesday, Jan. 6" is read by the calendar; "Friday last week" and "Monday of this week" here.
  }
  return belonging(scan, found, found.to + comma) ?? weekWithDay(scan, found) ?? found;
}

/** "next week on Tuesday", "next week Wednesday". */
function weekWithDay(scan: Scan, { meaning, ...found }: Match): Match | null {
  if (meaning.kind !== 'relative' || meaning.granularity !== 'week' || meaning.fields) return null;
  const at = word(scan, found.to) === 'on' ? found.to + 1 : found.to;
  const day = calendarDate(scan, at);
  if (
    day?.meaning.kind !== 'fields' ||
    day.meaning.fields.weekday === undefined ||
    day.meaning.fields.day !== undefined
  )
    return null;
  return withFields({ ...found, meaning }, day.meaning.fields, day.to);
}

/** "the year" after "of": the one of publication. */
const theYear: Rule = (scan, i) =>
  word(scan, i) === 'the' && word(scan, i + 1) === 'year' && !isNoun(scan, i + 2)
    ? {
        to: i + 2,
        type: 'DATE',
        meaning: { kind: 'relative', unit: 'year', offset: 0, granularity: 'year', from: 'published' },
        rule: 'counted from publication',
      }
    : null;

/** "July of that year", "January next year", "Tuesday this week", "the spring of next year". */
function belonging(scan: Scan, found: Match, i: number): Match | null {
  const { meaning } = found;
  if (
    meaning.kind !== 'fields' ||
    meaning.direction !== 'tense' ||
    meaning.fields.year !== undefined ||
    meaning.fields.decade !== undefined ||
    meaning.fields.century !== undefined
  )
    return null;
  const of = word(scan, i) === 'of' ? 1 : 0;
  const whole = relative(scan, i + of) ?? (of ? theYear(scan, i + 1) : null);
  if (
    whole?.meaning.kind !== 'relative' ||
    whole.meaning.fields ||
    !/^(?:year|week|month)$/.test(whole.meaning.granularity)
  )
    return null;
  const fits =
    whole.meaning.granularity === 'week'
      ? meaning.fields.weekday !== undefined
      : whole.meaning.granularity === 'month'
        ? meaning.fields.month === undefined
        : meaning.fields.weekday === undefined;
  return fits
    ? { ...withFields(whole, meaning.fields, whole.to)!, rule: `${found.rule} of a year or week counted` }
    : null;
}
