import type { Token } from '../../stages.ts';
import type { Amount } from './amount.ts';

/** The tokens of one sentence that are read for figures, and which of them belong to a date. */
export interface View {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly dated: (i: number) => boolean;
}

/** A figure before its surroundings are looked at. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: Amount['value'];
  readonly unit: string | null;
  readonly of: string | null;
  readonly vague: boolean;
  readonly rule: string;
}

/** The words of a stretch, as they are spaced. */
export const phraseOf = ({ tokens }: View, from: number, to: number): string => {
  let out = '';
  for (let i = from; i < to; i++) out += (i > from && tokens[i]!.spaced ? ' ' : '') + tokens[i]!.text;
  return out;
};

/** Whether "the", "these" or a possessor stands before. */
export const isDefinite = ({ tokens, from }: View, i: number): boolean =>
  i > from &&
  (/^(?:the|these|those|both|his|her|its|their|our|my|your|'s)$/.test(tokens[i - 1]!.lower) ||
    tokens[i - 1]!.lower === "'");
