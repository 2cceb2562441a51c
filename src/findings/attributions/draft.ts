import type { Chars, Span, Token } from '../../stages.ts';
import type { Step } from '../../types.ts';

/** The pattern that an attribution was found by, as `--explain` tells it. */
export type Rule =
  | 'beside a quotation'
  | 'before a quotation'
  | 'parenthetical'
  | 'reported clause'
  | 'attitude'
  | 'passive'
  | 'according to'
  | 'as reported by'
  | 'labelled';

/** An attribution in the making, in tokens. */
export interface Draft {
  readonly rule: Rule;
  source: Span[];
  readonly cue: Span[];
  content: Span[];
  confidence: number;
  readonly why: Step[];
}

export const chars = (tokens: readonly Token[], { from, to }: Span): Chars => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** A step of the reasoning, on the passage that it rests on. */
export function step(rule: string, because: string, text: string, at: Chars): Step {
  return { rule, because, passage: { start: at.start, end: at.end, exact: text.slice(at.start, at.end) } };
}

/** An attribution with one cue and no steps yet. */
export const drafted = (rule: Rule, source: Span[], cue: Span, content: Span[], confidence: number): Draft => ({
  rule,
  source,
  cue: [cue],
  content,
  confidence,
  why: [],
});
