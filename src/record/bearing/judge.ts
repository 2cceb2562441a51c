import type { Relation } from '../evidence.ts';
import type { LaterSide, PledgeSide } from './sides.ts';

/** A pledge and a passage that may bear on it. */
export interface Pair {
  readonly pledge: PledgeSide;
  readonly later: LaterSide;
}

/** Probability of each relation, given that the passage bears on the pledge. They sum to 1. */
export type Relations = Readonly<Record<Relation, number>>;

/** A trained network that reads pledge and passage together and says how the one bears on the other. */
export interface Judge {
  /** Names its weights: what it judged is judged anew by another. */
  readonly name: string;
  /** One answer for each pair, in order. */
  judge(pairs: readonly Pair[]): Promise<readonly Relations[]>;
}

/** Gives the network: nothing is loaded before something is judged. @throws WeightsError where it is not there */
export type OpenJudge = () => Promise<Judge>;
