import type { TimeModifier } from '../../stages.ts';
import { composed } from './dates.ts';
import { duration } from './durations.ts';
import { modified, monthsEnd } from './modifiers.ts';
import { longest, type Match, type Rule, type Scan, word } from './scan.ts';
import { repeated } from './sets.ts';

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

/** An expression that others may be built on: a date or a time, not a length or a set. */
const unmodified: Rule = (scan, i) => longest(scan, i, UNMODIFIED);
const lasting: Rule = (scan, i) => duration(scan, i, unmodified);

const UNMODIFIED: readonly Rule[] = [modified, composed];
const LENGTHS: readonly Rule[] = [lasting];
const LENGTHS_OR_DATES: readonly Rule[] = [lasting, unmodified];
const ALL: readonly Rule[] = [repeated, modified, approximate, composed, monthsEnd, lasting];

/** Whatever time expression begins at token `i`, with its modifiers and its time of day; the longest reading. */
export function expression(scan: Scan, i: number): Match | null {
  return longest(scan, i, ALL);
}

function approximate(scan: Scan, i: number): Match | null {
  for (const { words, modifier, dates } of APPROXIMATORS.get(word(scan, i)) ?? []) {
    if (words.some((expected, k) => word(scan, i + k) !== expected)) continue;
    const at = i + words.length;
    const inner = longest(scan, at, dates ? LENGTHS_OR_DATES : LENGTHS);
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
