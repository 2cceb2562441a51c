import type { Action, Statement, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';

/** Actions: active, passive and nominal. Ids are `a1`, `a2`, … in text order. */
export function actions(_context: Context, _statements: readonly Statement[], _times: readonly TimeExpression[]): Action[] {
  return [];
}
