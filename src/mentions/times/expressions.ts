import { DAY_PARTS, UNITS } from '../../lexicon/times.ts';
import type { TimeModifier, Token } from '../../stages.ts';
import { calendarDate, weekdayAt } from './calendar.ts';
import { clock, clockAfter } from './clock.ts';
import { duration } from './durations.ts';
import { relative } from './relative.ts';
import { isNoun, longest, type Match, type Scan, text, touches, withFields, word } from './scan.ts';
import { repeated } from './sets.ts';
import { yearOrLonger } from './years.ts';

/** Before a length: "more than a decade". Before a date only those marked: "around 1995". */
const APPROXIMATE: readonly {
  readonly words: readonly string[];
  readonly modifier: TimeModifier;
  readonly dates?: boolean;
}[] = [
  { words: ['no', 'more', 'than'], modifier: 'EQUAL_OR_LESS' },
  { words: ['not', 'more', 'than'], modifier: 'EQUAL_OR_LESS' },
  { words: ['no', 'less', 'than'], modifier: 'EQUAL_OR_MORE' },
  { words: ['no', 'fewer', 'than'], modifier: 'EQUAL_OR_MORE' },
  { words: ['a', 'little', 'more', 'than'], modifier: 'MORE_THAN' },
  { words: ['little', 'more', 'than'], modifier: 'MORE_THAN' },
  { words: ['more', 'than'], modifier: 'MORE_THAN' },
  { words: ['less', 'than'], modifier: 'LESS_THAN' },
  { words: ['fewer', 'than'], modifier: 'LESS_THAN' },
  { words: ['at', 'least'], modifier: 'EQUAL_OR_MORE' },
  { words: ['at', 'most'], modifier: 'EQUAL_OR_LESS' },
  { words: ['up', 'to'], modifier: 'EQUAL_OR_LESS' },
  { words: ['close', 'to'], modifier: 'APPROX' },
  { words: ['just', 'over'], modifier: 'MORE_THAN' },
  { words: ['just', 'under'], modifier: 'LESS_THAN' },
  { words: ['well', 'over'], modifier: 'MORE_THAN' },
  { words: ['nearly'], modifier: 'LESS_THAN' },
  { words: ['almost'], modifier: 'LESS_THAN' },
  { words: ['over'], modifier: 'MORE_THAN' },
  { words: ['under'], modifier: 'LESS_THAN' },
  { words: ['about'], modifier: 'APPROX', dates: true },
  { words: ['around'], modifier: 'APPROX', dates: true },
  { words: ['circa'], modifier: 'APPROX', dates: true },
  { words: ['ca', '.'], modifier: 'APPROX', dates: true },
  { words: ['ca.'], modifier: 'APPROX', dates: true },
  { words: ['c.'], modifier: 'APPROX', dates: true },
  { words: ['approximately'], modifier: 'APPROX', dates: true },
  { words: ['roughly'], modifier: 'APPROX', dates: true },
  { words: ['some'], modifier: 'APPROX' },
  { words: ['just'], modifier: 'APPROX' },
  { words: ['only'], modifier: 'APPROX' },
];
const APPROXIMATORS = new Map<string, typeof APPROXIMATE>();
for (const entry of APPROXIMATE) {
  const first = entry.words[0]!;
  APPROXIMATORS.set(first, [...(APPROXIMATORS.get(first) ?? []), entry]);
}

const EDGES: ReadonlyMap<string, TimeModifier> = new Map([
  ['end', 'END'],
  ['close', 'END'],
  ['eve', 'START'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['onset', 'START'],
  ['middle', 'MID'],
  ['rest', 'END'],
  ['remainder', 'END'],
]);
const ADJECTIVES: ReadonlyMap<string, TimeModifier> = new Map([
  ['early', 'START'],
  ['earlier', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
  ['later', 'END'],
]);

/** Whatever time expression begins at token `i`, with its modifiers and its time of day; the longest reading. */
export function expression(scan: Scan, i: number): Match | null {
  return longest(scan, i, [
    repeated,
    modified,
    approximate,
    composed,
    monthsEnd,
    (s, at) => duration(s, at, unmodified),
  ]);
}

/** An expression that others may be built on: a date or a time, not a length or a set. */
const unmodified = (scan: Scan, i: number): Match | null => longest(scan, i, [modified, composed]);

const point = (scan: Scan, i: number): Match | null => longest(scan, i, [calendarDate, yearOrLonger, relative]);

/** A date with its part of day or clock time, in either order. */
function composed(scan: Scan, i: number): Match | null {
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
  return belonging(scan, found, found.to + comma) ?? found;
}

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
  const whole = relative(scan, i + of);
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

/** "early 2019", "mid-January", "the end of the year", "later that day", "the first week of May". */
function modified(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the' ? 1 : 0;
  const first = word(scan, i + the);
  const dash = first.startsWith('mid-') ? shadow(scan, i + the) : null;
  if (dash) return dash;
  const adjective = ADJECTIVES.get(first);
  if (adjective) {
    let at = i + the + 1;
    if (text(scan, at) === '-' && touches(scan, at)) at++;
    else if (/^(?:in|on)$/.test(word(scan, at))) at++;
    else if (/^(?:part|years|days|months)$/.test(word(scan, at)) && word(scan, at + 1) === 'of') at += 2;
    const inner = underAdjective(scan, at, first);
    return inner && !inner.modifier ? { ...inner, modifier: adjective } : null;
  }
  return edge(scan, i, i + the, the === 1);
}

function underAdjective(scan: Scan, at: number, first: string): Match | null {
  // "late afternoon", "later in the year", "earlier in the day": the bare unit is the one that is being told of.
  if (/^(?:later|earlier)$/.test(first)) {
    if (word(scan, at - 1) === 'in' || word(scan, at - 1) === 'on') return ofUnit(scan, at) ?? composed(scan, at);
    const inner = composed(scan, at);
    return inner && /^(?:this|that|last|the|on|in|today|yesterday)$/.test(word(scan, at))
      ? inner
      : inner && weekdayAt(scan, at) !== null
        ? inner
        : null;
  }
  const inner = composed(scan, at) ?? (word(scan, at - 1) === 'in' ? ofUnit(scan, at) : null);
  if (inner) return inner;
  // "late summer": the season alone is enough after the adjective.
  const season = yearOrLonger({ ...scan, from: at }, at);
  return season;
}

/** "the year", "the month" in "the end of the year": this one, or the one that the story is in. */
function ofUnit(scan: Scan, i: number): Match | null {
  const the = /^(?:the|its)$/.test(word(scan, i)) ? 1 : 0;
  const unit = UNITS.get(word(scan, i + the));
  if (!unit || unit.plural || /^(?:second|minute|hour)$/.test(unit.unit)) return null;
  return {
    to: i + the + 1,
    type: 'DATE',
    meaning: {
      kind: 'relative',
      unit: unit.unit,
      offset: 0,
      granularity: unit.unit,
      from: unit.unit === 'day' ? 'narrative' : 'published',
    },
    rule: 'counted from publication',
  };
}

/** "the end of 1944", "the start of next week", "the latter part of the year", "the first days of May". */
function edge(scan: Scan, i: number, at: number, the: boolean): Match | null {
  const first = word(scan, at);
  let modifier = EDGES.get(first);
  let to = at + 1;
  if (!modifier && the) {
    const order = /^(?:latter|last|final|closing)$/.test(first)
      ? 'END'
      : /^(?:first|opening|early)$/.test(first)
        ? 'START'
        : null;
    if (order && /^(?:part|days?|weeks?|weekend|months?|half)$/.test(word(scan, to))) {
      modifier = order;
      to++;
    }
  }
  if (!modifier || word(scan, to) !== 'of') return null;
  if (!the && !/^(?:by|at|until|since|before|toward|towards|from|around|near)$/.test(word(scan, i - 1))) return null;
  const inner = composed(scan, to + 1) ?? ofUnit(scan, to + 1);
  if (!inner || inner.meaning.kind === 'vague' || inner.second) return inner?.second ? { ...inner, modifier } : null;
  return { ...inner, modifier, rule: inner.rule };
}

/** "mid-January 1945", "mid-2019": the rules read the word without its prefix. */
function shadow(scan: Scan, i: number): Match | null {
  const token = scan.tokens[i]!;
  const bare: Token = { ...token, text: token.text.slice(4), lower: token.lower.slice(4) };
  const tokens = [bare, ...scan.tokens.slice(i + 1, Math.min(scan.to, i + 10))];
  const found = composed({ tokens, from: 0, to: tokens.length, seen: scan.seen }, 0);
  return found && !found.second ? { ...found, to: found.to + i, modifier: 'MID' } : null;
}

function approximate(scan: Scan, i: number): Match | null {
  for (const { words, modifier, dates } of APPROXIMATORS.get(word(scan, i)) ?? []) {
    if (words.some((expected, k) => word(scan, i + k) !== expected)) continue;
    const at = i + words.length;
    const inner = longest(
      scan,
      at,
      dates ? [(s, n) => duration(s, n, unmodified), unmodified] : [(s, n) => duration(s, n, unmodified)],
    );
    if (!inner || inner.meaning.kind === 'vague') return null;
    // "over the next week" is when, not how long; "just" and "only" say nothing about the length.
    if (!dates && inner.type === 'SET') return null;
    const { modifier: own, ...rest } = inner;
    return modifier === 'APPROX' && /^(?:just|only)$/.test(words[0]!)
      ? { ...rest, ...(own ? { modifier: own } : {}) }
      : { ...rest, modifier: own ?? modifier };
  }
  return null;
}

/** "month’s end", "year-end", "year’s end". */
function monthsEnd(scan: Scan, i: number): Match | null {
  const joined = /^(month|year|week)-end$/.exec(word(scan, i));
  const unit = joined ? joined[1]! : word(scan, i);
  if (!/^(?:month|year|week)$/.test(unit)) return null;
  const apostrophe = word(scan, i + 1) === "'s" ? 1 : 0;
  // "by year end" needs its preposition: "the year end" may be a verb's subject.
  const spelled = word(scan, i + 1 + apostrophe) === 'end' && (apostrophe || /^(?:by|at|before|until)$/.test(word(scan, i - 1)));
  const to = joined ? i + 1 : spelled ? i + 2 + apostrophe : null;
  if (to === null) return null;
  const name = unit as 'month' | 'year' | 'week';
  return {
    to,
    type: 'DATE',
    meaning: { kind: 'relative', unit: name, offset: 0, granularity: name, from: 'published' },
    modifier: 'END',
    rule: 'counted from publication',
  };
}
