import { RESOLVE } from '../../lexicon/resolve-words.ts';
import { dayOf } from '../days.ts';

/** A pledge as one wording has it. */
export interface Worded {
  /** The sentence that tells it, with the words of saying. */
  readonly words: string;
  readonly amount: {
    readonly exact: string;
    readonly value: number | readonly [number, number] | null;
    readonly unit: string | null;
  } | null;
  /** `from` and `to` are ISO dates. */
  readonly deadline: { readonly exact: string; readonly from: string | null; readonly to: string | null } | null;
  readonly condition: string | null;
}

/** In what a later wording asks less of whoever pledged; `was` and `is` are words of the two. */
export interface Weakening {
  readonly what: (typeof WEAKENED)[number];
  readonly was: string | null;
  readonly is: string | null;
}

export const WEAKENED = ['resolve', 'amount', 'deadline', 'condition'] as const;

/**
 * In what a later wording of a pledge asks less than an earlier one: how firmly it is said, how much, by when, on which
 * condition. What it only leaves out is no weakening, since a report is shorter than what it repeats. It is for a person to say
 * whether the pledge was weakened.
 */
export function weakenings(earlier: Worded, later: Worded): readonly Weakening[] {
  return [resolve(earlier, later), amount(earlier, later), deadline(earlier, later), condition(earlier, later)].filter(
    (each) => each !== null,
  );
}

function resolve(earlier: Worded, later: Worded): Weakening | null {
  const [was, is] = [resolveOf(earlier.words), resolveOf(later.words)];
  return is.rank > was.rank ? { what: 'resolve', was: was.words, is: is.words } : null;
}

/** The weakest word counts: “will aim to” aims. */
function resolveOf(words: string): { readonly rank: number; readonly words: string | null } {
  for (let rank = RESOLVE.length - 1; rank >= 0; rank--) {
    const found = RESOLVE[rank]?.words.exec(words)?.[0];
    if (found !== undefined) return { rank, words: found };
  }
  return { rank: 0, words: null };
}

function amount({ amount: was }: Worded, { words, amount: is }: Worded): Weakening | null {
  if (was === null || is === null || was.unit !== is.unit || was.value === null || is.value === null) return null;
  const least = Math.min(...[was.value].flat());
  const most = Math.max(...[is.value].flat());
  if (most < least) return { what: 'amount', was: was.exact, is: is.exact };
  // “Up to ten” binds to nothing.
  const at = words.indexOf(is.exact);
  const upTo = /\b(?:up to|as many as|as much as)\b/i;
  if (most > least || upTo.test(was.exact)) return null;
  const bounded = /\b(?:up to|as many as|as much as)\s*$/i.exec(words.slice(0, Math.max(0, at)))?.[0];
  if (bounded === undefined && !upTo.test(is.exact)) return null;
  return { what: 'amount', was: was.exact, is: `${bounded ?? ''}${is.exact}` };
}

function deadline({ deadline: was }: Worded, { deadline: is }: Worded): Weakening | null {
  const [before, after] = [dayOf(was?.to ?? null), dayOf(is?.to ?? null)];
  if (was === null || is === null || before === null || after === null || after <= before) return null;
  return { what: 'deadline', was: was.exact, is: is.exact };
}

function condition({ condition: was }: Worded, { condition: is }: Worded): Weakening | null {
  return was === null && is !== null ? { what: 'condition', was: null, is } : null;
}

/** A weakening in a few words: `“will” has become “aims to”`. */
export function weakeningInWords({ what, was, is }: Weakening): string {
  const [before, now] = [was, is].map((words) => (words === null ? null : `“${words}”`));
  switch (what) {
    case 'resolve':
      return before === null ? `it is said less firmly: ${now}` : `${before} has become ${now}`;
    case 'amount':
      return `the amount is less: ${before} has become ${now}`;
    case 'deadline':
      return `the deadline is later: ${before} has become ${now}`;
    case 'condition':
      return `a condition was added: ${now}`;
  }
}
