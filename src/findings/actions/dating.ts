import type { TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { percent, sharesOf } from '../probabilities.ts';
import { DAY_WEIGHTS } from './day-weights.ts';
import { type Act, daysAround } from './days-around.ts';

/** Date of an action and why it is that one. */
export interface When {
  readonly id: string;
  readonly because: string;
}

/**
 * Says when actions were done: by the words that state it, else by a conditional logit model (McFadden 1974) over the
 * days around and none, whose weights are learned (`training/days.ts`). Actions are asked for in text order.
 */
export function dating(context: Context, times: readonly TimeExpression[]) {
  const around = daysAround(context, times);
  const places = new Map(times.map(({ id }, n) => [id, n]));
  /** @param stated id of the time expression that the action's own words state; null where they do not */
  return (act: Act, stated: string | null): When | null => {
    if (stated !== null) {
      around.note(act, places.get(stated) ?? null);
      return { id: stated, because: 'these words say when' };
    }
    const candidates = around.candidates(act);
    const shares = sharesOf(candidates, DAY_WEIGHTS);
    const most = Math.max(...shares);
    const { time } = candidates[shares.indexOf(most)]!;
    around.note(act, time);
    if (time === null) return null;
    const none = percent(shares[0]!);
    return {
      id: times[time]!.id,
      because: `the likeliest day around, ${percent(most)}; that the text does not say ${none}`,
    };
  };
}
