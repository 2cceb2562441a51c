import { realpath } from 'node:fs/promises';
import { isWithin } from '../intake/within.ts';
import type { ReadingPool } from '../jobs/reading/pool.ts';
import { watchCrawlPolicy } from '../jobs/watching/crawl-policy.ts';
import { watch } from '../jobs/watching/watch.ts';
import type { Watcher } from '../jobs/watching/watcher.ts';
import type { Database } from '../store/database/database.ts';

export interface WatchingBeside {
  readonly db: Database;
  readonly now: () => string;
  readonly openPool: () => ReadingPool;
  readonly report: (error: unknown) => void;
  /** Real paths of the folders of this machine that it may read. */
  readonly folders: readonly string[];
  readonly signal: AbortSignal;
  /** Is told after each article that was entered. */
  readonly onLogChange: () => Promise<unknown>;
}

/** Looks at what is watched while the desk runs. It never rejects: what the database refuses is reported, and ends it. */
export async function watchBeside({
  db,
  now,
  openPool,
  report,
  folders,
  signal,
  onLogChange,
}: WatchingBeside): Promise<void> {
  const pool = openPool();
  signal.addEventListener('abort', () => void pool.close(), { once: true });
  const watcher: Watcher = {
    ...{ db, pool, now, signal, crawlPolicy: watchCrawlPolicy(now) },
    path: (path) => folderOf(path, folders),
    onEvent: async (event) => {
      if (event.what === 'article' && !('problem' in event.event)) await onLogChange();
      // Whoever asks something meanwhile is let in between two articles.
      await new Promise(setImmediate);
    },
  };
  try {
    await watch(watcher);
  } catch (error) {
    if (!signal.aborted) report(error);
  } finally {
    await pool.close();
  }
}

/** The desk reads with the rights of whoever started it, and so only folders that they named. */
async function folderOf(path: string, allowed: readonly string[]) {
  const real = await realpath(path).catch(() => path);
  const within = allowed.find((each) => isWithin(real, each));
  if (within !== undefined) return { within, refused: null };
  return { refused: `this desk is not allowed to read it. Start it with saydo serve --watch --allow-folder ${path}` };
}
