import type { Quantity, Statement } from '../../types.ts';
import type { Context } from '../context.ts';

/** Quantities with whose figure each is: the innermost statement whose content holds it. Ids are `q<n>` in text order. */
export function ownQuantities(_context: Context, _statements: readonly Statement[]): Quantity[] {
  return [];
}
