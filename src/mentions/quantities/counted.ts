import { MEASURES, PERSONS } from '../../lexicon/measures.ts';
import { UNITS } from '../../lexicon/times.ts';
import type { Token } from '../../stages.ts';

/** What an amount counts: the end of its words, its unit, and the counted thing in the text's words. */
export interface Counted {
  readonly to: number;
  readonly unit: string | null;
  readonly of: string | null;
}

/** Maximum number of words of a phrase before its head. */
const MAX_WORDS_TO_HEAD = 6;

/** The unit straight after an amount: percent, a measure, a length of time. */
export function unitAt(tokens: readonly Token[], i: number, end: number, plural: boolean): Counted | null {
  const word = i < end ? tokens[i]!.lower : '';
  const next = i + 1 < end ? tokens[i + 1]!.lower : '';
  if (
    word === '%' ||
    word === 'percent' ||
    word === 'percentage' ||
    word === 'pct' ||
    (word === 'per' && next === 'cent')
  ) {
    const to = word === 'per' ? i + 2 : i + 1;
    if (/^points?$/.test(tokens[to]?.lower ?? '') && to < end && word !== '%')
      return { to: to + 1, unit: 'percentage point', of: null };
    return { to, unit: 'percent', of: null };
  }
  const time = UNITS.get(word);
  if (time) {
    if ((word === 'second' || word === 'quarter' || word === 'min') && plural) return null;
    return { to: i + 1, unit: time.times === 2 ? 'fortnight' : time.unit, of: null };
  }
  if (/^(?:square|cubic|metric|nautical)$/.test(word)) {
    const measure = MEASURES.get(next);
    if (measure)
      return {
        to: i + 2,
        unit: word === 'metric' ? (measure === 'ton' ? 'tonne' : measure) : `${word} ${measure}`,
        of: null,
      };
  }
  const measure = MEASURES.get(word);
  if (!measure) return null;
  // "5 m" is metres, "the 5 a side" nothing; a foot can be an inch's partner: "5 feet 2 inches" stays two figures.
  if (word.length === 1 && tokens[i]!.spaced && !/^(?:m|g)$/.test(word)) return null;
  if (next === 'per' && /^(?:hour|second)$/.test(tokens[i + 2]?.lower ?? '') && i + 2 < end)
    return { to: i + 3, unit: `${measure} per ${tokens[i + 2]!.lower}`, of: null };
  // "120 km/h": the slash is a token of its own.
  const slashed = next === '/' && !tokens[i + 1]!.spaced && i + 2 < end && !tokens[i + 2]!.spaced;
  const per = slashed ? /^(?:(h|hr|hour)|s|sec|second)$/.exec(tokens[i + 2]!.lower) : null;
  if (per) return { to: i + 3, unit: `${measure} per ${per[1] ? 'hour' : 'second'}`, of: null };
  if (/^(?:an?)$/.test(next) && tokens[i + 2]?.lower === 'hour' && i + 2 < end)
    return { to: i + 3, unit: `${measure} per hour`, of: null };
  return { to: i + 1, unit: measure, of: null };
}

/**
 * The plural noun that an amount counts, with what describes it: "900 farmers and fishermen" counts people, "three new
 * wooden bridges" bridges. Null where no such noun follows.
 */
export function nounAt(tokens: readonly Token[], i: number, end: number, one: boolean): Counted | null {
  let head = -1;
  let at = i;
  for (; at < end && at < i + MAX_WORDS_TO_HEAD; at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'NOUN' || (pos === 'PROPN' && (isPlural(lower) || (head < 0 && nounFollows(tokens, at + 1, end))))) {
      if (isPlural(lower) === !one || PERSONS.has(lower)) head = at;
      continue;
    }
    // "US-backed fighters", "newly built homes", "other people": what describes the noun to come.
    if (
      head >= 0 ||
      !/^(?:ADJ|ADV|PROPN|VERB|NUM)$/.test(pos) ||
      (pos === 'VERB' && !/(?:ed|ing|en)$/.test(lower)) ||
      /^\d/.test(lower)
    )
      break;
  }
  if (head < 0) return null;
  const unit = tokens[head]!.lower;
  let to = head + 1;
  const person = PERSONS.has(unit);
  // "farmers and fishermen": both are counted where both are persons.
  if (person && to + 1 < end && tokens[to]!.lower === 'and' && PERSONS.has(tokens[to + 1]!.lower)) to += 2;
  const words = phrase(tokens, i, to);
  if (person || (one && PERSON.has(unit)))
    return { to, unit: 'people', of: /^(?:people|person)$/.test(words) ? null : words };
  return { to, unit, of: words === tokens[head]!.text ? null : words };
}

/** One of those whom a plural of the lexicon counts. */
const PERSON = new Set(
  'person man woman child boy girl soldier civilian worker officer policeman student migrant refugee prisoner protester journalist'.split(
    ' ',
  ),
);

const isPlural = (word: string): boolean =>
  (/[^s]s$/.test(word) && word.length > 3 && !/(?:ous|ics|sis|us)$/.test(word)) ||
  PERSONS.has(word) ||
  /^(?:lives|teeth|mice|geese|wolves|aircraft|fish|sheep|species|series|businesses|losses|buses)$|sses$/.test(word);

const nounFollows = (tokens: readonly Token[], i: number, end: number): boolean =>
  i < end && /^(?:NOUN|PROPN)$/.test(tokens[i]!.pos);

const phrase = (tokens: readonly Token[], from: number, to: number): string => {
  let out = '';
  for (let i = from; i < to; i++) out += (i > from && tokens[i]!.spaced ? ' ' : '') + tokens[i]!.text;
  return out;
};

/** Prepositions between money and its purpose, and between another figure and what it counts. */
export const FOR: ReadonlySet<string> = new Set(['of', 'in', 'for', 'worth']);
export const OF: ReadonlySet<string> = new Set(['of']);

/** What a figure is for or of: "$3 million in crop losses", "two days of talks". */
export function purposeAt(tokens: readonly Token[], i: number, end: number, links: ReadonlySet<string>): string | null {
  const link = i < end ? tokens[i]!.lower : '';
  if (!links.has(link)) return null;
  const at = link === 'worth' && tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  const found = describedAt(tokens, at, end);
  // After "in" a name or a length of time is where or when, not what the figure is for.
  const head = found ? tokens[found.head]! : undefined;
  return !head || (link === 'in' && (head.pos === 'PROPN' || UNITS.has(head.lower))) ? null : found!.words;
}

/** The noun phrase at token `i` without its determiner: what "100-day" describes in "100-day fishing ban". */
export function describedAt(tokens: readonly Token[], i: number, end: number): { words: string; head: number } | null {
  let at = i;
  if (at < end && /^(?:the|a|an|its|their|his|her|our|all)$/.test(tokens[at]!.lower)) at++;
  const start = at;
  let head = -1;
  for (; at < end && at < start + MAX_WORDS_TO_HEAD; at++) {
    const { pos, lower } = tokens[at]!;
    const participle = pos === 'VERB' && /(?:ed|ing|en)$/.test(lower);
    // A bare verb form straight after a hyphened figure is a noun that the tagger mistook ("a six-mile walk").
    const mistaken = pos === 'VERB' && !participle && at === i && tokens[i - 1]?.text.includes('-');
    if (pos === 'NOUN' || pos === 'PROPN' || mistaken) head = at;
    else if (head >= 0 || !(pos === 'ADJ' || pos === 'ADV' || participle || (pos === 'NUM' && at === start))) break;
  }
  return head < 0 ? null : { words: phrase(tokens, start, head + 1), head };
}
