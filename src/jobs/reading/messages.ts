import type { Article, ReadErrorCode, Reading, Source, WeightsErrorCode } from '../../index.ts';

/** What a reading process is asked, one question at a time. */
export type Question = { readonly open: Source } | { readonly read: Source };

/** What it answers: what was asked for, what the engine says is wrong with the input or with its weights, or a mistake. */
export type Answer =
  | { readonly article: Article }
  | { readonly reading: Reading }
  | { readonly refused: { readonly code: ReadErrorCode; readonly message: string } }
  | { readonly unready: { readonly code: WeightsErrorCode; readonly message: string } }
  | { readonly failed: string };
