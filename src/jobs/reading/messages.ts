import type { ReadErrorCode, Reading, Source } from '../../index.ts';

/** What a reading thread is asked. */
export interface Question {
  readonly id: number;
  readonly source: Source;
}

/** What it answers: the reading, what the engine says is wrong with the input, or a mistake in saydo. */
export type Answer = { readonly id: number } & (
  | { readonly reading: Reading }
  | { readonly refused: { readonly code: ReadErrorCode; readonly message: string } }
  | { readonly failed: string }
);
