import type { Chars, Span, Token } from '../../stages.ts';
import type { EntityType, Passage, Step } from '../../types.ts';
import type { Typed } from './typed.ts';

/** A mention as it is being put together. */
export interface NameDraft {
  /** The whole mention. */
  span: Span;
  /** The name proper. */
  name: Span;
  type: EntityType;
  /** How the type was found; null where a title or a common noun says it. */
  typed: Typed | null;
  offices: Span[];
  why: Step[];
}

/** A mention that is a name and nothing more. */
export const plain = (run: Span, typed: Typed): NameDraft => ({
  span: run,
  name: run,
  type: typed.type,
  typed,
  offices: [],
  why: [{ rule: 'type', because: `${typed.type}: ${typed.because}` }],
});

/** A step with its passage; without one where the span is empty. */
export function step(rule: string, because: string, tokens: readonly Token[], span: Span, text: string): Step {
  return span.from < span.to ? { rule, because, passage: passageOf(tokens, span, text) } : { rule, because };
}

export function charsOf(tokens: readonly Token[], { from, to }: Span): Chars {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

function passageOf(tokens: readonly Token[], span: Span, text: string): Passage {
  const { start, end } = charsOf(tokens, span);
  return { start, end, exact: text.slice(start, end) };
}
