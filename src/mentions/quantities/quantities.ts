import type { Phrases, QuantityMention, TimeMention, Tokens } from '../../stages.ts';
import { approximation } from './approximations.ts';
import { figuresAt, mayBegin } from './figures.ts';
import { type Figure, phraseOf, type View } from './view.ts';

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
