import type { Sentence, Span } from '../../stages.ts';
import type { Quantity, TimeExpression } from '../../types.ts';
import { type Grammar, nounFrom } from '../clauses/grammar.ts';
import { reach } from '../clauses/reach.ts';
import type { Context } from '../context.ts';
import { firstIndex } from '../first-index.ts';
import { chars } from '../passage.ts';

const BY = new Set([
  'by',
  'before',
  'until',
  'till',
  'within',
  'in',
  'during',
  'from',
  'on',
  'over',
  'for',
  'starting',
  'throughout',
]);
const AHEAD = /^(?:next|this|tomorrow|later|by|before|until|within|in|the|end)$/;

/** Finds by when something is to be done: a time expression among what is pledged that lies ahead, or that opens the sentence. */
export function deadlines(
  { mentions, tokens, article }: Context,
  times: readonly TimeExpression[],
): (passage: Span, what: Span, sentence: Sentence) => string | null {
  const all = mentions.times;
  return (passage, what, sentence) => {
    for (let n = firstAfter(all, sentence.from); n < all.length && all[n]!.from < sentence.to; n++) {
      const { from, to } = all[n]!;
      const time = times[n];
      if (!time || (time.type !== 'DATE' && time.type !== 'TIME' && time.type !== 'DURATION')) continue;
      const inside = from >= what.from && to <= passage.to + 1;
      const opens = from <= sentence.from + 2 && to < passage.from + 1;
      if (!inside && !opens) continue;
      const opening = tokens.tokens[from]!.lower;
      const before = tokens.tokens[from - 1]?.lower ?? '';
      if (!BY.has(before) && !BY.has(opening) && !(AHEAD.test(opening) && time.type !== 'DURATION')) continue;
      if (time.type === 'DURATION' && !/^(?:within|in|over)$/.test(before) && !/^(?:within|in|over)$/.test(opening))
        continue;
      if (past(time.value, article.published)) continue;
      return time.id;
    }
    return null;
  };
}

/** Whether a date lies before the day of publication, compared as far as it is given. */
function past(value: string | null, published: string | null): boolean {
  if (value === 'PAST_REF') return true;
  if (!value || !published || !/^\d{4}/.test(value)) return false;
  const known = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)![0];
  return known < published.slice(0, known.length);
}

/** Finds how much is pledged: money before other figures; a figure of time is a deadline, not an amount. */
export function amounts({ tokens }: Context, quantities: readonly Quantity[]): (what: Span) => string | null {
  return (what) => {
    if (quantities.length === 0) return null;
    const { start, end } = chars(tokens, what);
    const first = firstIndex(quantities, ({ passage }) => passage.start >= start);
    let other: string | null = null;
    for (let n = first; n < quantities.length && quantities[n]!.passage.end <= end; n++) {
      const { id, unit } = quantities[n]!;
      if (unit !== null && /^[A-Z]{3}$/.test(unit)) return id;
      if (unit !== null && /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(unit)) continue;
      other ??= id;
    }
    return other;
  };
}

const IF = /^(?:if|unless|provided|once)$/;

/** The condition that a pledge hangs on, in its own sentence: "if …", "unless …", "provided that …", "subject to …". */
export function condition(grammar: Grammar, sentence: Sentence, passage: Span): Span | null {
  const { tokens, phrases } = grammar;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    // "more than once" counts.
    if (
      lower === 'once' &&
      (!/^(?:,|[\p{Ll}\p{N}]+)$/u.test(tokens[i - 1]?.text ?? ',') ||
        nounFrom(grammar, i + 1) < 0 ||
        tokens[i - 1]?.lower === 'than' ||
        tokens[i - 1]?.lower === 'at')
    )
      continue;
    const next = tokens[i + 1]?.lower;
    const after = tokens[i + 2]?.lower;
    const opens =
      IF.test(lower) ||
      (lower === 'subject' && next === 'to') ||
      (lower === 'on' && (next === 'condition' || after === 'condition')) ||
      (lower === 'as' && next === 'long' && after === 'as') ||
      (lower === 'only' && next === 'if');
    if (
      !opens ||
      (lower === 'if' && tokens[i - 1]?.lower === 'as') ||
      (lower === 'provided' && (phrases.verbAt[i] ?? -1) >= 0 && next !== 'that')
    )
      continue;
    // A condition belongs to the pledge when it opens the sentence or follows what is pledged.
    if (i > sentence.from + 1 && i < passage.from) continue;
    const words = /^(?:as|on)$/.test(lower) ? 3 : lower === 'subject' || next === 'that' || next === 'if' ? 2 : 1;
    const to = reach(grammar, sentence, i, Math.min(i + words, sentence.to));
    if (to > i + words) return { from: i, to };
  }
  return null;
}

function firstAfter(all: readonly { readonly from: number }[], token: number): number {
  return firstIndex(all, ({ from }) => from >= token);
}
