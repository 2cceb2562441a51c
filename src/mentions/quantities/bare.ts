import { digitsValue } from '../numbers/read-number.ts';
import type { Amount } from './amount.ts';
import { nounAt, unitAt } from './counted.ts';
import { isOdds, isVote, namesSomething } from './guards.ts';
import type { Figure, View } from './view.ts';

/** "voted 52-48": each side's votes are a figure of their own. */
export function voteAt({ tokens, from, to }: View, i: number): Figure[] | null {
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
export function bare({ tokens, from, to, ...rest }: View, amount: Amount): Figure | null {
  const { value } = amount;
  if (!amount.range && (value === null || amount.kind === 'fraction')) return null;
  if (namesSomething(tokens, amount.from, amount.to, from, to) || isOdds(tokens, amount.from, from)) return null;
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
