import { CODES, COUNTRIES, DOLLAR_PREFIXES, NAMES, SIGNS, UNSURE_NAMES } from '../../lexicon/currencies.ts';
import type { Token } from '../../stages.ts';
import { numberMayBegin } from '../numbers/read-number.ts';
import { type Amount, amountAt } from './amount.ts';

/** An amount of money: where it stands, its value in the main unit, and the currency's code. */
export interface Money {
  readonly from: number;
  readonly to: number;
  readonly value: Amount['value'];
  readonly unit: string;
  readonly vague: boolean;
}

/** Money that begins at token `i` with a sign or a code: "$4 billion", "US$ 3m", "€5bn", "USD 200", "$3 to $4 billion". */
export function signedMoney(tokens: readonly Token[], i: number, from: number, end: number): Money | null {
  let at = i;
  let unit = SIGNS.get(tokens[i]!.text);
  const prefix = dollarPrefix(tokens, i, end);
  if (prefix) {
    unit = prefix;
    at = i + 1;
  } else if (!unit && CODES.has(tokens[i]!.text)) unit = isoCode(tokens[i]!.text);
  if (!unit || at + 1 >= end || (i > from && tokens[i - 1]!.text === '-' && !tokens[i]!.spaced)) return null;
  if (!numberMayBegin(tokens[at + 1]!)) return null;
  const amount = amountAt(tokens, at + 1, end, true);
  if (!amount || amount.kind === 'magnitude') return null;
  // "COP 30" is a conference: nothing costs so few Colombian pesos.
  if (unit === 'COP' && typeof amount.value === 'number' && amount.value < 100) return null;
  // "$10 dollars" says it twice.
  const named = unit === 'USD' && /^dollars?$/.test(tokens[amount.to]?.lower ?? '') && amount.to < end ? 1 : 0;
  return { from: i, to: amount.to + named, value: amount.value, unit, vague: false };
}

/** "US$", "C$"; with a space between only where it cannot be a pronoun ("gave us $5"). */
function dollarPrefix(tokens: readonly Token[], i: number, end: number): string | undefined {
  const sign = i + 1 < end ? tokens[i + 1]! : undefined;
  if (sign?.text !== '$') return undefined;
  const { text, lower } = tokens[i]!;
  if (
    sign.spaced &&
    !text.includes('.') &&
    (text.length < 2 || (text === lower && i > 0 && tokens[i - 1]!.pos === 'VERB'))
  )
    return undefined;
  return DOLLAR_PREFIXES.get(lower);
}

const isoCode = (code: string): string => (code === 'RMB' ? 'CNY' : code);

/** The currency that follows an amount: "5 million euros", "trillions of dollars", "30 cents", "10 Canadian dollars". */
export function namedMoney(tokens: readonly Token[], amount: Amount, end: number): Money | null {
  let at = amount.to;
  const vague = amount.kind === 'magnitude';
  if (vague) {
    if (at >= end || tokens[at]!.lower !== 'of') return null;
    at++;
  }
  const first = at < end ? tokens[at]! : undefined;
  if (!first) return null;
  const sign = SIGNS.get(first.text);
  if (sign) return { from: amount.from, to: at + 1, value: amount.value, unit: sign, vague };
  if (CODES.has(first.text))
    return {
      from: amount.from,
      to: at + 1,
      value: amount.value,
      unit: isoCode(first.text),
      vague,
    };
  const millions = /^M([A-Z]{3})$/.exec(first.text)?.[1];
  if (millions && CODES.has(millions) && typeof amount.value === 'number') {
    return { from: amount.from, to: at + 1, value: amount.value * 1e6, unit: isoCode(millions), vague };
  }
  const country = COUNTRIES.get(first.lower);
  const skip = country
    ? /^(?:hong|sri)$/.test(first.lower)
      ? 2
      : 1
    : first.lower === 'new' && tokens[at + 1]?.lower === 'zealand'
      ? 2
      : 0;
  const noun = tokens[at + skip];
  const name = noun && at + skip < end ? NAMES.get(noun.lower) : undefined;
  if (!noun || !name || (skip === 0 && UNSURE_NAMES.has(noun.lower) && !isSterling(tokens, amount, at, end)))
    return null;
  const stem = noun.lower.replace(/s$/, '');
  const settled = (skip === 2 && first.lower === 'new' ? 'NZD' : country?.[stem]) ?? name.code;
  const value = name.part && typeof amount.value === 'number' ? amount.value / name.part : amount.value;
  const cents = typeof value === 'number' && !name.part ? hundredths(tokens, at + skip + 1, end) : null;
  return {
    from: amount.from,
    to: cents?.to ?? at + skip + 1,
    value: cents ? (value as number) + cents.value : value,
    unit: settled,
    vague,
  };
}

/** "thirteen dollars forty-five cents", "5 euros and 20 cents". */
function hundredths(tokens: readonly Token[], i: number, end: number): { to: number; value: number } | null {
  const at = tokens[i]?.lower === 'and' ? i + 1 : i;
  if (at >= end || !numberMayBegin(tokens[at]!)) return null;
  const part = amountAt(tokens, at, end, false);
  if (!part || typeof part.value !== 'number' || part.to >= end || !NAMES.get(tokens[part.to]!.lower)?.part)
    return null;
  return { to: part.to + 1, value: part.value / 100 };
}

/** Pounds weigh as well as pay: large or scaled amounts, and "pounds sterling", are money. */
function isSterling(tokens: readonly Token[], amount: Amount, at: number, end: number): boolean {
  if (!/^pounds?$/.test(tokens[at]!.lower)) return false;
  if (at + 1 < end && tokens[at + 1]!.lower === 'sterling') return true;
  if (amount.kind === 'magnitude') return true;
  const high = typeof amount.value === 'number' ? amount.value : (amount.value?.[1] ?? 0);
  return high >= 100_000;
}
