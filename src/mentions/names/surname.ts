import type { Span } from '../../stages.ts';

/** The last word of a name but for "Jr." and the like. */
export function surnameOf(keys: readonly string[], { from, to }: Span): string {
  let at = to - 1;
  while (at > from && /^(?:jr|sr|i{1,3}|iv|v|,)$/.test(keys[at]!)) at--;
  return keys[at]!;
}
