import type { Chars, Span, Tokens } from '../stages.ts';
import type { Passage } from '../types.ts';
import { firstIndex } from './first-index.ts';

/** The passage of a stretch of characters: its `exact` is the text's own slice. */
export function passage(text: string, { start, end }: Chars): Passage {
  return { start, end, exact: text.slice(start, end) };
}

/** The characters from the first to the last token of a non-empty span. */
export function chars({ tokens }: Tokens, { from, to }: Span): Chars {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Index of the first token that ends after `at`; the number of tokens where none does. Logarithmic. */
function tokenAt({ tokens }: Tokens, at: number): number {
  return firstIndex(tokens, (token) => token.end > at);
}

/** The tokens that a stretch of characters touches. */
export function span(tokens: Tokens, { start, end }: Chars): Span {
  const from = tokenAt(tokens, start);
  let to = from;
  while (to < tokens.tokens.length && tokens.tokens[to]!.start < end) to++;
  return { from, to };
}
