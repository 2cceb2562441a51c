import type { Attribution, Mentions, Phrases, Tokens } from '../../stages.ts';

/** Attributions by rules over phrases and quotations: an `Attribute` function (see stages.ts). */
export function attributeByRules(_tokens: Tokens, _phrases: Phrases, _mentions: Mentions): Attribution[] {
  return [];
}
