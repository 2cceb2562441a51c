import { type Moment, type When, whenOf } from './when.ts';

/** A moment that can be put on the axis. */
export interface Dated {
  readonly moment: Moment;
  readonly when: When;
}

/** What happens on one day: first what was said, then what is due, then what was done, then what was judged. */
const RANK: Readonly<Record<Moment['what'], number>> = {
  wording: 0,
  restatement: 1,
  statement: 2,
  deadline: 3,
  action: 4,
  assessment: 5,
};

/** Moments in the order of their days; those without one apart, as the server has them. */
export function inOrder(moments: readonly Moment[]): {
  readonly dated: readonly Dated[];
  readonly undated: readonly Moment[];
} {
  const dated: Dated[] = [];
  const undated: Moment[] = [];
  for (const moment of moments) {
    const when = whenOf(moment);
    if (when === null) undated.push(moment);
    else dated.push({ moment, when });
  }
  dated.sort(
    (a, b) => a.when.at - b.when.at || a.when.start - b.when.start || RANK[a.moment.what] - RANK[b.moment.what],
  );
  return { dated, undated };
}

/** The moment after one, or before it; at the ends, the same. */
export function stepFrom(dated: readonly Dated[], id: string | null, by: 1 | -1): string | null {
  const at = dated.findIndex(({ moment }) => moment.id === id);
  if (at === -1) return (by === 1 ? dated[0] : dated.at(-1))?.moment.id ?? null;
  return dated[Math.min(Math.max(at + by, 0), dated.length - 1)]?.moment.id ?? null;
}

/** The moment on a side that is nearest in time to one; the same where there is none. */
export function acrossFrom(dated: readonly Dated[], id: string | null, side: Moment['side']): string | null {
  const here = dated.find(({ moment }) => moment.id === id);
  if (here === undefined || here.moment.side === side) return id;
  let best: Dated | null = null;
  for (const other of dated) {
    if (other.moment.side !== side) continue;
    const distance = Math.abs(other.when.at - here.when.at);
    if (best === null || distance < Math.abs(best.when.at - here.when.at)) best = other;
  }
  return best?.moment.id ?? id;
}
