import type { NameKind } from '../stages.ts';
import type { ChainRelation } from '../types.ts';
import type { Networks } from './networks.ts';
import type { Vocabulary } from './word-pieces.ts';

/** The kinds of trigger, by the names of their heads. */
export type TriggerKind = 'cue' | 'pledge' | 'act';
export const TRIGGER_KINDS = ['cue', 'pledge', 'act'] as const satisfies readonly TriggerKind[];

/** Where a head's labels stand among the logits of all heads. */
export interface Head {
  readonly at: number;
  readonly labels: readonly string[];
}

/**
 * What makes a probability of what both networks say of a trigger, by logistic regression (as Platt 1999 has it for one
 * score): weights of the second network's logit of `real` and of the logit of how likely the first one holds it to be a trigger.
 */
export interface Calibration {
  readonly real: number;
  readonly seen: number;
  readonly offset: number;
}

/** What the networks were trained to give, and what is made of it. */
export interface ReaderShape {
  /** Pieces that a window may have. */
  readonly window: number;
  /** Width of a state. */
  readonly hidden: number;
  /** Words that the second network sees at most. */
  readonly mostWords: number;
  readonly heads: Readonly<Record<TriggerKind, Head>>;
  /** The head that tags names: O, then B and I of each kind. */
  readonly names: { readonly at: number; readonly kinds: readonly NameKind[] };
  /** Labels of all heads together. */
  readonly labels: number;
  /** `O`, then B, I, E and S of each piece of a statement: `B-source`, … */
  readonly tags: readonly string[];
  /** Names of the pointers: `pledge.span`, … */
  readonly roles: readonly string[];
  /** Numbers of all attributes of a trigger together, and where the groups that are read stand among them. */
  readonly attributes: {
    readonly width: number;
    /** One logit: whether the text says this at all. */
    readonly real: number;
    readonly kind: Head;
    readonly testable: Head;
    readonly type: Head;
  };
  /** Kinds of trigger of which the networks have learned the type of act. */
  readonly typed: readonly TriggerKind[];
  /** Least probability of a word, or mean of a run, that is asked about at all. */
  readonly candidates: Readonly<Record<TriggerKind, number>>;
  /** Least probability of a frame that is kept. */
  readonly thresholds: Readonly<Record<TriggerKind, number>>;
  readonly calibration: Readonly<Record<TriggerKind, Calibration>>;
  /** Relations in the order of the logits, and the least probability of one that is kept. */
  readonly chains: { readonly relations: readonly ChainRelation[]; readonly threshold: number };
}

/** The trained reader: what the frames stage needs to find frames. */
export interface TrainedReader {
  readonly shape: ReaderShape;
  readonly vocabulary: Vocabulary;
  readonly networks: Networks;
}
