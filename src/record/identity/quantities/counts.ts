import { wordSet } from '../../../lexicon/fold.ts';
import { stemsOf } from '../words/content.ts';

/**
 * What a number of people is a number of: figures for different ones are never figures for one thing, and these are the
 * ones on which reports of one event disagree.
 *
 * Origin: the counts that news desks and event data sets (GDELT's "counts", ACLED's fatalities) keep, with the words of
 * news prose for each; written out by hand.
 */
const COUNTS: Readonly<Record<string, string>> = {
  crowd: `march marcher marched marching rally crowd demonstration demonstrate demonstrator protest protester protestor
    attendance attended attend attendee turnout gathered gather joined drew audience participant organisers`,
  dead: 'dead died killed death kill deaths toll fatality casualty victim body',
  injured: 'injured wounded hurt injury',
  detained: 'arrested detained arrest detain custody jailed imprisoned prisoner',
  missing: 'missing unaccounted',
  displaced: 'displaced fled evacuated homeless refugee migrant deported',
  fined: 'fined fine sentenced convicted charged',
  infected: 'infected infection case hospitalised hospitalized',
  dismissed: 'layoff redundant sacked dismissed',
};

const BY_STEM = new Map(
  Object.entries(COUNTS).flatMap(([count, words]) => stemsOf([words]).map((stem) => [stem, count] as const)),
);

/** What is counted about people by a word, by its stem; undefined for other words. */
export const countOf = (stem: string): string | undefined => BY_STEM.get(stem);

/** Counts that bear the sense of a sentence before others do: "two marchers were killed" counts the dead. */
export const STRONGEST_FIRST: readonly string[] = [
  'dead',
  'injured',
  'missing',
  'detained',
  'fined',
  'displaced',
  'infected',
  'dismissed',
  'crowd',
];

/** Phrases of a crowd that no single word tells. */
export const TOOK_PART = /\b(?:t(?:ake|ook|aken|aking) part|turned out|took to the streets)\b/i;

/** Units of time: a length of time is seldom what reports disagree on, and an age never is. */
export const TIMES = wordSet('year month week day hour minute second decade century');
