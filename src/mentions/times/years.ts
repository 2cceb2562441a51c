import { ORDINALS } from '../../lexicon/numbers.ts';
import { DECADES, SEASONS } from '../../lexicon/times.ts';
import type { TimeFields } from '../../stages.ts';
import { dated, isNoun, type Match, type Scan, text, touches, word } from './scan.ts';

const FOUR = /^\d{4}$/;
/** Nouns whose number is a name: "Resolution 1973", "Flight 1549". */
const NUMBERED =
  /^(?:resolution|flight|article|section|room|order|route|highway|page|figure|unit|no\.|number|bill|form|law|proposition|apollo|channel|#|№)$/;
const BEFORE_YEAR =
  /^(?:in|since|until|till|by|from|to|during|of|after|before|between|through|throughout|early|late|mid|circa|c\.|ca\.|around|about|into|for|and|the|on|year|years|fiscal|than|-|–|—|\(|\/)$/;
const COUNTING = /^(?:over|nearly|almost|least|most|roughly|approximately|up|some|another|only|just)$/;

/** "BC", "B.C.", "BCE" at token `i`: where it ends; "AD" and "CE" leave the year as it is. */
export function eraAt(scan: Scan, i: number): { to: number; bc: boolean } | null {
  const era = text(scan, i).replace(/\./g, '');
  if (era === 'BC' || era === 'BCE') return { to: i + 1, bc: true };
  return era === 'AD' || era === 'CE' ? { to: i + 1, bc: false } : null;
}

/** The year that completes a date: "2021", ", 2021", "of 2021", "480 BC"; nothing where none follows. */
export function yearAfter(scan: Scan, i: number): { to: number; fields: TimeFields } {
  let at = i;
  if (text(scan, at) === ',') at++;
  else if (word(scan, at) === 'of') at++;
  const year = statedYear(scan, at);
  if (!year) return { to: i, fields: {} };
  // "on May 4, 2000 people": a number that counts.
  if (at > i && text(scan, i) === ',' && /^(?:people|men|women|troops|soldiers)$/.test(word(scan, year.to)))
    return { to: i, fields: {} };
  return year;
}

function statedYear(scan: Scan, i: number): { to: number; fields: TimeFields } | null {
  const first = word(scan, i);
  if (!/^\d{1,4}$/.test(first)) return null;
  const era = eraAt(scan, i + 1);
  if (era) {
    if (era.bc) scan.seen.bc = true;
    return { to: era.to, fields: { year: Number(first), ...(era.bc ? { era: 'BC' as const } : {}) } };
  }
  if (!FOUR.test(first) || Number(first) < 1000 || Number(first) > 2199) return null;
  return { to: i + 1, fields: { year: Number(first) } };
}

/** A year by itself, a decade, a century, or part of a year: "2014", "the 1990s", "the 19th century", "the summer of 1916". */
export function yearOrLonger(scan: Scan, i: number): Match | null {
  return century(scan, i) ?? decade(scan, i) ?? seasonOrQuarter(scan, i) ?? year(scan, i);
}

function year(scan: Scan, i: number): Match | null {
  let at = word(scan, i) === 'the' ? i + 1 : i;
  const fiscal = word(scan, at) === 'fiscal' ? 1 : 0;
  at += fiscal;
  if (/^(?:year|years|fy)$/.test(word(scan, at)) && (at > i || !/^years$/.test(word(scan, at)))) at++;
  else if (at > i && !fiscal) return null;
  const joined = /^fy(\d{4})$/.exec(word(scan, i));
  if (joined) return dated(i + 1, { year: Number(joined[1]) }, 'fiscal year');
  if (at > i) {
    const named = statedYear(scan, at);
    return named ? spanned(scan, named, 'year') : null;
  }
  const short = shortYear(scan, i);
  if (short) return short;
  const found = statedYear(scan, i);
  if (found) return found.fields.era || found.to > i + 1 || plausible(scan, i) ? spanned(scan, found, 'year') : null;
  // Once an article counts in years BC, bare three-digit years are such years.
  if (
    scan.seen.bc &&
    /^\d{3}$/.test(word(scan, i)) &&
    /^(?:in|since|until|by|of|from|to|between|around|circa|after|before)$/.test(word(scan, i - 1)) &&
    !isNoun(scan, i + 1)
  ) {
    return dated(i + 1, { year: Number(word(scan, i)), era: 'BC' }, 'year BC, as before');
  }
  return null;
}

/** "’99": the apostrophe is a token of its own. */
function shortYear(scan: Scan, i: number): Match | null {
  if (!/^['’‘]$/.test(text(scan, i)) || !touches(scan, i + 1) || !/^\d\d$/.test(word(scan, i + 1))) return null;
  if (touches(scan, i) || !/^(?:in|of|since|until|by|from|to|and)$/.test(word(scan, i - 1))) return null;
  return dated(i + 2, { shortYear: Number(word(scan, i + 1)) }, 'year in two digits');
}

/** The year, with the two digits that may close a range: "1939–45", "2019/20". */
function spanned(scan: Scan, { to, fields }: { to: number; fields: TimeFields }, rule: string): Match {
  const match = dated(to, fields, rule);
  const digits = word(scan, to + 1);
  if (!/^[-–/]$/.test(text(scan, to)) || !touches(scan, to) || !touches(scan, to + 1) || !/^\d\d$/.test(digits))
    return match;
  if (
    fields.year === undefined ||
    fields.era ||
    Number(digits) <= fields.year % 100 ||
    /^[-–/]$/.test(text(scan, to + 2))
  )
    return match;
  const end = { ...fields, year: fields.year - (fields.year % 100) + Number(digits) };
  return {
    ...match,
    second: { from: to + 1, to: to + 2, meaning: { kind: 'fields', fields: end, direction: 'tense' }, range: true },
  };
}

/** Whether four digits are a year here rather than a count or a name. */
function plausible(scan: Scan, i: number): boolean {
  const value = Number(word(scan, i));
  const before = word(scan, i - 1);
  const after = word(scan, i + 1);
  if (NUMBERED.test(before) || COUNTING.test(before) || /^[$£€¥+]$/.test(before)) return false;
  if (touches(scan, i) && /^[/:.]$/.test(before)) return false;
  if (touches(scan, i + 1) && (after === '°' || (after === ':' && touches(scan, i + 2)))) return false;
  if (before === 'than' || (before === 'to' && word(scan, i - 2) === 'up')) return false;
  if (
    /^(?:%|percent|per|million|billion|thousand|miles?|km|kilometers?|kilometres?|meters?|metres?|feet|tons?|tonnes?|dollars|euros|pounds|hours|gmt|utc)$/.test(
      after,
    )
  )
    return false;
  const next = i + 1 < scan.to ? scan.tokens[i + 1]! : undefined;
  const plural =
    next?.pos === 'NOUN' && (/[^s]s$/.test(next.lower) || /^(?:people|men|women|children|police)$/.test(next.lower));
  if (next?.lower === 'levels') return value >= 1900 && value <= 2100;
  if (plural)
    return (
      value >= 1900 &&
      value <= 2100 &&
      value % 100 !== 0 &&
      /^(?:the|in|this|its|their|his|her|'s|of|since|during)$/.test(before)
    );
  if (value >= 1700 && value <= 2100) return value % 500 !== 0 || BEFORE_YEAR.test(before) || i === scan.from;
  return /^(?:in|since|until|by|from|circa|year|c\.|ca\.)$/.test(before) && !isNoun(scan, i + 1);
}

function decade(scan: Scan, i: number): Match | null {
  let at = word(scan, i) === 'the' ? i + 1 : i;
  const apostrophe = /^['’‘]$/.test(text(scan, at)) && touches(scan, at + 1);
  if (apostrophe) at++;
  const first = word(scan, at);
  const digits = /^(\d{1,3})0s$/.exec(first);
  // Only with "the" or an apostrophe: someone may be in their eighties, and prices in the 80s.
  const owned = apostrophe || (at > i && !isNoun(scan, at + 1));
  if (digits) {
    const value = Number(digits[1]);
    if (digits[1]!.length === 1) return owned ? dated(at + 1, { decade: value }, 'decade') : null;
    const era = eraAt(scan, at + 1);
    if (digits[1]!.length === 2 && !era) return null;
    if (era?.bc) scan.seen.bc = true;
    return dated(era?.to ?? at + 1, { decade: value, ...(era?.bc ? { era: 'BC' as const } : {}) }, 'decade');
  }
  // "the 80’s", "the 1980’s": the apostrophe is a token of its own.
  const written = /^(\d|\d{3})0$/.exec(first);
  if (written && at > i && /^['’]$/.test(text(scan, at + 1)) && word(scan, at + 2) === 's' && touches(scan, at + 2)) {
    return isNoun(scan, at + 3) ? null : dated(at + 3, { decade: Number(written[1]) }, 'decade');
  }
  const named = DECADES.get(first);
  return named !== undefined && at > i && !isNoun(scan, at + 1) ? dated(at + 1, { decade: named }, 'decade') : null;
}

function century(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the' ? 1 : 0;
  const first = word(scan, i + the);
  const joined = /^(.+)-century$/.exec(first);
  const ordinal = ordinalValue(joined ? joined[1]! : first);
  if (ordinal === null) return null;
  let to = i + the + 1;
  if (!joined) {
    if (text(scan, to) === '-' && touches(scan, to)) to++;
    if (!/^centur(?:y|ies)$/.test(word(scan, to))) return null;
    to++;
  }
  const era = eraAt(scan, to);
  if (era?.bc) scan.seen.bc = true;
  return dated(era?.to ?? to, { century: ordinal - 1, ...(era?.bc ? { era: 'BC' as const } : {}) }, 'century');
}

const ordinalValue = (first: string): number | null => {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(first);
  return digits ? Number(digits[1]) : (ORDINALS.get(first) ?? null);
};

function seasonOrQuarter(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the' ? 1 : 0;
  const first = word(scan, i + the);
  const season = SEASONS.get(first);
  if (season) {
    const completed = yearAfter(scan, i + the + 1);
    if (completed.to > i + the + 1) return dated(completed.to, { ...completed.fields, season }, 'season and year');
    return bareSeason(scan, i, the, first) ? dated(i + the + 1, { season }, 'season') : null;
  }
  const quarter = /^q([1-4])$/.exec(first);
  if (quarter) {
    const completed = yearAfter(scan, i + the + 1);
    return dated(completed.to, { ...completed.fields, quarter: Number(quarter[1]) }, 'quarter');
  }
  const trailing = FOUR.test(first) ? SEASONS.get(word(scan, i + the + 1)) : undefined;
  if (trailing && word(scan, i + the + 1) !== 'fall')
    return dated(i + the + 2, { year: Number(first), season: trailing }, 'season and year');
  return partOfYear(scan, i, i + the);
}

const OWN_YEAR = /^(?:the|this|last|next|that|its)$/;

/** "the second quarter of 2019", "the latter half of 2008", "the third quarter". */
function partOfYear(scan: Scan, i: number, at: number): Match | null {
  const order = /^(?:latter|last)$/.test(word(scan, at)) ? 2 : ordinalValue(word(scan, at));
  const kind = word(scan, at + 1);
  if (order === null || (kind !== 'quarter' && kind !== 'half')) return null;
  const completed = yearAfter(scan, at + 2);
  // "the first half of the year", "the third quarter of last year": the year is read by who asked.
  const ofYear = word(scan, at + 2) === 'of' && OWN_YEAR.test(word(scan, at + 3)) && word(scan, at + 4) === 'year';
  if (completed.to === at + 2 && !ofYear && (kind === 'half' || at === i || word(scan, at + 2) === 'of')) return null;
  if (kind === 'half')
    return order > 2 ? null : dated(completed.to, { ...completed.fields, half: order }, 'half of a year');
  return order > 4 ? null : dated(completed.to, { ...completed.fields, quarter: order }, 'quarter');
}

function bareSeason(scan: Scan, i: number, the: number, first: string): boolean {
  const before = word(scan, i - 1);
  const after = scan.tokens[i + the + 1];
  if (i + the + 1 < scan.to && (isNoun(scan, i + the + 1) || /^(?:PROPN|ADJ)$/.test(after!.pos))) return false;
  const led =
    /^(?:in|during|by|until|since|through|throughout|over|this|of|into|late|early|mid|that|from|last|next|for)$/.test(
      before,
    );
  if (first === 'fall' || first === 'spring')
    return led && !/^(?:to|of)$/.test(before) && word(scan, i + the + 1) !== 'of';
  return led || (the === 1 && word(scan, i + the + 1) !== 'of');
}
