import type { Statement } from '../types.ts';
import type { Context } from './context.ts';
import { span } from './passage.ts';

/** For every token, the innermost statement whose content holds it (its index), or -1 where the article itself speaks. */
export function enclosingStatements({ tokens }: Context, statements: readonly Statement[]): Int32Array {
  const enclosing = new Int32Array(tokens.tokens.length).fill(-1);
  const pieces = statements.flatMap(({ content }, index) => {
    const size = content.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    return content.map((piece) => ({ piece, index, size }));
  });
  // The widest first, so that what lies inside overwrites it.
  pieces.sort((a, b) => b.size - a.size || a.index - b.index);
  for (const { piece, index } of pieces) {
    const { from, to } = span(tokens, piece);
    enclosing.fill(index, from, to);
  }
  return enclosing;
}
