import type { Chars, Span } from '../stages.ts';
import type { RolesOutput } from './networks.ts';
import { logit, sigmoid } from './probabilities.ts';
import type { ReaderShape, TriggerKind } from './reader.ts';
import type { Word } from './words.ts';

/** One trigger as the second network was asked about it: the words that it saw, and the trigger's place among them. */
export interface Asked {
  readonly kind: TriggerKind;
  readonly words: readonly Word[];
  readonly trigger: Span;
  /** How likely the first network holds the trigger to be one: 0 to 1. */
  readonly seen: number;
}

/** One row of what the second network answered. */
export interface Answered {
  readonly output: RolesOutput;
  readonly row: number;
  /** Words of a row, padding included. */
  readonly length: number;
}

/** How likely it is that the text says what the trigger hints at: 0 to 1, calibrated. */
export function probabilityOf(
  { kind, seen }: Asked,
  { output, row }: Answered,
  { attributes, calibration }: ReaderShape,
): number {
  const weights = calibration[kind];
  const real = output.attributes[row * attributes.width + attributes.real]!;
  return sigmoid(weights.real * real + weights.seen * logit(seen) + weights.offset);
}

/** Words as characters: from where the first begins to where the last ends. */
export function charsOf(words: readonly Word[], { from, to }: Span): Chars {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
