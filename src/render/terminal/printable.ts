const LONE_SURROGATE = /\p{Surrogate}/gu;
const BREAKS = /[\t\n\v\f\r \u2028\u2029]+/g;
// C0 and C1 controls drive terminals; bidirectional controls can disguise text.
const DANGEROUS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// Invisible characters: terminals disagree on whether they take a column.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// A combining mark without a base character would attach to the character printed before it, and may be counted as a
// column.
const UNCARRIED_MARK = /(^| )(?=\p{M})/gu;

/**
 * Text on one line that cannot drive a terminal: white space is collapsed, control characters become visible signs (`␛`
 * for escape, `<U+202E>` where there is no sign), a combining mark without a base gets `◌`, lone surrogates become the
 * replacement character, and invisible characters are removed.
 */
export function printable(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(BREAKS, ' ')
    .replace(DANGEROUS, sign)
    .trim()
    .replace(UNCARRIED_MARK, '$1\u25cc');
}

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
