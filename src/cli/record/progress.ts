export interface Progress {
  readonly done: number;
  /** Total number; null where it is unknown. */
  readonly all: number | null;
  /** How many were done before this run. */
  readonly since?: number;
}

/**
 * The progress of a run: `120/500  14.2/s  about 27 s left`.
 *
 * @param seconds since the run began
 */
export function progressText({ done, all, since = 0 }: Progress, seconds: number): string {
  const rate = seconds > 0 ? (done - since) / seconds : 0;
  const pace = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  const left = all === null || rate === 0 || done >= all ? '' : `  about ${inWords((all - done) / rate)} left`;
  return `${done}${all === null ? '' : `/${all}`}  ${pace}/s${left}`;
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
