import { CODES, DOLLAR_PREFIXES, SIGNS } from '../../lexicon/currencies.ts';
import { MEASURES } from '../../lexicon/measures.ts';
import { UNITS } from '../../lexicon/times.ts';
import type { Token } from '../../stages.ts';
import { numberMayBegin, readNumber } from '../numbers/read-number.ts';
import { type Amount, amountAt } from './amount.ts';
import { bare, voteAt } from './bare.ts';
import { type Counted, describedAt, FOR, nounAt, OF, purposeAt, unitAt } from './counted.ts';
import { isOdds } from './guards.ts';
import { type Money, namedMoney, signedMoney } from './money.ts';
import { outOf, share } from './shares.ts';
import { type Figure, isDefinite, type View } from './view.ts';

/** Whether a figure can begin at token `i`: cheap, so that most tokens are passed over at once. */
export function mayBegin(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (numberMayBegin(token) || SIGNS.has(token.text) || CODES.has(token.text.slice(0, 3))) return true;
  if (token.text.includes('-') && JOINED.test(token.lower)) return true;
  return DOLLAR_PREFIXES.has(token.lower) && tokens[i + 1]?.text === '$';
}

/** The figures that begin at token `i`, in order; mostly none or one. */
export function figuresAt(view: View, i: number): Figure[] {
  const { tokens, from, to } = view;
  const money = signedMoney(tokens, i, from, to);
  if (money) return [ofMoney(view, money)];
  const joined = joinedFigure(view, i);
  if (joined) return [joined];
  if (!numberMayBegin(tokens[i]!)) return [];
  const amount = amountAt(tokens, i, to, false);
  if (!amount || view.dated(amount.to - 1)) return [];
  const votes = voteAt(view, i);
  if (votes) return votes;
  const figure = withUnit(view, amount) ?? bare(view, amount);
  return figure ? [figure] : [];
}

function ofMoney({ tokens, to }: View, { from, to: end, value, unit, vague }: Money): Figure {
  return { from, to: end, value, unit, of: purposeAt(tokens, end, to, FOR), vague, rule: 'money' };
}

/** "100-day", "six-mile", "45-year-old": figure and unit in one word. */
const JOINED = /^(\S+?)-(?!and-)([a-z]+)(-(?:old|long))?$/;

function joinedFigure({ tokens, to }: View, i: number): Figure | null {
  const token = tokens[i]!;
  const found = JOINED.exec(token.lower);
  if (!found) return null;
  const unit = UNITS.get(found[2]!)?.unit ?? MEASURES.get(found[2]!);
  if (!unit || /^(?:second|m|g|in)$/.test(found[2]!)) return null;
  const read = readNumber([{ ...token, text: found[1]!, lower: found[1]! }], 0, 1);
  if (!read || read.value === null) return null;
  const age = found[3] === '-old';
  return {
    from: i,
    to: i + 1,
    value: read.value,
    unit,
    of: age ? 'age' : (describedAt(tokens, i + 1, to)?.words ?? null),
    vague: false,
    rule: age ? 'age' : 'describes a noun',
  };
}

function withUnit(view: View, amount: Amount): Figure | null {
  const { tokens, to } = view;
  const money = namedMoney(tokens, amount, to);
  if (money) return ofMoney(view, money);
  const { from, value } = amount;
  const vague = amount.kind === 'magnitude';
  // "dozens of people", "a dozen of them", "half of the voters"
  const of = amount.to < to && tokens[amount.to]!.lower === 'of' ? 1 : 0;
  if (vague || amount.kind === 'fraction') return share(view, amount, of, vague);
  const out = outOf(view, amount);
  if (out) return out;
  const at = amount.to;
  const dash = tokens[at]?.text === '-' && at + 1 < to && !tokens[at]!.spaced && !tokens[at + 1]!.spaced ? 1 : 0;
  const one = value === 1;
  const unit = unitAt(tokens, at + dash, to, !one);
  if (unit) return lengthOrMeasure(view, amount, unit, dash);
  if (dash || isPronounOne(view, amount) || isOdds(tokens, from, view.from)) return null;
  const noun = nounAt(tokens, at, to, one);
  if (!noun || view.dated(noun.to - 1)) return null;
  // "the two leaders": which ones is known already, so their number is no news.
  if (amount.kind === 'words' && typeof value === 'number' && value <= 10 && isDefinite(view, from)) return null;
  return { from, to: noun.to, value, unit: noun.unit, of: noun.of, vague, rule: 'counted' };
}

/** "one" alone stands for a person or a thing, "a" and "one" before a noun rarely count. */
function isPronounOne({ tokens, to }: View, { to: end, value, kind }: Amount): boolean {
  return value === 1 && kind === 'words' && !(end < to && ONE_OF.test(tokens[end]!.lower));
}

/** What news counts even where it is only one. */
const ONE_OF = /^(?:person|man|woman|child|boy|girl|soldier|civilian|worker|officer|policeman|vote|seat)$/;

function lengthOrMeasure(view: View, { from, value, kind }: Amount, unit: Counted, dash: number): Figure | null {
  const { tokens, to } = view;
  const age =
    tokens[unit.to]?.lower === 'old' && unit.to < to
      ? 1
      : tokens[unit.to]?.lower === 'of' && tokens[unit.to + 1]?.lower === 'age' && unit.to + 1 < to
        ? 2
        : 0;
  const height = unit.unit === 'foot' && typeof value === 'number' ? inchesAt(view, unit.to) : null;
  if (height) {
    const feet = Number(((value as number) + height.inches / 12).toFixed(4));
    return { from, to: height.to, value: feet, unit: 'foot', of: null, vague: false, rule: 'measure' };
  }
  if (age) return { from, to: unit.to + age, value, unit: unit.unit, of: 'age', vague: false, rule: 'age' };
  if (kind === 'words' && /^an?$/.test(tokens[from]!.lower) && UNITS.has(tokens[from + 1]?.lower ?? '')) return null;
  if (view.dated(unit.to - 1)) return null;
  return {
    from,
    to: unit.to,
    value,
    unit: unit.unit,
    of: dash > 0 ? (describedAt(tokens, unit.to, to)?.words ?? null) : purposeAt(tokens, unit.to, to, OF),
    vague: false,
    rule: unit.unit === 'percent' ? 'percentage' : 'measure',
  };
}

/** The inches that complete feet: "6 feet 2 inches", "5 ft 2 in", "six feet and two inches". */
function inchesAt({ tokens, to }: View, i: number): { readonly to: number; readonly inches: number } | null {
  const at = tokens[i]?.lower === 'and' ? i + 1 : i;
  const read = at < to ? readNumber(tokens, at, to) : null;
  if (!read || read.value === null || read.value <= 0 || read.value >= 12 || read.to >= to) return null;
  const unit = tokens[read.to]!;
  const word = unit.lower === 'in' || unit.lower === 'in.';
  const ends = read.to + 1 >= to || /^(?:PUNCT|ADJ|ADV|CCONJ)$/.test(tokens[read.to + 1]!.pos);
  return MEASURES.get(unit.lower) === 'inch' || (word && ends) ? { to: read.to + 1, inches: read.value } : null;
}
