/** A limit of time that does not run while one waits for something else. */
export interface Deadline {
  /** Aborts with a `TimeoutError`. */
  readonly signal: AbortSignal;
  /** All of the time is there from now on. */
  begin(): void;
  pause(): void;
}

export function deadline(seconds: number): Deadline {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pause = () => clearTimeout(timer);
  return {
    signal: late.signal,
    pause,
    begin: () => {
      pause();
      timer = setTimeout(() => late.abort(new DOMException('too late', 'TimeoutError')), seconds * 1000);
    },
  };
}
