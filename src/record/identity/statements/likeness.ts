import { IDENTITY } from '../tuned.ts';
import type { Stretch } from '../words/align.ts';
import type { ContentWord } from '../words/content.ts';
import { inWords, textOf } from '../words/shown.ts';
import type { Wording } from './wording.ts';

/** How alike the wordings of two statements are. */
export interface Likeness {
  /** Word for word the same. */
  readonly identical: boolean;
  /** Shared words of the best stretch; single words may differ within it. */
  readonly inRow: number;
  /** Distinct words in all shared stretches that say what the text is about; words of names count half. */
  readonly telling: number;
  /** Share of the content words of the poorer of the two that the other has too. */
  readonly share: number;
  /** The same share of the richer. */
  readonly shareOfBoth: number;
  /** One puts what they share into the mouth of another ("my father told me, 'Read the signs'"). */
  readonly relayed: boolean;
  /** One denies what the other says: within what they share, only one has a negation. */
  readonly reversed: boolean;
  /** The best stretch holds the whole of a quotation of each. */
  readonly quote: boolean;
  /** The best stretch is quoted, for the greater part, in both. */
  readonly bothQuote: boolean;
  /** "the same 12 words in a row, one differs: not / never". */
  readonly why: string;
}

/** Measures what two wordings share; null where that is nothing. */
export function likenessOf(a: Wording, b: Wording, stretches: readonly Stretch[]): Likeness | null {
  const contentAt = new Map(a.content.map((word) => [word.at, word]));
  const sized = stretches.map((stretch) => {
    const content = stretch.equal.flatMap(([at]) => contentAt.get(at) ?? []);
    return { stretch, content: content.length, telling: content.filter((word) => word.telling) };
  });
  const rank = (one: (typeof sized)[number]): number => 1000 * one.telling.length + one.stretch.equal.length;
  const best = sized.toSorted((one, other) => rank(other) - rank(one))[0];
  if (!best) return null;
  const { equal } = best.stretch;
  const least = Math.min(a.content.length, b.content.length);
  const content = sized.reduce((sum, one) => sum + one.content, 0);
  return {
    identical: a.words.length === b.words.length && equal.length === a.words.length,
    inRow: equal.length,
    telling: weigh(
      sized.flatMap((one) => one.telling),
      a,
    ),
    share: least === 0 ? 0 : Math.min(1, content / least),
    shareOfBoth: least === 0 ? 0 : content / Math.max(a.content.length, b.content.length),
    relayed: followsCue(a, equal, 0) !== followsCue(b, equal, 1),
    reversed: best.stretch.changes.some((change) => negates(a, change.a) !== negates(b, change.b)),
    quote: holdsQuote(a, equal, 0) && holdsQuote(b, equal, 1),
    bothQuote: quotedMostly(a, equal, 0) && quotedMostly(b, equal, 1),
    why: whyOf(a, b, best.stretch),
  };
}

/** Words in which somebody's words are introduced, and how near before them. */
const SAYING = new Set('say says said tell tells told ask asks asked call calls called write writes wrote'.split(' '));
const WORDS_BEFORE_QUOTE = 4;

function followsCue({ words }: Wording, equal: Stretch['equal'], side: 0 | 1): boolean {
  const from = equal[0]?.[side] ?? 0;
  return words.slice(Math.max(0, from - WORDS_BEFORE_QUOTE), from).some(({ folded }) => SAYING.has(folded));
}

const NEGATIONS = new Set('not never no nobody nothing none neither nor without 0'.split(' '));

const negates = ({ words }: Wording, [from, to]: readonly [from: number, to: number]): boolean =>
  words.slice(from, to).some(({ folded }) => NEGATIONS.has(folded));

/** Texts about one thing share its name, whoever speaks: "the Commander-in-Chief Forum". */
function weigh(telling: readonly ContentWord[], { words }: Wording): number {
  const weights = new Map(
    telling.map(({ stem, at }) => [stem, words[at]?.capital ? IDENTITY.statementNameWord.value : 1]),
  );
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function holdsQuote({ quotes }: Wording, equal: Stretch['equal'], side: 0 | 1): boolean {
  const places = new Set(equal.map((pair) => pair[side]));
  return quotes.some(([from, to]) => {
    if (to - from < 2 || to - from > places.size + 1) return false;
    let missing = 0;
    for (let at = from; at < to; at++) missing += places.has(at) ? 0 : 1;
    return missing <= Math.floor((to - from) / 5);
  });
}

function quotedMostly({ words }: Wording, equal: Stretch['equal'], side: 0 | 1): boolean {
  return 2 * equal.filter((pair) => words[pair[side]]?.quoted).length > equal.length;
}

function whyOf(a: Wording, b: Wording, { equal, changes }: Stretch): string {
  const same = equal.length === 1 ? 'one word the same' : `the same ${equal.length} words in a row`;
  if (changes.length === 0) return same;
  const shown = changes.slice(0, 2).map((change) => {
    const [left, right] = [textOf(a.words, change.a), textOf(b.words, change.b)];
    return left && right ? `${left} / ${right}` : `only one has "${left || right}"`;
  });
  const words = changes.length === 1 && changes.every((one) => one.a[1] - one.a[0] <= 1 && one.b[1] - one.b[0] <= 1);
  const differ = words
    ? 'one differs'
    : `but for ${inWords(changes.length)} small ${changes.length === 1 ? 'change' : 'changes'}`;
  return `${same}, ${differ}: ${shown.join(', ')}${changes.length > 2 ? ', …' : ''}`;
}
