import type { TimeMention, Tokens } from '../../stages.ts';

/** Time expressions with what they mean before it is known what they count from, in text order. */
export function times(_tokens: Tokens): TimeMention[] {
  return [];
}
