import type { Statement } from '../../types.ts';
import type { Context } from '../context.ts';
import { span } from '../passage.ts';

/**
 * For every token, the speaker of the statement that it is a cue of, or null. A verb that reports what somebody says is
 * that person's: "the court ruled that the mayor was wrong and ordered a recount" is one act of the court after another,
 * though another subject stands nearer to the second verb.
 */
export function sayers({ tokens }: Context, statements: readonly Statement[]): readonly (string | null)[] {
  const said = new Array<string | null>(tokens.tokens.length).fill(null);
  for (const { cue, speaker } of statements) {
    for (const piece of speaker === null ? [] : cue) {
      const { from, to } = span(tokens, piece);
      said.fill(speaker, from, to);
    }
  }
  return said;
}
