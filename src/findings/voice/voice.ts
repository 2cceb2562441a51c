import type { Passage, Statement } from '../../types.ts';
import type { Context } from '../context.ts';

/** What the article itself asserts: the stretches of its body that belong to no statement, in text order. */
export function voice(_context: Context, _statements: readonly Statement[]): Passage[] {
  return [];
}
