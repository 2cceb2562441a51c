import type { NameMention, Phrases, Tokens } from '../../stages.ts';

/** Names in the text with their type and the office that the mention states, in text order. */
export function names(_tokens: Tokens, _phrases: Phrases): NameMention[] {
  return [];
}
