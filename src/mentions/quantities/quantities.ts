import { CODES, DOLLAR_PREFIXES, SIGNS } from '../../lexicon/currencies.ts';
import { MEASURES } from '../../lexicon/measures.ts';
import { UNITS } from '../../lexicon/times.ts';
import type { Phrases, QuantityMention, TimeMention, Token, Tokens } from '../../stages.ts';
import { digitsValue, numberMayBegin, readNumber } from '../numbers/read-number.ts';
import { type Amount, amountAt } from './amount.ts';
import { approximation } from './approximations.ts';
import { type Counted, nounAt, purposeAt, unitAt } from './counted.ts';
import { isVote, namesSomething } from './guards.ts';
import { type Money, namedMoney, signedMoney } from './money.ts';

/** The tokens of one sentence that are read for figures, and which of them belong to a date. */
interface View {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly dated: (i: number) => boolean;
}

/** A figure before its surroundings are looked at. */
interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: Amount['value'];
  readonly unit: string | null;
  readonly of: string | null;
  readonly vague: boolean;
  readonly rule: string;
}

/**
 * Figures with value, unit and what is counted, in text order; they never overlap, and numbers of a date or a clock time
 * are none. A length of time with a number is a figure too ("two days").
 */
export function quantities(
  { tokens, sentences }: Tokens,
  _phrases: Phrases,
  times: readonly TimeMention[],
): QuantityMention[] {
  const out: QuantityMention[] = [];
  const dates = times.filter(({ type }) => type !== 'DURATION');
  let next = 0;
  const dated = (i: number): boolean => {
    while (next < dates.length && dates[next]!.to <= i) next++;
    return next < dates.length && dates[next]!.from <= i;
  };
  for (const { from, to } of sentences) {
    const view: View = { tokens, from, to, dated };
    for (let i = from; i < to; ) {
      const found = mayBegin(tokens, i) && !dated(i) ? figuresAt(view, i) : [];
      for (const figure of found) out.push(mention(view, figure));
      i = found.at(-1)?.to ?? i + 1;
    }
  }
  return out;
}

function mayBegin(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (numberMayBegin(token) || SIGNS.has(token.text) || CODES.has(token.text.slice(0, 3))) return true;
  if (token.text.includes('-') && JOINED.test(token.lower)) return true;
  return DOLLAR_PREFIXES.has(token.lower) && tokens[i + 1]?.text === '$';
}

function figuresAt(view: View, i: number): Figure[] {
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
  return { from, to: end, value, unit, of: purposeAt(tokens, end, to, false), vague, rule: 'money' };
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
    of: age ? 'age' : purposeAt(tokens, i + 1, to, true),
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
  if (dash || isPronounOne(view, amount)) return null;
  const noun = nounAt(tokens, at, to, one);
  if (!noun || view.dated(noun.to - 1)) return null;
  // "the two leaders": which ones is known already, so their number is no news.
  if (amount.kind === 'words' && typeof value === 'number' && value <= 10 && isDefinite(view, from)) return null;
  return { from, to: noun.to, value, unit: noun.unit, of: noun.of, vague, rule: 'counted' };
}

const isDefinite = ({ tokens, from }: View, i: number): boolean =>
  i > from &&
  (/^(?:the|these|those|both|his|her|its|their|our|my|your|'s)$/.test(tokens[i - 1]!.lower) ||
    tokens[i - 1]!.lower === "'");

/** "one" alone stands for a person or a thing, "a" and "one" before a noun rarely count. */
function isPronounOne({ tokens, to }: View, { from, to: end, value, kind }: Amount): boolean {
  if (value !== 1 || kind !== 'words') return false;
  return (
    end >= to ||
    !/^(?:person|man|woman|child|boy|girl|soldier|civilian|worker|officer|policeman|vote|seat)$/.test(
      tokens[end]!.lower,
    ) ||
    from === end
  );
}

function lengthOrMeasure(view: View, { from, value, kind }: Amount, unit: Counted, dash: number): Figure | null {
  const { tokens, to } = view;
  const age =
    tokens[unit.to]?.lower === 'old' && unit.to < to
      ? 1
      : tokens[unit.to]?.lower === 'of' && tokens[unit.to + 1]?.lower === 'age' && unit.to + 1 < to
        ? 2
        : 0;
  if (age) return { from, to: unit.to + age, value, unit: unit.unit, of: 'age', vague: false, rule: 'age' };
  if (kind === 'words' && /^an?$/.test(tokens[from]!.lower) && UNITS.has(tokens[from + 1]?.lower ?? '')) return null;
  if (view.dated(unit.to - 1)) return null;
  return {
    from,
    to: unit.to,
    value,
    unit: unit.unit,
    of: purposeAt(tokens, unit.to, to, dash > 0),
    vague: false,
    rule: unit.unit === 'percent' ? 'percentage' : 'measure',
  };
}

/** "half of the voters", "dozens of people", "a third", "half a mile". */
function share(view: View, amount: Amount, of: number, vague: boolean): Figure | null {
  const { tokens, to } = view;
  const { from, value } = amount;
  const unit = vague ? null : unitAt(tokens, amount.to, to, true);
  if (unit && !view.dated(unit.to - 1))
    return {
      from,
      to: unit.to,
      value,
      unit: unit.unit,
      of: purposeAt(tokens, unit.to, to, false),
      vague,
      rule: 'measure',
    };
  const skip = of && /^(?:the|all|its|their|our|these|those|his|her)$/.test(tokens[amount.to + 1]?.lower ?? '') ? 1 : 0;
  const noun = of ? nounAt(tokens, amount.to + 1 + skip, to, false) : null;
  if (noun)
    return {
      from,
      to: vague ? noun.to : amount.to,
      value,
      unit: vague ? noun.unit : null,
      of: vague ? noun.of : phraseOf(view, amount.to + 1 + skip, noun.to),
      vague,
      rule: vague ? 'magnitude' : 'share',
    };
  const time = vague && of ? unitAt(tokens, amount.to + 1, to, true) : null;
  if (time) return { from, to: time.to, value, unit: time.unit, of: null, vague, rule: 'magnitude' };
  // "Dozens were hurt": the magnitude says it alone; "half" alone is too often half of a match or an hour.
  if (vague)
    return from === view.from || !isDefinite(view, from)
      ? { from, to: amount.to, value, unit: null, of: null, vague, rule: 'magnitude' }
      : null;
  if (of)
    return {
      from,
      to: amount.to,
      value,
      unit: null,
      of: purposeAt(tokens, amount.to, to, false),
      vague,
      rule: 'share',
    };
  return /^(?:half|quarter)$/.test(tokens[from]!.lower) || isDefinite(view, from)
    ? null
    : { from, to: amount.to, value, unit: null, of: null, vague, rule: 'share' };
}

const phraseOf = ({ tokens }: View, from: number, to: number): string => {
  let out = '';
  for (let i = from; i < to; i++) out += (i > from && tokens[i]!.spaced ? ' ' : '') + tokens[i]!.text;
  return out;
};

/** "one in five voters", "two out of three": a share as two numbers. */
function outOf(view: View, amount: Amount): Figure | null {
  const { tokens, to } = view;
  const link = tokens[amount.to]?.lower;
  const at =
    link === 'in' ? amount.to + 1 : link === 'out' && tokens[amount.to + 1]?.lower === 'of' ? amount.to + 2 : null;
  if (
    at === null ||
    at >= to ||
    typeof amount.value !== 'number' ||
    amount.value > 10 ||
    !numberMayBegin(tokens[at]!) ||
    view.dated(at)
  )
    return null;
  const whole = readNumber(tokens, at, to);
  if (
    !whole ||
    whole.value === null ||
    whole.value <= amount.value ||
    whole.value < 3 ||
    whole.kind === 'fraction' ||
    unitAt(tokens, whole.to, to, true)
  )
    return null;
  const noun = nounAt(tokens, whole.to, to, false);
  return {
    from: amount.from,
    to: whole.to,
    value: amount.value / whole.value,
    unit: null,
    of: noun ? phraseOf(view, whole.to, noun.to) : null,
    vague: false,
    rule: 'share',
  };
}

/** "voted 52-48": each side's votes are a figure of their own. */
function voteAt({ tokens, from, to }: View, i: number): Figure[] | null {
  const link = tokens[i + 1];
  if (!link || i + 2 >= to || !/^(?:-|–|to)$/.test(link.lower) || /^[-–]$/.test(tokens[i + 3]?.text ?? '')) return null;
  const first = digitsValue(tokens[i]!.text);
  const second = digitsValue(tokens[i + 2]!.text);
  if (first === null || second === null || !Number.isInteger(first) || !Number.isInteger(second)) return null;
  if (unitAt(tokens, i + 3, to, true) || nounAt(tokens, i + 3, to, false) || !isVote(tokens, i, i + 3, from, to))
    return null;
  const figure = (at: number, value: number): Figure => ({
    from: at,
    to: at + 1,
    value,
    unit: 'votes',
    of: null,
    vague: false,
    rule: 'vote',
  });
  return [figure(i, first), figure(i + 2, second)];
}

/** A number with nothing that it counts: digits and large words only, and only where they name nothing. */
function bare({ tokens, from, to, ...rest }: View, amount: Amount): Figure | null {
  const { value } = amount;
  if (
    value === null ||
    amount.kind === 'fraction' ||
    (amount.range && !/^(?:between)$/.test(tokens[amount.from - 1]?.lower ?? ''))
  ) {
    if (!amount.range) return null;
  }
  if (namesSomething(tokens, amount.from, amount.to, from, to)) return null;
  const small = amount.kind === 'words' && typeof value === 'number' && value <= 12;
  if (small && (amount.to < to ? !/^PUNCT$/.test(tokens[amount.to]!.pos) : false)) return null;
  if (value === 1 && amount.kind === 'words') return null;
  const aged = /^aged?$/.test(tokens[amount.from - 1]?.lower ?? '') && amount.from > from && typeof value === 'number';
  const age = aged || apposed({ tokens, from, to, ...rest }, amount);
  return {
    from: amount.from,
    to: amount.to,
    value,
    unit: age ? 'year' : null,
    of: age ? 'age' : null,
    vague: false,
    rule: age ? 'age' : 'number',
  };
}

/** "Ida Fenn, 45, said": a number between commas after a name is an age. */
function apposed({ tokens, from, to }: View, amount: Amount): boolean {
  const before = amount.from - 2 >= from ? tokens[amount.from - 2]! : undefined;
  return (
    before?.pos === 'PROPN' &&
    tokens[amount.from - 1]!.text === ',' &&
    amount.to < to &&
    tokens[amount.to]!.text === ',' &&
    typeof amount.value === 'number' &&
    Number.isInteger(amount.value) &&
    amount.value < 115 &&
    amount.value > 0
  );
}

function mention({ tokens, from, to }: View, figure: Figure): QuantityMention {
  const loose = approximation(tokens, figure.from, figure.to, from, to);
  const said = figure.vague
    ? {
        words: phraseOf({ tokens, from, to, dated: () => false }, figure.from, figure.to),
        bound: 'a magnitude and no number',
      }
    : loose;
  const start = tokens[figure.from]!.start;
  const end = tokens[figure.to - 1]!.end;
  const why = [{ rule: figure.rule, because: said ? `“${said.words}”: ${said.bound}` : 'exact figure' }];
  return {
    from: figure.from,
    to: figure.to,
    start,
    end,
    value: figure.value,
    unit: figure.unit,
    of: figure.of,
    approximate: said !== null,
    why,
  };
}
