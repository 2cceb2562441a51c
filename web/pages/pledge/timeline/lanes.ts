/** A label that wants a place: it hangs on a stem at `x` and runs from there to the right, like a flag. */
export interface Flag {
  readonly id: string;
  readonly x: number;
  /** How much it matters, where not all labels find room. */
  readonly weight: number;
}

export interface Placed {
  /** 0 is the lane nearest to the axis. */
  readonly lane: ReadonlyMap<string, number>;
  /** For a flag that stands, the flags that found no room and are counted on it, in order. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
  readonly lanes: number;
}

/**
 * Gives flags lanes so that no two overlap and no stem runs through another's words. Where there are more than the lanes
 * hold, those that matter most stand, and each other one is counted on the flag nearest to it.
 *
 * @param width of a flag with the space after it
 */
export function placeFlags(flags: readonly Flag[], width: number, lanes: number): Placed {
  const sorted = flags.toSorted((a, b) => a.x - b.x);
  let lane = lanesFor(sorted, width, lanes);
  if (lane === null) {
    lane = new Map();
    let standing: readonly Flag[] = [];
    // Equals in the order of their days: the sort is stable.
    for (const flag of sorted.toSorted((a, b) => b.weight - a.weight)) {
      const more = inserted(standing, flag);
      const fits = lanesFor(more, width, lanes);
      if (fits === null) continue;
      standing = more;
      lane = fits;
    }
  }
  const placed = lane;
  return {
    lane: placed,
    hidden: hiddenBy(
      sorted.filter(({ id }) => placed.has(id)),
      sorted.filter(({ id }) => !placed.has(id)),
    ),
    lanes: Math.max(0, ...[...placed.values()].map((n) => n + 1)),
  };
}

/** Lanes for all, or null where one finds none. From the right: each hangs above those to its right, past which its stem runs. */
function lanesFor(sorted: readonly Flag[], width: number, lanes: number): Map<string, number> | null {
  /** Of the flags in a lane or farther out, where the leftmost begins: its stem passes all lanes within. */
  const leftmost = new Array<number>(lanes).fill(Number.POSITIVE_INFINITY);
  const lane = new Map<string, number>();
  for (const flag of sorted.toReversed()) {
    const free = leftmost.findIndex((x) => flag.x + width <= x);
    if (free === -1) return null;
    lane.set(flag.id, free);
    for (let inner = 0; inner <= free; inner++) leftmost[inner] = Math.min(leftmost[inner] as number, flag.x);
  }
  return lane;
}

function inserted(sorted: readonly Flag[], flag: Flag): readonly Flag[] {
  const at = sorted.findIndex(({ x }) => x > flag.x);
  return at === -1 ? [...sorted, flag] : sorted.toSpliced(at, 0, flag);
}

function hiddenBy(standing: readonly Flag[], given: readonly Flag[]): ReadonlyMap<string, readonly string[]> {
  const hidden = new Map<string, string[]>();
  for (const { id, x } of given) {
    const host = nearest(standing, x);
    if (host !== null) hidden.set(host.id, [...(hidden.get(host.id) ?? []), id]);
  }
  return hidden;
}

function nearest(flags: readonly Flag[], x: number): Flag | null {
  let best: Flag | null = null;
  for (const flag of flags) if (best === null || Math.abs(flag.x - x) < Math.abs(best.x - x)) best = flag;
  return best;
}
