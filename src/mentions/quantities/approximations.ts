import type { Token } from '../../stages.ts';

/** Words before or after a figure that make it approximate. */
const BEFORE: readonly (readonly [words: readonly string[], bound: string])[] = [
  [['more', 'than'], 'lower bound'],
  [['less', 'than'], 'upper bound'],
  [['fewer', 'than'], 'upper bound'],
  [['at', 'least'], 'lower bound'],
  [['at', 'most'], 'upper bound'],
  [['up', 'to'], 'upper bound'],
  [['as', 'many', 'as'], 'upper bound'],
  [['as', 'much', 'as'], 'upper bound'],
  [['no', 'more', 'than'], 'upper bound'],
  [['no', 'fewer', 'than'], 'lower bound'],
  [['close', 'to'], 'approximate'],
  [['upwards', 'of'], 'lower bound'],
  [['an', 'estimated'], 'estimate'],
  [['estimated'], 'estimate'],
  [['about'], 'approximate'],
  [['around'], 'approximate'],
  [['nearly'], 'upper bound'],
  [['almost'], 'upper bound'],
  [['over'], 'lower bound'],
  [['under'], 'upper bound'],
  [['above'], 'lower bound'],
  [['below'], 'upper bound'],
  [['roughly'], 'approximate'],
  [['approximately'], 'approximate'],
  [['some'], 'approximate'],
  [['~'], 'approximate'],
  [['≈'], 'approximate'],
  [['circa'], 'approximate'],
  [['exceeding'], 'lower bound'],
  [['barely'], 'upper bound'],
];

/** The approximation around the figure in tokens `from` to `to`, in words; null where it is exact. */
export function approximation(
  tokens: readonly Token[],
  from: number,
  to: number,
  start: number,
  end: number,
): { words: string; bound: string } | null {
  // "a", "an" and "the" may stand between ("nearly a million", "over the 5,000").
  for (const at of from > start && /^(?:a|an|the)$/.test(tokens[from - 1]!.lower) ? [from, from - 1] : [from]) {
    for (const [words, bound] of BEFORE) {
      if (at - words.length >= start && words.every((word, k) => tokens[at - words.length + k]!.lower === word))
        return { words: words.join(' '), bound };
    }
  }
  const next = to + 1 < end && tokens[to]!.lower === 'or' ? tokens[to + 1]!.lower : '';
  if (next === 'so') return { words: 'or so', bound: 'approximate' };
  if (next === 'more') return { words: 'or more', bound: 'lower bound' };
  return next === 'less' || next === 'fewer' ? { words: `or ${next}`, bound: 'upper bound' } : null;
}
