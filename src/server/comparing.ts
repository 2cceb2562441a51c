import { setTimeout as pause } from 'node:timers/promises';
import { openJudging } from '../jobs/reading/judging.ts';
import type { ReadingPool } from '../jobs/reading/pool.ts';
import type { Database } from '../store/database/database.ts';
import { refreshBearings } from '../store/queries/bearings/refresh.ts';

/** What came in is compared with the pledges of the record, beside all else that the desk does. */
export interface Comparing {
  /** Goes on comparing, and waits for it for a moment. */
  shortly(): Promise<void>;
  /** Puts it off for a moment: whoever decides one thing after another is not to wait for comparisons. */
  putOff(): void;
  close(): Promise<void>;
}

/** So long, in ms, whoever asks waits; the rest is done when somebody asks again. */
const WAIT_MS = 250;
/** After a decision nothing is compared for so long, in ms. */
const QUIET_MS = 1_500;

export function compareBeside(db: Database, openPool: () => ReadingPool, report: (error: unknown) => void): Comparing {
  const judging = openJudging(openPool);
  let quiet = 0;
  let closed = false;
  let running: Promise<void> | null = null;
  const signal = {
    get aborted(): boolean {
      return closed || performance.now() < quiet;
    },
  };
  const run = async (): Promise<void> => {
    try {
      await refreshBearings(db, judging.open, { signal });
    } catch (error) {
      if (!closed) report(error);
    } finally {
      running = null;
    }
  };
  return {
    shortly: async () => {
      running ??= run();
      const stop = new AbortController();
      await Promise.race([running, pause(WAIT_MS, undefined, { signal: stop.signal }).catch(() => {})]);
      stop.abort();
    },
    putOff: () => {
      quiet = performance.now() + QUIET_MS;
    },
    close: async () => {
      closed = true;
      await judging.close();
      await running;
    },
  };
}
