import type { Sentence, Span } from '../../stages.ts';
import type { PledgeKind } from '../../types.ts';

/** A pledge before it is known who made it. Spans count tokens. */
export interface Draft {
  readonly kind: PledgeKind;
  /** Token of the word that pledges. */
  readonly word: number;
  readonly passage: Span;
  /** What is pledged, without the words that pledge it. */
  readonly what: Span;
  /** Noun phrases that may be the pledger, the likeliest list first. */
  readonly pledgers: readonly (readonly Span[])[];
  /** Whether the speaker of the statement that holds it is the pledger where no phrase is. */
  readonly speaker: boolean;
  readonly strength: number;
  readonly sentence: Sentence;
  readonly rule: 'verb' | 'noun' | 'will' | 'passive will' | 'outcome' | 'ready' | 'announced';
  readonly because: string;
}
