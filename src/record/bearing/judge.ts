import type { TrainedRelation } from '../evidence.ts';
import type { PassageInput, PledgeInput } from './pair-inputs.ts';

/** A pledge and a passage that may bear on it. */
export interface Pair {
  readonly pledge: PledgeInput;
  readonly passage: PassageInput;
}

/** Probability of each relation, given that the passage bears on the pledge. They sum to 1. */
export type Relations = Readonly<Record<TrainedRelation, number>>;

/** What a network says of a pair. */
export interface Judgement {
  /** Log odds that the passage bears on the pledge, by what the network reads alone. */
  readonly bears: number;
  readonly relations: Relations;
}

/**
 * How passages come to be asked about: somebody chose them for the pledge, they are all that a later article has, or all that the
 * pledge's own article has. Of the first half bear on it, of the others few.
 */
export const ORIGINS = ['given', 'found', 'within'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How much network and features count for, where both say whether a passage bears: weights of their log odds. */
export interface Weighing {
  readonly network: number;
  readonly features: number;
  readonly offset: number;
}

/** A trained network that reads pledge and passage together and says whether and how the one bears on the other. */
export interface Judge {
  /** Names its weights: what it judged is judged anew by another. */
  readonly name: string;
  readonly weighing: Readonly<Record<Origin, Weighing>>;
  /** One answer for each pair, in order. */
  judge(pairs: readonly Pair[]): Promise<readonly Judgement[]>;
}

/** Gives the network: nothing is loaded before something is judged. @throws WeightsError where it is not there */
export type OpenJudge = () => Promise<Judge>;
