import { LETTER_SCALES, SCALES } from '../../lexicon/numbers.ts';
import type { Token } from '../../stages.ts';
import { digitsValue, type NumberRead, readNumber } from '../numbers/read-number.ts';

/** A number or a range of numbers, before its unit is known. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly value: number | readonly [number, number] | null;
  readonly kind: NumberRead['kind'];
  /** Whether a range, so that one token for both ends will not do. */
  readonly range: boolean;
}

/** Whether a sign of money may stand before the second number of a range. */
const isSign = (token: Token | undefined): boolean => token !== undefined && /^[$€£¥₹]$/.test(token.text);

/**
 * The amount at token `i`: a number, or a range ("10-15", "3 to 4 billion", "between 5,000 and 8,000" from its first
 * number on). Letters after digits are scales only where money is meant ("$5m").
 */
export function amountAt(tokens: readonly Token[], i: number, end: number, money: boolean): Amount | null {
  const low = numberAt(tokens, i, end, money);
  if (!low) return null;
  const single: Amount = { ...low, range: false };
  if (low.value === null) return single;
  const link = tokens[low.to];
  if (!link || low.to >= end) return single;
  const dash = /^[-–—~]$/.test(link.text);
  const between = tokens[i - 1]?.lower === 'between' || (isSign(tokens[i - 1]) && tokens[i - 2]?.lower === 'between');
  if (!dash && link.lower !== 'to' && !(link.lower === 'and' && between)) return single;
  const at = isSign(tokens[low.to + 1]) ? low.to + 2 : low.to + 1;
  if (at >= end) return single;
  const high = numberAt(tokens, at, end, money);
  if (!high || high.value === null || high.kind === 'fraction') return single;
  // "$3 to $4 billion": the scale of the second number is the first one's too.
  const factor = scaleOf(tokens, at, high);
  const first = factor > 1 && low.to === i + 1 && low.value < 1000 ? low.value * factor : low.value;
  if (first >= high.value || (dash && tokens[high.to]?.text === link.text)) return single;
  return { from: i, to: high.to, value: [first, high.value], kind: high.kind, range: true };
}

function scaleOf(tokens: readonly Token[], i: number, read: NumberRead): number {
  const digits = digitsValue(tokens[i]!.lower);
  return digits && read.value !== null && read.to > i + 1 ? read.value / digits : 1;
}

const JOINED_SCALE = /^(\d[\d.,]*)-(million|billion|trillion|thousand)$/;

function numberAt(tokens: readonly Token[], i: number, end: number, money: boolean): NumberRead | null {
  const token = tokens[i];
  const joined = token ? JOINED_SCALE.exec(token.lower) : null;
  const digits = joined ? digitsValue(joined[1]!) : null;
  if (joined && digits !== null) return { from: i, to: i + 1, value: digits * SCALES.get(joined[2]!)!, kind: 'digits' };
  const read = readNumber(tokens, i, end);
  if (!read || !money || read.kind !== 'digits' || read.value === null || read.to !== i + 1) return read;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  const letter = next && !next.spaced ? LETTER_SCALES.get(next.lower) : undefined;
  return letter ? { ...read, to: i + 2, value: read.value * letter } : read;
}
