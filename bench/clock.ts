/** Warm-up rounds that are not measured: the compiler still optimises the functions that run most. */
const WARM_UP_ROUNDS = 4;

/** Times jobs alternately, after a warm-up: milliseconds of each job, by round. */
export async function alternate(jobs: readonly (() => unknown)[], rounds: number): Promise<number[][]> {
  const times = jobs.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [n, job] of jobs.entries()) {
      const started = performance.now();
      await job();
      if (round >= 0) times[n]?.push(performance.now() - started);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
