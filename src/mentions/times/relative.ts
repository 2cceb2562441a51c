import { DAY_PARTS, DEICTIC, MONTHS, REFERENCES, SEASONS, UNITS } from '../../lexicon/times.ts';
import type { TimeFields, TimeMeaning, TimeUnit } from '../../stages.ts';
import { amountAt, durationValue } from './amounts.ts';
import { weekdayAt } from './calendar.ts';
import { isCapital, isNoun, type Match, type Scan, text, word } from './scan.ts';

/** Where an expression points from its base: "next" is one on, "last" one back. */
const STEP: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['next', 1],
  ['following', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['subsequent', 1],
  ['ensuing', 1],
  ['this', 0],
  ['that', 0],
  ['same', 0],
  ['current', 0],
]);
/** With these the base is the publication; the others follow the story. */
const FROM_PUBLICATION = new Set(['last', 'past', 'next', 'coming', 'upcoming', 'this', 'current']);
const DURING = /^(?:over|for|in|within|during|throughout|of|than)$/;

/** Days and other units by their place from a base: "yesterday", "last year", "that same day", "the following Tuesday". */
export function relative(scan: Scan, i: number): Match | null {
  return deictic(scan, i) ?? aroundYesterday(scan, i) ?? stepped(scan, i) ?? dayBefore(scan, i) ?? reference(scan, i);
}

const from = (unit: TimeUnit, offset: number, base: 'published' | 'narrative', fields?: TimeFields): TimeMeaning => ({
  kind: 'relative',
  unit,
  offset,
  granularity: unit,
  from: base,
  ...(fields ? { fields } : {}),
});

function deictic(scan: Scan, i: number): Match | null {
  const found = DEICTIC.get(word(scan, i));
  if (!found || (isCapital(scan, i) && i > scan.from && !/^["“'‘(—–-]$/.test(text(scan, i - 1)))) return null;
  const fields = found.part ? { part: found.part } : undefined;
  return {
    to: i + 1,
    type: fields ? 'TIME' : 'DATE',
    meaning: from('day', found.offset, 'published', fields),
    rule: 'day counted from publication',
  };
}

/** "the day before yesterday", "the day after tomorrow". */
function aroundYesterday(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the' ? 1 : 0;
  if (word(scan, i + the) !== 'day') return null;
  const link = word(scan, i + the + 1);
  const day = word(scan, i + the + 2);
  const offset = link === 'before' && day === 'yesterday' ? -2 : link === 'after' && day === 'tomorrow' ? 2 : null;
  return offset === null
    ? null
    : {
        to: i + the + 3,
        type: 'DATE',
        meaning: from('day', offset, 'published'),
        rule: 'day counted from publication',
      };
}

/** [the] last, next, previous, following, this, that, same + unit, weekday, month, season or part of a day. */
function stepped(scan: Scan, i: number): Match | null {
  const the = word(scan, i) === 'the';
  let at = the ? i + 1 : i;
  let key = word(scan, at);
  let step = STEP.get(key);
  if (step === undefined) return countedThe(scan, i, at, the);
  at++;
  // "this day" is the one just told of, while "this week" and "this morning" are the reader's.
  const pointing = key === 'this' && word(scan, at) === 'day';
  let published = FROM_PUBLICATION.has(key) && !(the && (key === 'next' || key === 'last')) && !pointing;
  // "that same day", "this past week", "this coming Friday", "the very next day"
  const second = STEP.get(word(scan, at));
  if (second !== undefined && (key === 'this' || key === 'that')) {
    published = key === 'this' && word(scan, at) !== 'same';
    key = word(scan, at);
    step = second;
    at++;
  }
  if (key === 'same' && !the && word(scan, at - 2) !== 'that' && word(scan, at - 2) !== 'this') return null;
  const lengths = the || key === 'past' || key === 'coming' ? pastLength(scan, i, at, step, key) : null;
  if (lengths) return lengths;
  return steppedWord(scan, at, key, step, published, the);
}

/** "the past five years", "the next few weeks", "the last decade", "over the next year": how long, not when. */
function pastLength(scan: Scan, i: number, at: number, step: number, key: string): Match | null {
  if (step === 0) return null;
  const amount = amountAt(scan, at);
  const unit = amount ? UNITS.get(word(scan, amount.to)) : undefined;
  if (amount && unit?.plural) {
    return {
      to: amount.to + 1,
      type: 'DURATION',
      meaning: { kind: 'stated', value: durationValue(amount.count, unit.unit, unit.times), edtf: null },
      rule: 'length of time',
    };
  }
  const alone = UNITS.get(word(scan, at));
  if (!alone) return null;
  if (alone.plural)
    return /^(?:past|coming|following|last|next|ensuing|subsequent)$/.test(key)
      ? {
          to: at + 1,
          type: 'DURATION',
          meaning: { kind: 'stated', value: durationValue(null, alone.unit), edtf: null },
          rule: 'length of time',
        }
      : null;
  const during =
    key === 'past' ||
    (key === 'last' && alone.unit !== 'day') ||
    ((key === 'next' || key === 'coming') && /^(?:over|for|within|throughout)$/.test(word(scan, i - 1)));
  return during && !/^(?:minute|second)$/.test(alone.unit)
    ? {
        to: at + 1,
        type: 'DURATION',
        meaning: { kind: 'stated', value: durationValue(1, alone.unit, alone.times), edtf: null },
        rule: 'length of time',
      }
    : null;
}

/** "the two previous weeks", "the first ten months": a count before or after an order word. */
function countedThe(scan: Scan, _i: number, at: number, the: boolean): Match | null {
  if (!the) return null;
  const first = /^(?:first|final|initial)$/.test(word(scan, at)) ? 1 : 0;
  const amount = amountAt(scan, at + first);
  if (!amount || amount.one) return null;
  const order = STEP.get(word(scan, amount.to)) ? 1 : 0;
  if (!first && !order) return null;
  const unit = UNITS.get(word(scan, amount.to + order));
  if (!unit?.plural) return null;
  return {
    to: amount.to + order + 1,
    type: 'DURATION',
    meaning: { kind: 'stated', value: durationValue(amount.count, unit.unit, unit.times), edtf: null },
    rule: 'length of time',
  };
}

function steppedWord(
  scan: Scan,
  at: number,
  key: string,
  step: number,
  published: boolean,
  the: boolean,
): Match | null {
  const base = published ? 'published' : 'narrative';
  const to = at + 1;
  const unit = UNITS.get(word(scan, at));
  if (unit && !unit.plural) {
    if (/^(?:minute|second)$/.test(unit.unit)) return null;
    if (unit.unit === 'quarter' && !/^(?:last|this|next|previous)$/.test(key)) return null;
    if (the && key === 'current' && unit.unit === 'day') return null;
    const rule = published ? 'counted from publication' : 'follows the story';
    return {
      to,
      type: unit.unit === 'hour' ? 'TIME' : 'DATE',
      meaning: from(unit.unit, step * unit.times, base),
      rule,
    };
  }
  const part = DAY_PARTS.get(word(scan, at));
  if (part && !/s$/.test(word(scan, at))) {
    const rule = published ? 'part of a day, counted from publication' : 'part of a day, follows the story';
    return { to, type: 'TIME', meaning: from('day', step, base, { part }), rule };
  }
  const fields = named(scan, at);
  if (!fields) return null;
  if (step === 0 && key !== 'this' && key !== 'that') return null;
  // "the coming Friday" is the nearest one, "next Friday" that of the next week.
  const nearest = step === 0 || key === 'coming' || key === 'upcoming';
  const direction = step < 0 ? 'last' : nearest ? 'this' : 'next';
  if (fields.month !== undefined && /^\d/.test(word(scan, to))) return null;
  return {
    to,
    type: 'DATE',
    meaning: {
      kind: 'fields',
      fields,
      direction,
      ...(published || (key === 'next' && !the) ? {} : { from: 'narrative' as const }),
    },
    rule: `${key} ${word(scan, at)}`,
  };
}

function named(scan: Scan, i: number): TimeFields | null {
  const weekday = weekdayAt(scan, i);
  if (weekday !== null) return { weekday };
  const month = MONTHS.get(word(scan, i));
  if (month !== undefined && isCapital(scan, i)) return { month };
  const season = SEASONS.get(word(scan, i));
  return season ? { season } : null;
}

/** "the day before", "the following", "the day after": nothing follows that says before what. */
function dayBefore(scan: Scan, i: number): Match | null {
  if (word(scan, i) !== 'the') return null;
  const unit = UNITS.get(word(scan, i + 1));
  const part = DAY_PARTS.get(word(scan, i + 1));
  const link = word(scan, i + 2);
  if ((!unit && !part) || unit?.plural || !/^(?:before|after|following)$/.test(link)) return null;
  const ends = i + 3 >= scan.to || /^[.,;:)!?”"]$/.test(text(scan, i + 3));
  if (!ends) return null;
  const offset = link === 'before' ? -1 : 1;
  return {
    to: i + 3,
    type: part ? 'TIME' : 'DATE',
    meaning: from(unit?.unit ?? 'day', offset, 'narrative', part ? { part } : undefined),
    rule: 'follows the story',
  };
}

/** "now", "recently", "in recent years", "the near future", "these days". */
function reference(scan: Scan, i: number): Match | null {
  const first = word(scan, i);
  const second = word(scan, i + 1);
  const value = REFERENCES.get(first);
  const vague = (to: number, ref: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Match => ({
    to,
    type: 'DATE',
    meaning: { kind: 'vague', value: ref },
    rule: 'reference',
  });
  if (value && isCapital(scan, i) && i > scan.from && !/^["“'‘(—–-]$/.test(text(scan, i - 1))) return null;
  // "now that the vote is over" gives a reason, not a time.
  if (value) return first === 'now' && second === 'that' ? null : vague(i + 1, value);
  if (first === 'right' && second === 'now') return vague(i + 2, 'PRESENT_REF');
  if (first === 'these' && second === 'days') return vague(i + 2, 'PRESENT_REF');
  if (first === 'recent' && UNITS.get(second)?.plural) return vague(i + 2, 'PAST_REF');
  const the = first === 'the' ? 1 : 0;
  if (!DURING.test(word(scan, i - 1)) && word(scan, i - 1) !== 'at') return null;
  const adjective = the && /^(?:near|foreseeable|distant|recent)$/.test(second) ? 1 : 0;
  const noun = word(scan, i + the + adjective);
  if (
    the &&
    (noun === 'past' || noun === 'future') &&
    !isNoun(scan, i + 2 + adjective) &&
    !/^\d/.test(word(scan, i + 2 + adjective)) &&
    !UNITS.has(word(scan, i + 2 + adjective)) &&
    !/^(?:few|several|two|three|four|five|six|seven|eight|nine|ten|of)$/.test(word(scan, i + 2 + adjective))
  ) {
    return vague(i + 2 + adjective, noun === 'past' ? 'PAST_REF' : 'FUTURE_REF');
  }
  return null;
}
