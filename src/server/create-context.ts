import { setMaxListeners } from 'node:events';
import type { ReadingPool } from '../jobs/reading/pool.ts';
import { keepTexts } from '../store/queries/texts.ts';
import { refreshTracker } from '../store/queries/tracker/refresh.ts';
import type { AppContext } from './app-context.ts';
import { watchLog } from './events/log-watch.ts';
import { openImports } from './imports/imports.ts';

export type Making = Pick<
  AppContext,
  'db' | 'record' | 'now' | 'version' | 'web' | 'port' | 'token' | 'folders' | 'report'
> & {
  readonly openPool: () => ReadingPool;
};

/** A desk over an open record, and what ends all that goes on at it. */
export interface CreatedContext {
  readonly desk: AppContext;
  close(): Promise<void>;
}

export function createContext({ openPool, ...given }: Making): CreatedContext {
  const { db, now, report } = given;
  const stopping = new AbortController();
  // Every stream of events waits for it, and a newsroom may have more pages open than Node takes for a leak.
  setMaxListeners(0, stopping.signal);
  const log = watchLog(db, report);
  const imports = openImports({ db, now, openPool, report, grown: () => void log.look() });
  // A record that has grown without a desk has much to be written; whoever comes first is not to wait for it.
  const refreshed = refreshTracker(db, stopping.signal).catch(report);
  return {
    desk: { ...given, openPool, texts: keepTexts(), stopping: stopping.signal, log, imports },
    close: async () => {
      stopping.abort();
      log.close();
      await imports.close();
      await refreshed;
    },
  };
}
