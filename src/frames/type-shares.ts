import type { TypeShares } from '../stages.ts';
import { type Answered, type Asked, shares } from './asked.ts';
import type { ReaderShape } from './reader.ts';

/** Shares of the types of act; what is left is the share of none. Empty for kinds whose types the networks never learned. */
export function typeShares({ kind }: Asked, answered: Answered, shape: ReaderShape): TypeShares {
  if (!shape.typed.includes(kind)) return {};
  const { none: _, ...types } = shares(answered, shape, shape.attributes.type);
  return types;
}
