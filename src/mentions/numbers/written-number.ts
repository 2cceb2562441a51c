import { COMMA_DECIMALS } from '../../lexicon/numbers-abroad.ts';
import type { Token } from '../../stages.ts';

/** Which sign parts the decimals of a text's numbers: "1.234,5" or "1,234.5". */
export type DecimalSign = ',' | '.';

const POINTED = /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/;
const COMMAED = /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})$/;

/**
 * Which sign a text uses: what its own numbers show beyond doubt, else the custom of its language. Mexico writes Spanish
 * with decimal points, so that the language alone does not say it.
 */
export function decimalSign(tokens: readonly Token[], language: string): DecimalSign {
  let comma = 0;
  let point = 0;
  tokens.forEach(({ text }, i) => {
    if (COMMAED.test(text)) comma++;
    else if (POINTED.test(text) || (/^\d+\.\d{1,2}$/.test(text) && tokens[i + 1]?.text === '%')) point++;
  });
  if (comma !== point) return comma > point ? ',' : '.';
  return COMMA_DECIMALS.has(language.split('-')[0]!) ? ',' : '.';
}

/** Value of a number as one token writes it, "1.234,5" or "1,234.5"; null where it is none ("3.5." a date, "14.30" a time). */
export function writtenValue(text: string, decimal: DecimalSign): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const group = decimal === ',' ? '.' : ',';
  const plain = decimal === ',' ? text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : text;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d+\.\d+$/.test(plain)) return Number(plain);
  // Several groups can be nothing else, whatever the custom.
  const groups = group === '.' ? /^\d{1,3}(?:,\d{3}){2,}$/ : /^\d{1,3}(?:\.\d{3}){2,}$/;
  return groups.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** The number that begins at a token, whose thousands may be parted by spaces ("12 000", "2 500,5"). */
export function writtenNumber(
  tokens: readonly Token[],
  i: number,
  end: number,
  decimal: DecimalSign,
): { readonly to: number; readonly value: number } | null {
  let digits = tokens[i]!.text;
  let to = i + 1;
  if (decimal === ',' && /^[1-9]\d{0,2}$/.test(digits)) {
    while (to < end && tokens[to]!.spaced && tokens[to]!.start - tokens[to - 1]!.end === 1) {
      const next = tokens[to]!.text;
      if (!/^\d{3}(?:,\d+)?$/.test(next) || digits.includes(',')) break;
      digits += next;
      to++;
    }
  }
  const value = writtenValue(digits, decimal);
  return value === null ? null : { to, value };
}
