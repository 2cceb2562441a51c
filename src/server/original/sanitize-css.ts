/** What a style may call: sums, colours, shapes. What loads something is not among it. */
const CALLS =
  /^(?:calc|min|max|clamp|var|rgba?|hsla?|translate[xy]?|scale|rotate|repeat|minmax|nth-child|nth-of-type|not|is|where)$/i;
/** A call without another in it. */
const CALL = /([\w-]+)\s*\((?:[^()"']|"[^"]*"|'[^']*')*\)?/g;
/** Maximum nesting of function calls; deeper ones are removed by name. */
const MAX_CALL_DEPTH = 8;

/**
 * A style that loads nothing and cannot end its element. Calls that are not known to be harmless are left out, with imports
 * and what old browsers ran. A backslash could spell any of these, and is left out first.
 */
export function sanitizedCss(css: string): string {
  let calm = css
    .replaceAll(/[\\<]/g, ' ')
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replaceAll(/@(?:import|charset|namespace|font-face)\b[^;{}]*(?:;|\{[^}]*\}|$)/gi, '');
  for (let i = 0; i < MAX_CALL_DEPTH; i++) {
    const next = calm.replaceAll(CALL, (call, name: string) => (CALLS.test(name) ? call : 'none'));
    if (next === calm) break;
    calm = next;
  }
  return calm
    .replaceAll(/\b(?:url|src|image-set|image|cross-fade|element|expression)\s*\(/gi, 'none ')
    .replaceAll(/(?:behavior|-moz-binding)\s*:/gi, 'none:');
}
