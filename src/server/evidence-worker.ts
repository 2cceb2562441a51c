import { setTimeout as sleep } from 'node:timers/promises';
import { openJudging } from '../jobs/reading/judging.ts';
import type { ReadingPool } from '../jobs/reading/pool.ts';
import type { Database } from '../store/database/database.ts';
import { refreshEvidenceProposals } from '../store/queries/bearings/refresh.ts';

/** What came in is compared with the pledges of the record, beside all else that the desk does. */
export interface EvidenceWorker {
  /** Goes on comparing, and waits for it for a moment. */
  runBriefly(): Promise<void>;
  /** Pauses it for a moment: whoever decides one thing after another is not to wait for comparisons. */
  pause(): void;
  close(): Promise<void>;
}

/** Maximum time that a request waits, in ms; later requests continue. */
const WAIT_MS = 250;
/** Pause after a decision, in ms. */
const QUIET_MS = 1_500;

export function openEvidenceWorker(
  db: Database,
  openPool: () => ReadingPool,
  report: (error: unknown) => void,
): EvidenceWorker {
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
      await refreshEvidenceProposals(db, judging.open, { signal });
    } catch (error) {
      if (!closed) report(error);
    } finally {
      running = null;
    }
  };
  return {
    runBriefly: async () => {
      running ??= run();
      const stop = new AbortController();
      await Promise.race([running, sleep(WAIT_MS, undefined, { signal: stop.signal }).catch(() => {})]);
      stop.abort();
    },
    pause: () => {
      quiet = performance.now() + QUIET_MS;
    },
    close: async () => {
      closed = true;
      await judging.close();
      await running;
    },
  };
}
