import type { Attribution } from '../../stages.ts';
import type { Statement } from '../../types.ts';
import type { Context } from '../context.ts';

/** Statements from attributions: kind, speaker, relaying outlet, date and nesting. Ids are `s1`, `s2`, … in text order. */
export function statements(_context: Context, _attributions: readonly Attribution[]): Statement[] {
  return [];
}
