import type { TypeShares } from '../stages.ts';
import type { ActionType, Step } from '../types.ts';
import { percent } from './probabilities.ts';

/** The likeliest type of an act, null where none of them is likelier, and a reason that names the next. */
export interface TypeOfAct {
  readonly likeliest: ActionType | null;
  readonly because: string;
}

export function typeOfAct(shares: TypeShares): TypeOfAct {
  const types = Object.entries(shares) as [ActionType, number][];
  const none = 1 - types.reduce((sum, [, share]) => sum + share, 0);
  const [first, second] = [...types, [null, none] as const].sort(([, a], [, b]) => b - a);
  const said = ([type, share]: readonly [ActionType | null, number]): string =>
    `${type === null ? 'of no type' : `as ${type}`} ${percent(share)}`;
  return { likeliest: first![0], because: [first!, ...(second ? [second] : [])].map(said).join(', ') };
}

/** Why a statement or a pledge is an act of a type; nothing where it is of none. */
export function typeSteps({ likeliest, because }: TypeOfAct): Step[] {
  return likeliest === null ? [] : [{ rule: 'type', because }];
}
