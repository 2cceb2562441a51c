import { CODES, SIGNS } from '../../lexicon/currencies.ts';
import {
  LOOSE_ABROAD,
  LOOSE_LINKS,
  MONEY_ABROAD,
  MONTHS_ABROAD,
  OF_ABROAD,
  PERCENT_ABROAD,
  POUNDS_ABROAD,
  SCALES_ABROAD,
} from '../../lexicon/numbers-abroad.ts';
import type { QuantityMention, TimeMention, Token, Tokens } from '../../stages.ts';
import { type DecimalSign, decimalSign, writtenNumber } from '../numbers/written-number.ts';
import { namesSomething } from './guards.ts';

interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  readonly rule: string;
}

/**
 * Figures in digits of a text that is not English: numbers as its language writes them, with words of scale, percent and
 * money of six languages. What a bare number counts is not known. Numbers of ISO dates are none.
 */
export function quantitiesAbroad(
  { tokens, sentences, language }: Tokens,
  dates: readonly TimeMention[],
): QuantityMention[] {
  const decimal = decimalSign(tokens, language);
  const out: QuantityMention[] = [];
  let next = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { from, paragraph } = sentences[s]!;
    // A figure may go on after what looks like a sentence's end: "40 Mio. Euro".
    while (sentences[s + 1]?.paragraph === paragraph) s++;
    const { to } = sentences[s]!;
    for (let i = from; i < to; ) {
      while (next < dates.length && dates[next]!.to <= i) next++;
      const dated = next < dates.length && dates[next]!.from <= i;
      const figure = dated || !/^\d/.test(tokens[i]!.text) ? null : figureAt(tokens, i, from, to, decimal);
      if (figure) out.push(mention(tokens, figure, from));
      i = figure?.to ?? i + 1;
    }
  }
  return out;
}

function figureAt(tokens: readonly Token[], i: number, from: number, end: number, decimal: DecimalSign): Figure | null {
  const low = writtenNumber(tokens, i, end, decimal);
  if (!low) return null;
  if (isMinus(tokens, i, from)) {
    return { ...withUnit(tokens, i, from, end, low.to, -low.value), from: i - 1 };
  }
  const link = tokens[low.to];
  const at = low.to + 1;
  const high =
    link && at < end && /^(?:[-–]|bis|tot|à|a)$/.test(link.lower) && /^\d/.test(tokens[at]!.text)
      ? writtenNumber(tokens, at, end, decimal)
      : null;
  if (high && high.value > low.value) {
    const range = withUnit(tokens, i, from, end, high.to, [low.value, high.value]);
    if (range.unit !== null || range.to > high.to) return range;
  }
  const found = withUnit(tokens, i, from, end, low.to, low.value);
  return found.unit !== null || found.to > low.to || counts(tokens, i, from, end, low.to) ? found : null;
}

/** "−3,5 %": a dash that touches the number and nothing before it. */
const isMinus = (tokens: readonly Token[], i: number, from: number): boolean =>
  i > from && /^[-−]$/.test(tokens[i - 1]!.text) && !tokens[i]!.spaced && (tokens[i - 1]!.spaced || i - 1 === from);

function withUnit(
  tokens: readonly Token[],
  i: number,
  from: number,
  end: number,
  after: number,
  value: Figure['value'],
): Figure {
  let to = after;
  let scale = 1;
  for (let factor = scaleAt(tokens, to, end); factor !== undefined && scale < 1e6; factor = scaleAt(tokens, to, end)) {
    scale *= factor;
    to++;
    // "Mio." is a word and its full stop, where a sentence might end.
    if (
      /^(?:mio|mrd|mln|mld)$/.test(tokens[to - 1]!.lower) &&
      tokens[to]?.text === '.' &&
      !tokens[to]!.spaced &&
      to < end
    )
      to++;
  }
  const scaled =
    typeof value === 'number'
      ? rounded(value * scale)
      : ([rounded(value[0] * scale), rounded(value[1] * scale)] as const);
  const sign = i > from ? signOf(tokens[i - 1]!) : undefined;
  if (sign) return { from: i - 1, to, value: scaled, unit: sign, rule: 'money' };
  const percent = PERCENT_ABROAD.find((words) =>
    words.every((word, k) => to + k < end && tokens[to + k]!.lower === word),
  );
  if (percent) return { from: i, to: to + percent.length, value: scaled, unit: 'percent', rule: 'percentage' };
  const money = moneyAt(tokens, to, end);
  if (money) return { from: i, to: money.to, value: scaled, unit: money.unit, rule: 'money' };
  return { from: i, to, value: scaled, unit: null, rule: 'number' };
}

function scaleAt(tokens: readonly Token[], i: number, end: number): number | undefined {
  return i < end ? SCALES_ABROAD.get(tokens[i]!.lower) : undefined;
}

/** Undoes what binary fractions add: 1.234,5 million must be whole. */
const rounded = (value: number): number => Number(value.toPrecision(15));

const signOf = ({ text }: Token): string | undefined => SIGNS.get(text) ?? (CODES.has(text) ? text : undefined);

function moneyAt(tokens: readonly Token[], i: number, end: number): { to: number; unit: string } | null {
  const at = i + 1 < end && OF_ABROAD.has(tokens[i]!.lower) ? i + 1 : i;
  const token = at < end ? tokens[at]! : undefined;
  if (!token) return null;
  const word = token.lower.replace(/^d['’]/, '');
  const unit = signOf(token) ?? MONEY_ABROAD.get(word);
  if (unit) return { to: at + 1, unit };
  const sterling = POUNDS_ABROAD.has(word) && at + 1 < end && /^(?:e?sterlinas?|sterling)$/.test(tokens[at + 1]!.lower);
  return sterling ? { to: at + 2, unit: 'GBP' } : null;
}

/** Whether a bare number is a figure rather than a year, a day of a month, a place in a list or part of a name. */
function counts(tokens: readonly Token[], i: number, from: number, end: number, to: number): boolean {
  const { text } = tokens[i]!;
  if (/^(?:1[5-9]|20)\d\d$/.test(text) || /^0\d/.test(text)) return false;
  const skip = to < end && /^(?:de|\.)$/.test(tokens[to]!.lower) ? 1 : 0;
  if (to + skip < end && MONTHS_ABROAD.has(tokens[to + skip]!.lower)) return false;
  return !namesSomething(tokens, i, to, from, end);
}

function mention(tokens: readonly Token[], { from, to, value, unit, rule }: Figure, first: number): QuantityMention {
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const loose = looseBefore(tokens, from, first);
  const why = [{ rule, because: loose === null ? 'exact figure' : `“${loose}”: approximate` }];
  return { from, to, start, end, value, unit, of: null, approximate: loose !== null, why };
}

function looseBefore(tokens: readonly Token[], from: number, first: number): string | null {
  const at = from - 1 > first && LOOSE_LINKS.has(tokens[from - 1]!.lower) ? from - 2 : from - 1;
  return at >= first && LOOSE_ABROAD.has(tokens[at]!.lower) ? tokens[at]!.text : null;
}
