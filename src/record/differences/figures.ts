import type { Amount, Difference, Located, PledgeFinding, QuantityFinding, Who } from '../types.ts';
import { groupsOf, type Member, type Pair, pairsOf } from './groups.ts';
import { agree, isMeasure, type Measured } from './rounding.ts';

/**
 * Where figures for one thing part beyond what rounding explains. Those that are given by different sources (the police, the
 * organisers) are no difference between outlets: both report what somebody else counted.
 */
export function figures(members: readonly Member<QuantityFinding>[]): readonly Difference[] {
  // A figure is best shown by whoever says whose it is.
  const owned = members.toSorted((a, b) => Number(isOwned(b)) - Number(isOwned(a)));
  const groups = groupsOf(owned, measured, keyOf);
  return pairsOf(groups, haveOneSource).flatMap((pair) => {
    const { a, b, first, second } = pair;
    if (agree(a.value, b.value)) return [];
    const what = `${a.value.exact} ${sourceOf(first.located)}, ${b.value.exact} ${sourceOf(second.located)}`;
    return [difference('figure', pair, what)];
  });
}

/** Whether two figures can be of one source: the same, or one that an outlet does not name. */
function haveOneSource(a: Located<QuantityFinding>, b: Located<QuantityFinding>): boolean {
  const [one, other] = [sourceNamed(a), sourceNamed(b)];
  return one === null || other === null || one.item === other.item || one.name === other.name;
}

const sourceNamed = ({ finding, who }: Located<QuantityFinding>): Who | null =>
  finding.whose === null ? null : (who.get(finding.whose) ?? null);

/** Where the amounts of one pledge part. */
export function amounts(members: readonly Member<PledgeFinding>[]): readonly Difference[] {
  const groups = groupsOf(members, ({ finding }) => ofAmount(finding.amount), keyOf);
  return pairsOf(groups).flatMap((pair) => {
    const [a, b] = [pair.a.value, pair.b.value];
    if (agree(a, b)) return [];
    // Amounts of different things: of money, and of what it buys.
    if (a.unit !== b.unit && a.value !== b.value) return [];
    return [difference('amount', pair, `pledged: ${a.exact} in one report, ${b.exact} in the other`)];
  });
}

function difference<F extends PledgeFinding | QuantityFinding>(
  aspect: 'figure' | 'amount',
  { a, b, first, second }: Pair<Measured, F>,
  what: string,
): Difference {
  return { aspect, of: [first.index, second.index], a: a.value.exact, b: b.value.exact, what };
}

const isOwned = ({ located }: Member<QuantityFinding>): boolean => located.finding.whose !== null;

function measured({ finding }: Located<QuantityFinding>): Measured | null {
  const { value, unit, approximate, passage } = finding;
  return value === null ? null : { value, unit, approximate, exact: passage.exact };
}

function ofAmount(amount: Amount | null): Measured | null {
  if (amount === null || amount.value === null) return null;
  return { value: amount.value, unit: amount.unit, approximate: amount.approximate, exact: amount.exact };
}

const keyOf = ({ value, unit }: Measured): string => `${String(value)} ${isMeasure(unit) ? unit : ''}`;

function sourceOf({ finding, who, outlet }: Located<QuantityFinding>): string {
  const name = finding.whose === null ? undefined : who.get(finding.whose)?.name;
  if (name !== undefined) return `according to ${name}`;
  return outlet === null ? 'in an article’s own words' : `in the words of ${outlet}`;
}
