import type { EntityType } from '../../types.ts';

/** A name's type and how sure it is: `sure` by lexicon or head, else a guess by shape and neighbours. */
export interface Typed {
  readonly type: EntityType;
  readonly sure: boolean;
  readonly because: string;
  /** How much a guess counts beside guesses at other places where the same word stands. */
  readonly weight: number;
}

export const sure = (type: EntityType, because: string): Typed => ({ type, sure: true, because, weight: 10 });
export const guess = (type: EntityType, because: string, weight = 1): Typed => ({ type, sure: false, because, weight });
