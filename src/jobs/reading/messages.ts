import type { ReadErrorCode, Reading, Source, WeightsErrorCode } from '../../index.ts';

/** What a reading thread is asked. */
export interface Question {
  readonly id: number;
  readonly source: Source;
}

/** What it answers: the reading, what the engine says is wrong with the input or with its weights, or a mistake. */
export type Answer = { readonly id: number } & (
  | { readonly reading: Reading }
  | { readonly refused: { readonly code: ReadErrorCode; readonly message: string } }
  | { readonly unready: { readonly code: WeightsErrorCode; readonly message: string } }
  | { readonly failed: string }
);
