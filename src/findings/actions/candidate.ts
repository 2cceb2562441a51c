import type { Sentence, Span } from '../../stages.ts';
import type { ActionType } from '../../types.ts';

/** An action before it is known who took part in it. Spans count tokens. */
export interface Candidate {
  readonly type: ActionType | null;
  readonly act: Span;
  readonly passage: Span;
  /** Noun phrases that may be who did it; empty where unstated. */
  readonly actors: readonly Span[];
  /** Noun phrases that may be whom it met, the likeliest list first. */
  readonly targets: readonly (readonly Span[])[];
  readonly strength: number;
  /** Whether the act is one also without anyone who did it ("was arrested"). */
  readonly agentless: boolean;
  /** Whether the act is told by a verb that may also call it for a day to come ("announced a strike"). */
  readonly calls?: boolean;
  readonly sentence: Sentence;
  readonly rule: 'active' | 'passive' | 'participle' | 'noun';
  readonly because: string;
}
