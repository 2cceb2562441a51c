import { MONTHS, WEEKDAYS, ZONES } from '../../lexicon/times.ts';

/** A date found in a text: ISO 8601, and where it stands. */
export interface DateFound {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const MONTH = `(?<month>${[...MONTHS.keys()]
  .filter((name) => !name.endsWith('.'))
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
const WEEKDAY = `(?:(?:${[...WEEKDAYS.keys()]
  .filter((name) => !name.endsWith('.'))
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?,?\\s+)?`;
const CLOCK = '(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?(?<half>[ap])\\.?m\\.?)?';
const BARE_CLOCK = '(?<hour12>1[0-2]|[1-9])\\s?(?<half12>[ap])\\.?m\\.?';
const ZONE = `(?:\\s?\\(?(?<zone>${[...ZONES.keys()].join('|')}|Z|[+-]\\d\\d:?\\d\\d)\\b\\)?)?`;
const TIME = `(?:(?:,|\\s+at|\\s*[|·•–—-]|T)?\\s*(?:${CLOCK}|${BARE_CLOCK})${ZONE})?`;
const TIME_BEFORE = `(?:(?:${CLOCK}|${BARE_CLOCK})${ZONE}(?:,|\\s+on|\\s*[|·•–—-])?\\s*)?`;

/** Each way of writing a date, with the time of day behind it. */
const AFTER: readonly RegExp[] = [
  `(?<year>(?:19|20)\\d\\d)-(?<monthNumber>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])${TIME}`,
  `(?<year>(?:19|20)\\d\\d)(?<mark>[/.])(?<monthNumber>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])${TIME}`,
  `${WEEKDAY}(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]${MONTH},?[\\s-](?<year>(?:19|20)\\d\\d)${TIME}`,
  `${WEEKDAY}${MONTH}\\s+(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d\\d)${TIME}`,
  `(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<monthNumber>0?[1-9]|1[0-2])\\.(?<year>(?:19|20)\\d\\d)${TIME}`,
  `(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>(?:19|20)\\d\\d)${TIME}`,
].map((pattern) => new RegExp(`(?<![\\w/.-])${pattern}(?![\\w/])`, 'iu'));

/** The time of day before the date, tried where a line begins with one. */
const BEFORE: readonly RegExp[] = [
  `${WEEKDAY}(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>(?:19|20)\\d\\d)`,
  `${WEEKDAY}${MONTH}\\s+(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d\\d)`,
].map((pattern) => new RegExp(`^${TIME_BEFORE}${pattern}(?![\\w/])`, 'iu'));

const SEARCHED_LENGTH = 300;

/**
 * The first full date (day, month and year) in a short text, in the usual forms of English-language news and ISO 8601.
 * "03/04/2021" is no date: its day and its month cannot be told apart.
 */
export function findDate(text: string): DateFound | null {
  const head = text.slice(0, SEARCHED_LENGTH);
  if (!/(?:19|20)\d\d/.test(head)) return null;
  let best: DateFound | null = null;
  for (const pattern of [...BEFORE, ...AFTER]) {
    const match = pattern.exec(head);
    const iso = match?.groups && isoOf(match.groups);
    if (!match || !iso) continue;
    const found = { iso, start: match.index, end: match.index + match[0].length };
    if (!best || found.start < best.start || (found.start === best.start && found.end > best.end)) best = found;
  }
  return best;
}

/**
 * Any of the forms that pages state dates in (JSON-LD, meta elements), as ISO 8601; null where it is none.
 */
export function isoDate(stated: string): string | null {
  const text = stated.trim();
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(text);
  if (iso?.[1] && isDay(...numbers(iso[1]))) {
    if (!iso[2]) return iso[1];
    return `${iso[1]}T${iso[2]}${zoneOf(iso[3])}`;
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/.exec(text);
  if (compact) {
    const date = `${compact[1]}-${compact[2]}-${compact[3]}`;
    return isDay(...numbers(date)) ? date : null;
  }
  return findDate(text)?.iso ?? null;
}

function numbers(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

function isoOf(groups: Record<string, string | undefined>): string | null {
  const year = Number(groups['year']);
  let month = groups['month'] ? (MONTHS.get(groups['month'].toLowerCase()) ?? 0) : Number(groups['monthNumber'] ?? 0);
  let day = Number(groups['day'] ?? 0);
  if (groups['a'] && groups['b']) {
    const [a, b] = [Number(groups['a']), Number(groups['b'])];
    if (a <= 12 && b <= 12 && a !== b) return null;
    [day, month] = a > 12 ? [a, b] : [b, a];
  }
  if (!isDay(year, month, day)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const hour = groups['hour'] ?? groups['hour12'];
  if (hour === undefined) return date;
  const half = (groups['half'] ?? groups['half12'])?.toLowerCase();
  if (half && Number(hour) > 12) return date;
  const hours = half === 'p' ? (Number(hour) % 12) + 12 : half === 'a' ? Number(hour) % 12 : Number(hour);
  return `${date}T${two(hours)}:${groups['minute'] ?? '00'}${zoneOf(groups['zone'])}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  const upper = zone.toUpperCase();
  if (upper === 'Z') return 'Z';
  const offset = /^([+-]\d\d):?(\d\d)?$/.exec(upper);
  if (offset) return `${offset[1]}:${offset[2] ?? '00'}`;
  return ZONES.get(upper) ?? '';
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
