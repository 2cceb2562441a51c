import { UNITS } from '../../lexicon/times.ts';
import type { TimeModifier, Token } from '../../stages.ts';
import { weekdayAt } from './calendar.ts';
import { composed } from './dates.ts';
import { type Match, type Scan, text, touches, word } from './scan.ts';
import { yearOrLonger } from './years.ts';

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

/** "early 2019", "mid-January", "the end of the year", "later that day", "the first week of May". */
export function modified(scan: Scan, i: number): Match | null {
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
  // "At the end of the day, votes count": a figure of speech.
  if (modifier === 'END' && word(scan, i - 1) === 'at' && word(scan, to + 1) === 'the' && word(scan, to + 2) === 'day')
    return null;
  if (!the && !/^(?:by|at|until|since|before|toward|towards|from|around|near)$/.test(word(scan, i - 1))) return null;
  const inner = composed(scan, to + 1) ?? ofUnit(scan, to + 1);
  // "the latter half of 2008" is a half of a year, which has a value of its own.
  if (word(scan, to - 1) === 'half' && inner && isYear(inner)) return null;
  if (!inner || inner.meaning.kind === 'vague' || inner.second) return inner?.second ? { ...inner, modifier } : null;
  return { ...inner, modifier, rule: inner.rule };
}

const isYear = ({ meaning }: Match): boolean =>
  meaning.kind === 'relative'
    ? meaning.granularity === 'year' && !meaning.fields
    : meaning.kind === 'fields' &&
      meaning.fields.year !== undefined &&
      Object.keys(meaning.fields).every((key) => key === 'year' || key === 'era');

/** "mid-January 1945", "mid-2019": the rules read the word without its prefix. */
function shadow(scan: Scan, i: number): Match | null {
  const token = scan.tokens[i]!;
  const bare: Token = { ...token, text: token.text.slice(4), lower: token.lower.slice(4) };
  const tokens = [bare, ...scan.tokens.slice(i + 1, Math.min(scan.to, i + 10))];
  const found = composed({ tokens, from: 0, to: tokens.length, seen: scan.seen }, 0);
  return found && !found.second ? { ...found, to: found.to + i, modifier: 'MID' } : null;
}

/** "month’s end", "year-end", "year’s end". */
export function monthsEnd(scan: Scan, i: number): Match | null {
  const joined = /^(month|year|week)-end$/.exec(word(scan, i));
  const unit = joined ? joined[1]! : word(scan, i);
  if (!/^(?:month|year|week)$/.test(unit)) return null;
  const apostrophe = word(scan, i + 1) === "'s" ? 1 : 0;
  // "by year end" needs its preposition: "the year end" may be a verb's subject.
  const spelled =
    word(scan, i + 1 + apostrophe) === 'end' && (apostrophe || /^(?:by|at|before|until)$/.test(word(scan, i - 1)));
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
