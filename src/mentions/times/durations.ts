import type { TimeMeaning, TimeUnit } from '../../stages.ts';
import { bareUnits, type Length, lengthAt } from './amounts.ts';
import { type Match, type Rule, type Scan, text, word } from './scan.ts';

/** Adverbs between a duration and the point from which it counts: "two days ago", "a week later". */
const AFTERWARD = /^(?:later|afterwards?|thereafter)$/;
const BEFOREHAND = /^(?:earlier|previously|beforehand|prior)$/;
const WILL = /^(?:will|'ll|shall|wo|would|could|may|might|must|should|to|expects?|plans?|due)$/;

/** Verbs that bind somebody to something in the future. */
const BINDS = new Set('promise pledge vow demand guarantee commit offer aim seek order commitment deadline'.split(' '));

/**
 * Lengths of time, and the dates that count from somewhere by such a length: "two days", "two days ago", "a year
 * later", "two days after January 6" (whose date the caller's rule for a single expression reads).
 */
export function duration(scan: Scan, i: number, single: Rule): Match | null {
  const length = lengthAt(scan, i);
  if (length)
    return length.joined
      ? whole(length)
      : (counting(scan, i, length, single) ?? (isAge(scan, length.to) ? null : whole(length)));
  const bare = bareUnits(scan, i);
  if (!bare) return null;
  const counted = counting(scan, i, bare, single);
  if (counted) return counted;
  const before = word(scan, i - 1);
  const led =
    /^(?:for|in|within|over|after|took|takes|lasted|spent|spend)$/.test(before) || word(scan, bare.to) === 'of';
  return led && !isAge(scan, bare.to) ? whole(bare) : null;
}

const whole = ({ to, value }: Length): Match => ({
  to,
  type: 'DURATION',
  meaning: { kind: 'stated', value, edtf: null },
  rule: 'length of time',
});

const isAge = (scan: Scan, i: number): boolean =>
  word(scan, i) === 'old' || (word(scan, i) === 'of' && word(scan, i + 1) === 'age');

function counting(scan: Scan, i: number, length: Length, single: Rule): Match | null {
  const next = word(scan, length.to);
  if (next === 'ago') return shifted(scan, length.to + 1, length, -1, 'published', 'counted back from publication');
  if (next === 'hence' || (next === 'from' && word(scan, length.to + 1) === 'now')) {
    return shifted(scan, length.to + (next === 'hence' ? 1 : 2), length, 1, 'published', 'counted on from publication');
  }
  if (AFTERWARD.test(next))
    return shifted(scan, length.to + 1, length, 1, 'narrative', 'counted on from the day told of');
  if (BEFOREHAND.test(next))
    return shifted(scan, length.to + 1, length, -1, 'narrative', 'counted back from the day told of');
  const within = word(scan, i - 1) === 'within';
  const linked = /^(?:before|after|from|following)$/.test(next) || (within && next === 'of');
  if (linked) {
    const base = word(scan, length.to + 1) === '' ? null : single(scan, length.to + 1);
    if (base && base.meaning.kind !== 'vague' && /^(?:DATE|TIME)$/.test(base.type)) {
      return shifted(scan, base.to, length, next === 'before' ? -1 : 1, base.meaning, 'counted from a date');
    }
    if (/^(?:before|after)$/.test(next) && ends(scan, length.to + 1))
      return shifted(
        scan,
        length.to + 1,
        length,
        next === 'before' ? -1 : 1,
        'narrative',
        'counted from the day told of',
      );
    return within && next !== 'before' ? period(scan, i, length) : null;
  }
  if ((within || word(scan, i - 1) === 'in') && length.count !== null && ahead(scan, i, within)) {
    if (isEntitled(scan, i)) return whole(length);
    return shifted(
      scan,
      word(scan, length.to) === "'s" && word(scan, length.to + 1) === 'time' ? length.to + 2 : length.to,
      length,
      1,
      'published',
      'counted on from publication',
    );
  }
  return null;
}

/** "a right to treatment within 18 weeks", "waiting", "anyone who asks": whose period begins on a day of their own. */
const ENTITLES = /^(?:entitled|entitles?|entitlements?|wait|waits|waiting|anyone|anybody|whoever|whenever)$/;
/** Words after "of" or "after" that open a kind of event and no known one: "of a referral", "of being referred". */
const ANY_EVENT = /^(?:an?|any|each|every|being|receiving|having|their|his|her)$/;

function isEntitled(scan: Scan, i: number): boolean {
  for (let at = i - 1; at >= scan.from && at > i - 16; at--) {
    if (ENTITLES.test(word(scan, at))) return true;
    if (/^rights?$/.test(word(scan, at)) && /^(?:to|of)$/.test(word(scan, at + 1))) return true;
  }
  return false;
}

/**
 * A length after "within" that does not count from now: from an event that happens once ("within 100 days of taking
 * office"), or from one that everybody has on a day of their own ("within 18 weeks of a referral").
 */
function period(scan: Scan, i: number, length: Length): Match {
  const each = isEntitled(scan, i) || ANY_EVENT.test(word(scan, length.to + 1));
  return {
    ...whole(length),
    meaning: { kind: 'stated', value: length.value, edtf: null, ...(each ? {} : { from: 'event' }) },
    rule: each ? 'length of time that begins anew for each' : 'length of time from an event',
  };
}

const ends = (scan: Scan, i: number): boolean => i >= scan.to || /^[.,;:)!?”"]$/.test(text(scan, i));

/** Whether the sentence speaks of the future before token `i`: "will open in two weeks", "promised a reply within a week". */
function ahead(scan: Scan, i: number, within: boolean): boolean {
  for (let at = i - 1; at >= scan.from && at > i - 16; at--) {
    const token = scan.tokens[at]!;
    if (WILL.test(token.lower) || (within && BINDS.has(token.lemma))) return true;
    if (token.pos === 'VERB' && /ed$/.test(token.lower)) return false;
  }
  return false;
}

function shifted(
  _scan: Scan,
  to: number,
  { count, unit }: Length,
  sign: 1 | -1,
  from: 'published' | 'narrative' | TimeMeaning,
  rule: string,
): Match {
  const small = unit === 'second' || unit === 'minute' || unit === 'hour';
  const { name, offset } = wholeUnits(unit, count === null ? null : count * sign);
  return {
    to,
    type: small ? 'TIME' : 'DATE',
    meaning: { kind: 'relative', unit: name, offset, granularity: unit, from },
    rule,
  };
}

/** Counts that are not whole go to the next smaller unit: a year and a half is 18 months. */
function wholeUnits(unit: TimeUnit, count: number | null): { name: TimeUnit; offset: number | null } {
  if (count === null || Number.isInteger(count)) return { name: unit, offset: count };
  const parts: Partial<Record<TimeUnit, [TimeUnit, number]>> = {
    century: ['year', 100],
    decade: ['year', 10],
    year: ['month', 12],
    month: ['day', 30],
    week: ['day', 7],
    day: ['hour', 24],
  };
  const part = parts[unit];
  return part ? { name: part[0], offset: Math.round(count * part[1]) } : { name: unit, offset: Math.round(count) };
}
