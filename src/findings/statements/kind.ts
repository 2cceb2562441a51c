import type { Quotation, Span, Token } from '../../stages.ts';
import type { StatementKind } from '../../types.ts';
import { firstIndex } from '../first-index.ts';

/**
 * Direct where all of the content stands in quotation marks, mixed where a part does, indirect where none does. For
 * words inside somebody else's quotation only the marks inside that one count.
 */
export function kindOf(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  content: readonly Span[],
): StatementKind {
  let quoted = 0;
  let plain = 0;
  for (const piece of content) {
    const outer = covering(quotations, piece);
    const inside = quotations.slice(firstFrom(quotations, piece.from), firstFrom(quotations, piece.to));
    // The outer one is the speaker's own where it is exactly the piece; where it is wider, somebody else is quoted.
    const own =
      outer && outer.from >= piece.from && outer.to <= piece.to
        ? [outer]
        : inside.filter((quotation) => quotation !== outer);
    let end = piece.from;
    for (let i = piece.from; i < piece.to; i++) {
      for (const quotation of own) if (quotation.from === i) end = Math.max(end, quotation.to);
      if (i < end) quoted++;
      else if (tokens[i]!.pos !== 'PUNCT') plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}

/** Index of the first quotation that begins at or after a token. Logarithmic. */
function firstFrom(quotations: readonly Quotation[], at: number): number {
  return firstIndex(quotations, ({ from }) => from >= at);
}

/** The innermost quotation that covers all of a span, looked for from the nearest one back. */
function covering(quotations: readonly Quotation[], { from, to }: Span): Quotation | undefined {
  for (let q = firstFrom(quotations, from + 1) - 1, steps = 0; q >= 0 && steps < 16; q--, steps++) {
    const quotation = quotations[q]!;
    if (quotation.to >= to) return quotation;
    if (quotation.depth === 0) return undefined;
  }
  return undefined;
}
