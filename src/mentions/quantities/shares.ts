import { numberMayBegin, readNumber } from '../numbers/read-number.ts';
import type { Amount } from './amount.ts';
import { nounAt, OF, purposeAt, unitAt } from './counted.ts';
import { type Figure, isDefinite, phraseOf, type View } from './view.ts';

/** "half of the voters", "dozens of people", "a third", "half a mile". */
export function share(view: View, amount: Amount, of: number, vague: boolean): Figure | null {
  const { tokens, to } = view;
  const { from, value } = amount;
  const unit = vague ? null : unitAt(tokens, amount.to, to, true);
  if (unit && !view.dated(unit.to - 1))
    return {
      from,
      to: unit.to,
      value,
      unit: unit.unit,
      of: purposeAt(tokens, unit.to, to, OF),
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
      of: purposeAt(tokens, amount.to, to, OF),
      vague,
      rule: 'share',
    };
  return /^(?:half|quarter)$/.test(tokens[from]!.lower) || isDefinite(view, from)
    ? null
    : { from, to: amount.to, value, unit: null, of: null, vague, rule: 'share' };
}

/** "one in five voters", "two out of three": a share as two numbers. */
export function outOf(view: View, amount: Amount): Figure | null {
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
