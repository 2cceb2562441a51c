/** Rounds that nobody measures: until about then the compiler is still at work on what is called most. */
const UNMEASURED = 4;

/** Times jobs in turn, round after round, once they are warm: milliseconds for each job, a round at a time. */
export async function alternate(jobs: readonly (() => unknown)[], rounds: number): Promise<number[][]> {
  const times = jobs.map((): number[] => []);
  for (let round = -UNMEASURED; round < rounds; round++) {
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
