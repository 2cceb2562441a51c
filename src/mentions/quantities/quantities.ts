import type { Phrases, QuantityMention, TimeMention, Tokens } from '../../stages.ts';

/** Figures with value, unit and what is counted, in text order; numbers that are part of a date are none. */
export function quantities(_tokens: Tokens, _phrases: Phrases, _times: readonly TimeMention[]): QuantityMention[] {
  return [];
}
