import type { Article, ReadErrorCode, Reading, Source, WeightsErrorCode } from '../../index.ts';
import type { PairText } from '../../pairs/pair-text.ts';
import type { Judgement } from '../../record/bearing/judge.ts';

/** What a reading process is asked, one question at a time. */
export type Question = { readonly open: Source } | { readonly read: Source } | { readonly judge: readonly PairText[] };

/** The answer of a reading process: the reading, an error of the input or of the weights, or an unexpected error. */
export type Answer =
  | { readonly article: Article }
  | { readonly reading: Reading }
  | { readonly judged: readonly Judgement[] }
  | { readonly refused: { readonly code: ReadErrorCode; readonly message: string } }
  | { readonly unready: { readonly code: WeightsErrorCode; readonly message: string } }
  | { readonly failed: string };
