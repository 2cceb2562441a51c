import type { Statement } from '../../types.ts';
import type { Context } from '../context.ts';
import { span } from '../passage.ts';

/**
 * Asks who is quoted with a verb, given the token of the verb and who was taken for its subject: the speaker of the
 * statement that it is a cue of, where that is somebody else; else null. A verb that reports what somebody says is that
 * person's: "the court ruled that the mayor was wrong and ordered a recount" is one act of the court after another, though
 * another subject stands nearer to the second verb.
 */
export function sayers(
  { tokens }: Context,
  statements: readonly Statement[],
): (verb: number, subjects: readonly string[]) => string | null {
  const said = new Array<string | null>(tokens.tokens.length).fill(null);
  for (const { cue, speaker } of statements) {
    for (const piece of speaker === null ? [] : cue) {
      const { from, to } = span(tokens, piece);
      said.fill(speaker, from, to);
    }
  }
  return (verb, subjects) => {
    const sayer = said[verb] ?? null;
    return sayer === null || subjects.length === 0 || subjects.includes(sayer) ? null : sayer;
  };
}
