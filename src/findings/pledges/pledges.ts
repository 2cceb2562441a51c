import type { Pledge, Quantity, Statement, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';

/** Pledges: promises, plans, agreements, orders and warnings. Ids are `p1`, `p2`, … in text order. */
export function pledges(
  _context: Context,
  _statements: readonly Statement[],
  _times: readonly TimeExpression[],
  _quantities: readonly Quantity[],
): Pledge[] {
  return [];
}
