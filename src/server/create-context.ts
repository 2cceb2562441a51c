import { setMaxListeners } from 'node:events';
import type { ReadingPool } from '../jobs/reading/pool.ts';
import { keepTexts } from '../store/queries/texts.ts';
import { refreshTracker } from '../store/queries/tracker/refresh.ts';
import type { AppContext } from './app-context.ts';
import { watchLog } from './events/log-watch.ts';
import { openEvidenceWorker } from './evidence-worker.ts';
import { openImports } from './imports/imports.ts';
import { openPublisher, type PublishesTo } from './publishing/publisher.ts';
import { watchBeside } from './watching.ts';

export type Making = Pick<
  AppContext,
  'db' | 'record' | 'now' | 'version' | 'web' | 'port' | 'token' | 'folders' | 'report'
> & {
  readonly openPool: () => ReadingPool;
  /** Whether it looks again by itself at what is watched (no). */
  readonly watches?: boolean;
  /** By what it publishes (a site to be downloaded). */
  readonly publishes?: PublishesTo;
};

const DOWNLOADED: PublishesTo = { folder: null, settings: null, key: null };

/** A desk over an open record, and what ends all that goes on at it. */
export interface CreatedContext {
  readonly context: AppContext;
  close(): Promise<void>;
}

export function createContext({ openPool, watches = false, publishes = DOWNLOADED, ...given }: Making): CreatedContext {
  const { db, now, report } = given;
  const stopping = new AbortController();
  // Every stream of events waits for it, and a newsroom may have more pages open than Node takes for a leak.
  setMaxListeners(0, stopping.signal);
  const log = watchLog(db, report);
  const imports = openImports({ db, now, openPool, report, onLogChange: () => void log.look() });
  const publisher = openPublisher({
    db,
    record: given.record,
    now,
    to: publishes,
    report,
    onLogChange: () => void log.look(),
  });
  const evidenceWorker = openEvidenceWorker(db, openPool, report);
  // A record that has grown without a desk has much to be written; whoever comes first is not to wait for it.
  const refreshed = refreshTracker(db, stopping.signal).catch(report);
  const watching = watches
    ? watchBeside({
        db,
        now,
        openPool,
        report,
        folders: given.folders,
        signal: stopping.signal,
        onLogChange: () => log.look(),
      })
    : Promise.resolve();
  return {
    context: {
      ...given,
      openPool,
      watches,
      evidenceWorker,
      texts: keepTexts(),
      stopping: stopping.signal,
      log,
      imports,
      publisher,
    },
    close: async () => {
      stopping.abort();
      log.close();
      await imports.close();
      await publisher.close();
      await evidenceWorker.close();
      await watching;
      await refreshed;
    },
  };
}
