import { FRACTIONS, LETTER_SCALES, MAGNITUDES, SCALES, SMALL, TENS, VULGAR } from '../../lexicon/numbers.ts';
import type { Token } from '../../stages.ts';

/** A number in the text: the tokens `from` to `to` and its value; null where only a magnitude is named ("dozens"). */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly kind: 'digits' | 'words' | 'fraction' | 'magnitude';
}

const DIGITS = /^\d+(?:[.,]\d+)*$/;
const COMMON_FRACTION = /^(?:1\/[2-9]|2\/3|3\/4|[234]\/5|[357]\/8)$/;

/** Whether a number can begin with this token: cheap, so that most tokens are passed over at once. */
export function numberMayBegin(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  const word = token.lower;
  return BEGINNINGS.has(word) || (word.includes('-') && compound(word) !== null);
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VULGAR.keys(),
  ...MAGNITUDES,
  'a',
  'an',
  'half',
  'quarter',
  'hundred',
  'thousand',
  'million',
  'billion',
  'minus',
  '.',
  '-',
  '−',
]);

/** Value of digits as they are printed: "8,000", "12.5", "5,00" (a decimal comma). */
export function digitsValue(text: string): number | null {
  if (!DIGITS.test(text)) return null;
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** "twenty-five", "two-thirds", "one-and-a-half": a number written as one hyphenated word. */
function compound(word: string): { value: number; fraction: boolean } | null {
  const dash = word.indexOf('-');
  const first = word.slice(0, dash);
  const rest = word.slice(dash + 1);
  const tens = TENS.get(first);
  const small = SMALL.get(rest);
  if (tens !== undefined && small !== undefined && small > 0 && small < 10)
    return { value: tens + small, fraction: false };
  const over = SMALL.get(first);
  const part = FRACTIONS.get(rest);
  if (over && part !== undefined && over * part < 1) return { value: over * part, fraction: true };
  if (over !== undefined && rest === 'and-a-half') return { value: over + 0.5, fraction: false };
  return null;
}

/**
 * The number that begins at token `i`, or null: digits with their scale ("12.5 billion", "5k"), words ("a hundred and
 * three", "two and a half million"), fractions ("two thirds", "half a million", "½"), magnitudes ("tens of thousands").
 * Never reads past token `end`.
 */
export function readNumber(tokens: readonly Token[], i: number, end: number): NumberRead | null {
  const token = tokens[i];
  if (!token || i >= end) return null;
  const word = token.lower;
  if ((word === '-' || word === '−' || word === 'minus') && i + 1 < end) return negative(tokens, i, end);
  if (word === '.' && i + 1 < end) return pointed(tokens, i, end);
  if (MAGNITUDES.has(word)) return magnitude(tokens, i, end);
  const vulgar = VULGAR.get(word);
  if (vulgar !== undefined) return scaled(tokens, i, i + 1, end, vulgar, 'fraction');
  const digits = digitsValue(word);
  if (digits !== null) return afterDigits(tokens, i, end, digits);
  const fraction = fractionAt(tokens, i, end);
  if (fraction) return fraction;
  return words(tokens, i, end);
}

function negative(tokens: readonly Token[], i: number, end: number): NumberRead | null {
  const next = tokens[i + 1]!;
  const sign = tokens[i]!;
  if (sign.lower !== 'minus' && (next.spaced || (!sign.spaced && i > 0 && tokens[i - 1]!.end === sign.start)))
    return null;
  if (next.lower === '-' || next.lower === 'minus' || next.lower === '−') return null;
  const read = readNumber(tokens, i + 1, end);
  return read && read.value !== null ? { ...read, from: i, value: -read.value } : null;
}

function pointed(tokens: readonly Token[], i: number, end: number): NumberRead | null {
  const next = tokens[i + 1]!;
  if (next.spaced || !/^\d+$/.test(next.text) || (i > 0 && tokens[i - 1]!.end === tokens[i]!.start)) return null;
  return scaled(tokens, i, i + 2, end, Number(`0.${next.text}`), 'digits');
}

function magnitude(tokens: readonly Token[], i: number, end: number): NumberRead {
  let to = i + 1;
  while (to + 1 < end && tokens[to]!.lower === 'of' && MAGNITUDES.has(tokens[to + 1]!.lower)) to += 2;
  return { from: i, to, value: null, kind: 'magnitude' };
}

function afterDigits(tokens: readonly Token[], i: number, end: number, digits: number): NumberRead {
  const next = i + 1 < end ? tokens[i + 1]! : undefined;
  if (next?.text === '/' && !next.spaced && i + 2 < end && !tokens[i + 2]!.spaced && tokens[i + 3]?.text !== '/') {
    const below = tokens[i + 2]!.text;
    if (COMMON_FRACTION.test(`${tokens[i]!.text}/${below}`))
      return { from: i, to: i + 3, value: digits / Number(below), kind: 'fraction' };
  }
  // "2 1/4 inches"
  const over = next?.spaced && /^[1-7]$/.test(next.text) && i + 3 < end ? tokens[i + 2]! : undefined;
  if (over?.text === '/' && !over.spaced && !tokens[i + 3]!.spaced && Number.isInteger(digits)) {
    const below = tokens[i + 3]!.text;
    if (COMMON_FRACTION.test(`${next!.text}/${below}`))
      return scaled(tokens, i, i + 4, end, digits + Number(next!.text) / Number(below), 'digits');
  }
  const vulgar = next ? VULGAR.get(next.text) : undefined;
  if (vulgar !== undefined) return scaled(tokens, i, i + 2, end, digits + vulgar, 'digits');
  const letter = next && !next.spaced ? LETTER_SCALES.get(next.lower) : undefined;
  // "5m" is five metres as well as five million: only "k" is a number by itself; money reads its own letters.
  if (letter === 1e3) return { from: i, to: i + 2, value: digits * letter, kind: 'digits' };
  return scaled(tokens, i, i + 1, end, digits, 'digits');
}

/** Applies the scales that follow: "million", "hundred thousand"; and what is added below them: "3 hundred and 21". */
function scaled(
  tokens: readonly Token[],
  from: number,
  at: number,
  end: number,
  value: number,
  kind: 'digits' | 'words' | 'fraction',
): NumberRead {
  if (kind === 'digits' && at < end && /^dozens?$/.test(tokens[at]!.lower))
    return { from, to: at + 1, value: value * 12, kind };
  let to = at;
  let total = value;
  let last = Infinity;
  while (to < end) {
    const token = tokens[to]!;
    const scale = SCALES.get(token.lower);
    if (scale === undefined || (last < scale && last < 1e5)) break;
    total *= scale;
    last = scale;
    to++;
  }
  if (to === at) return { from, to, value: total, kind };
  const half = andHalf(tokens, to, end);
  if (half && last >= 1e3) return { from, to: half.to, value: total + half.value * last, kind };
  if (last === 100 && tokens[to]?.lower === 'and' && to + 1 < end) {
    const rest = digitsValue(tokens[to + 1]!.lower) ?? smallValue(tokens[to + 1]!.lower);
    if (rest !== null && rest < 100 && !SCALES.has(tokens[to + 2]?.lower ?? ''))
      return { from, to: to + 2, value: total + rest, kind };
  }
  return { from, to, value: round(total), kind };
}

/** Undoes what binary fractions add: 12.5 × 1,000,000 must be whole. */
const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

/** "and a half", "and three quarters": a fraction added to what stands before. */
function andHalf(tokens: readonly Token[], i: number, end: number): { to: number; value: number } | null {
  if (i + 2 >= end || tokens[i]!.lower !== 'and') return null;
  const over = /^an?$/.test(tokens[i + 1]!.lower) ? 1 : SMALL.get(tokens[i + 1]!.lower);
  const part = FRACTIONS.get(tokens[i + 2]!.lower);
  return over && part !== undefined && over * part < 1 ? { to: i + 3, value: over * part } : null;
}

const smallValue = (word: string): number | null => {
  const value = SMALL.get(word) ?? TENS.get(word);
  if (value !== undefined) return value;
  const joined = word.includes('-') ? compound(word) : null;
  return joined && !joined.fraction ? joined.value : null;
};

/** "half", "half a million", "a quarter", "two thirds", "one-fifth", "a third of a million". */
function fractionAt(tokens: readonly Token[], i: number, end: number): NumberRead | null {
  const word = tokens[i]!.lower;
  const next = i + 1 < end ? tokens[i + 1]!.lower : '';
  const joined = word.includes('-') ? compound(word) : null;
  if (joined?.fraction) return ofScale(tokens, i, i + 1, end, joined.value);
  if (word === 'half' || (word === 'quarter' && SCALES.has(next)))
    return ofScale(tokens, i, i + 1, end, FRACTIONS.get(word)!);
  const over = word === 'a' ? 1 : SMALL.get(word);
  const part = FRACTIONS.get(next);
  if (!over || part === undefined || over * part >= 1) return null;
  // "one second" is no fraction, and "a third" mostly no fraction unless something is divided ("a third of").
  if (over > 1 ? !next.endsWith('s') && next !== 'half' : next.endsWith('s')) return null;
  if (
    over === 1 &&
    next !== 'half' &&
    next !== 'quarter' &&
    tokens[i + 2]?.lower !== 'of' &&
    word === 'a' &&
    i + 2 < end &&
    tokens[i + 2]!.pos !== 'PUNCT'
  )
    return null;
  return ofScale(tokens, i, i + 2, end, over * part);
}

function ofScale(tokens: readonly Token[], from: number, at: number, end: number, value: number): NumberRead {
  let to = at;
  if (to + 1 < end && /^(?:a|an|of)$/.test(tokens[to]!.lower)) {
    const skip = tokens[to]!.lower === 'of' && /^an?$/.test(tokens[to + 1]!.lower) ? 2 : 1;
    if (to + skip < end && SCALES.has(tokens[to + skip]!.lower)) to += skip;
    if (to + skip < end && tokens[to + skip]!.lower === 'dozen')
      return { from, to: to + skip + 1, value: value * 12, kind: 'words' };
  }
  const read = scaled(tokens, from, to, end, value, 'fraction');
  return read.to === to ? { ...read, to: at } : { ...read, kind: 'words' };
}

/** "a hundred and three", "two hundred thousand", "five and a half million", "three dozen". */
function words(tokens: readonly Token[], i: number, end: number): NumberRead | null {
  let at = i;
  let total = 0;
  let current = 0;
  let last = Infinity;
  let read = false;
  const first = tokens[i]!.lower;
  if (first === 'a' || first === 'an') {
    const next = i + 1 < end ? tokens[i + 1]!.lower : '';
    if (!SCALES.has(next) && next !== 'dozen') return null;
    current = 1;
    at = i + 1;
  } else if (SCALES.has(first)) current = 1;
  while (at < end) {
    const word = tokens[at]!.lower;
    const scale = SCALES.get(word);
    const small = scale === undefined ? smallValue(word) : null;
    if ((word === 'dozen' || word === 'dozens') && (current > 0 || read)) {
      return { from: i, to: at + 1, value: (total + (current || 1)) * 12, kind: 'words' };
    } else if (scale === 100 && current > 0 && current < 100) current *= 100;
    else if (scale !== undefined && scale > 100 && scale < last && current > 0) {
      total += current * scale;
      current = 0;
      last = scale;
    } else if (scale === 1e7 && last === 1e5 && current === 0) {
      // "three lakh crore": India multiplies the two.
      total *= scale;
    } else if (small !== null && fits(current, small) && (read || current === 0)) current += small;
    else if (
      word === 'and' &&
      read &&
      at + 1 < end &&
      (current >= 100 || (current === 0 && total > 0)) &&
      joins(tokens, at + 1, end, current)
    ) {
      at++;
      continue;
    } else break;
    read = true;
    at++;
  }
  if (!read) return null;
  const half = andHalf(tokens, at, end);
  if (half) {
    if (current === 0)
      return { from: i, to: half.to, value: total + half.value * (last === Infinity ? 1 : last), kind: 'words' };
    return scaled(tokens, i, half.to, end, total + current + half.value, 'words');
  }
  return { from: i, to: at, value: total + current, kind: 'words' };
}

const fits = (current: number, small: number): boolean =>
  current === 0 ||
  (current % 100 === 0 ? small < 100 : current % 10 === 0 && current % 100 >= 20 && small > 0 && small < 10);

/** Whether what follows "and" is a lower part of the same number: "two hundred and six", not "a hundred and a thousand". */
function joins(tokens: readonly Token[], i: number, end: number, current: number): boolean {
  const small = smallValue(tokens[i]!.lower);
  const next = i + 1 < end ? tokens[i + 1]!.lower : '';
  return (
    small !== null &&
    small > 0 &&
    fits(current, small) &&
    !SCALES.has(next) &&
    !(FRACTIONS.has(next) && next.endsWith('s'))
  );
}
