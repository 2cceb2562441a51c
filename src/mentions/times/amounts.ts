import { ISO_UNIT, type LexicalUnit, UNITS } from '../../lexicon/times.ts';
import { readNumber } from '../numbers/read-number.ts';
import { type Scan, text, touches, word } from './scan.ts';

/** A length of time: how many of which unit; null where the text does not say how many ("a few days", "weeks"). */
export interface Length {
  readonly to: number;
  readonly count: number | null;
  readonly unit: LexicalUnit;
  /** TIMEX3 duration value of the whole ("PT2H30M"). */
  readonly value: string;
  /** One word with hyphens ("100-day"), which describes a noun. */
  readonly joined?: boolean;
}

/** "two days", "a few weeks", "two and a half years", "ten brutal months", "10-15 minutes", "100-day", "half a century". */
export function lengthAt(scan: Scan, i: number): Length | null {
  return joinedLength(scan, i) ?? counted(scan, i);
}

/** TIMEX3 duration: "P3D", "PT2H", "P1DE", "PXY". */
export function durationValue(count: number | null, unit: LexicalUnit, times = 1): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour';
  const number = count === null ? 'X' : String(Number((count * times).toFixed(4)));
  return `P${clock ? 'T' : ''}${number}${ISO_UNIT[unit]}`;
}

function counted(scan: Scan, i: number): Length | null {
  const amount = amountAt(scan, i);
  if (!amount) return null;
  const unit = unitAfter(scan, amount.to, amount.one);
  if (!unit) return null;
  const { unit: name, times } = unit.word;
  let to = unit.to;
  let count = amount.count;
  // "a year and a half"
  if (amount.one && word(scan, to) === 'and' && word(scan, to + 1) === 'a' && word(scan, to + 2) === 'half') {
    count = 1.5;
    to += 3;
  }
  let value = durationValue(count, name, times);
  // "3 hours 30 minutes", "two years and three months": a smaller unit straight after.
  const and = word(scan, to) === 'and' ? 1 : 0;
  const rest = count !== null && !amount.one ? smaller(scan, to + and, name) : null;
  if (rest) {
    const clock = (unit: LexicalUnit): boolean => /^(?:hour|minute|second)$/.test(unit);
    value += clock(name) || !clock(rest.unit) ? rest.value.replace(/^PT?/, '') : rest.value.slice(1);
    to = rest.to;
  }
  return { to, count: count === null ? null : count * times, unit: name, value };
}

const ORDER: readonly LexicalUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

function smaller(scan: Scan, i: number, than: LexicalUnit): Length | null {
  const read = readNumber(scan.tokens, i, scan.to);
  if (!read || read.value === null || read.kind === 'fraction') return null;
  const unit = UNITS.get(word(scan, read.to));
  if (!unit || ORDER.indexOf(unit.unit) < 0 || ORDER.indexOf(unit.unit) >= ORDER.indexOf(than)) return null;
  return {
    to: read.to + 1,
    count: read.value,
    unit: unit.unit,
    value: durationValue(read.value, unit.unit, unit.times),
  };
}

const MAX_UNITS = 1e6;

interface Amount {
  readonly to: number;
  readonly count: number | null;
  /** "a", "an", "one", "half": the unit stays singular. */
  readonly one: boolean;
}

/** How many: a number, a range, "a", "a few", "several", "a couple of". */
export function amountAt(scan: Scan, i: number): Amount | null {
  const first = word(scan, i);
  const second = word(scan, i + 1);
  if (first === 'a' || first === 'an' || first === 'another') {
    if (second === 'few') return { to: i + 2, count: null, one: false };
    if (second === 'couple') return { to: word(scan, i + 2) === 'of' ? i + 3 : i + 2, count: 2, one: false };
    if (second === 'number' && word(scan, i + 2) === 'of') return { to: i + 3, count: null, one: false };
    if (/^(?:single|full|whole|mere|good)$/.test(second) && UNITS.has(word(scan, i + 2)))
      return { to: i + 2, count: 1, one: true };
    if (UNITS.has(second)) return { to: i + 1, count: 1, one: true };
    if (first === 'another') return amountAt(scan, i + 1);
  }
  if (/^(?:several|few|many|multiple|countless)$/.test(first)) return { to: i + 1, count: null, one: false };
  if (first === 'half' && (second === 'a' || second === 'an') && UNITS.has(word(scan, i + 2)))
    return { to: i + 2, count: 0.5, one: true };
  const read = readNumber(scan.tokens, i, scan.to);
  if (!read || (read.value !== null && read.value < 0)) return null;
  if (read.kind === 'magnitude')
    return word(scan, read.to) === 'of' ? { to: read.to + 1, count: null, one: false } : null;
  if (
    read.kind === 'digits' &&
    read.to === i + 1 &&
    /^\d{4}$/.test(first) &&
    Number(first) > 1700 &&
    Number(first) < 2100
  )
    return null;
  // Beyond a million units nothing is dated any more, and ISO 8601 has no exponents.
  if (read.value !== null && read.value > MAX_UNITS) return null;
  const high = rangeEnd(scan, read.to);
  if (high !== null) return { to: high, count: null, one: false };
  const one = read.value !== null && read.value <= 1;
  return { to: read.to, count: read.value, one };
}

function rangeEnd(scan: Scan, i: number): number | null {
  const link = text(scan, i);
  if (!/^(?:-|–|—|to|or)$/.test(link)) return null;
  const read = readNumber(scan.tokens, i + 1, scan.to);
  return read && read.value !== null && UNITS.has(word(scan, read.to)) ? read.to : null;
}

function unitAfter(
  scan: Scan,
  i: number,
  one: boolean,
): { to: number; word: { unit: LexicalUnit; times: number } } | null {
  let at = i;
  if (text(scan, at) === '-' && touches(scan, at) && touches(scan, at + 1)) at++;
  let unit = UNITS.get(word(scan, at));
  if (!unit && at === i) {
    // One adjective between: "two bloody weeks", "three consecutive years", "two more days".
    const between = scan.tokens[at];
    if (
      at < scan.to &&
      between &&
      (between.pos === 'ADJ' || between.lower === 'more') &&
      !/\d/.test(between.text) &&
      !isAge(word(scan, at))
    )
      unit = UNITS.get(word(scan, ++at));
    if (unit && !unit.plural) unit = undefined;
  }
  if (!unit) return null;
  // "one second" is a length, "a second term" is none; "a quarter" is a share more often than three months.
  if (unit.unit === 'second' && !unit.plural && word(scan, at) === 'second' && word(scan, i - 1) !== 'one') return null;
  if (unit.unit === 'quarter' && (!unit.plural || word(scan, at + 1) === 'of')) return null;
  if (unit.unit === 'weekend' && !unit.plural) return null;
  if (word(scan, at) === 'min' && one) return null;
  return { to: at + 1, word: unit };
}

const isAge = (first: string): boolean => /-old$/.test(first);

const LONG =
  /^(.+?)-(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)(?:-(long|old))?$/;
const OPEN = /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long$/;

/** "100-day", "three-year", "18-month-long", "year-long", "half-century", "multi-year"; ages ("45-year-old") are none. */
function joinedLength(scan: Scan, i: number): Length | null {
  const first = word(scan, i);
  if (!first.includes('-')) return null;
  const open = OPEN.exec(first);
  if (open) {
    const unit = UNITS.get(open[1]!)!;
    return {
      to: i + 1,
      count: unit.plural ? null : 1,
      unit: unit.unit,
      value: durationValue(unit.plural ? null : 1, unit.unit),
      joined: true,
    };
  }
  const found = LONG.exec(first);
  if (!found || found[3] === 'old') return null;
  const unit = UNITS.get(found[2]!)!;
  const count = joinedCount(scan, i, found[1]!);
  if (count === undefined) return null;
  return { to: i + 1, count, unit: unit.unit, value: durationValue(count, unit.unit, unit.times), joined: true };
}

function joinedCount(scan: Scan, i: number, first: string): number | null | undefined {
  if (/^(?:multi|several|many|few)$/.test(first)) return null;
  if (first === 'half') return 0.5;
  const token = scan.tokens[i]!;
  const read = readNumber([{ ...token, text: first, lower: first }], 0, 1);
  return read && read.to === 1 && read.value !== null && read.value >= 0 && read.value <= MAX_UNITS
    ? read.value
    : undefined;
}

/** A plural unit with no number: "for years", "weeks later". */
export function bareUnits(scan: Scan, i: number): Length | null {
  const unit = UNITS.get(word(scan, i));
  if (!unit?.plural) return null;
  return { to: i + 1, count: null, unit: unit.unit, value: durationValue(null, unit.unit) };
}
