import { openPool } from '../jobs/reading/pool.ts';
import type { OpenRecord } from '../store/opening/record.ts';
import { appOf } from './app.ts';
import { createContext } from './create-context.ts';
import type { Imports } from './imports/imports.ts';
import { removeLeftFolders } from './left-folders.ts';
import { listen } from './listen.ts';
import type { PublishesTo } from './publishing/publisher.ts';

export interface Serving {
  readonly record: Pick<OpenRecord, 'db' | 'id'>;
  readonly port: number;
  /** Takes this port or none; else the next that is free. */
  readonly exactly: boolean;
  /** The present as an ISO instant. */
  readonly now: () => string;
  readonly version: string;
  /** Folder of the built pages. */
  readonly web: string;
  /** Lets in whoever has it (`makeToken`). */
  readonly token: string;
  /** Real paths of the folders of this machine that it may import from. */
  readonly folders: readonly string[];
  /** Whether it looks again by itself at what is watched (no). */
  readonly watches?: boolean;
  /** By what it publishes (a site to be downloaded). */
  readonly publishes?: PublishesTo;
  /** Is told of mistakes in saydo, and of what the database refuses. */
  readonly report: (error: unknown) => void;
}

/** A desk that is open. */
export interface OpenDesk {
  readonly port: number;
  readonly imports: Imports;
  /** Ends streams and imports, and listens no more. The record stays open. */
  close(): Promise<void>;
}

/** Opens the desk over a record. @throws as `listen` */
export async function serve({ record, port, exactly, ...rest }: Serving): Promise<OpenDesk> {
  let at = port;
  await removeLeftFolders().catch(rest.report);
  const made = createContext({ ...rest, db: record.db, record: record.id, port: () => at, openPool });
  try {
    const app = appOf(made.context);
    const listening = await listen((request) => app.fetch(request), { port, exactly });
    at = listening.port;
    return {
      port: at,
      imports: made.context.imports,
      close: async () => {
        await made.close();
        await listening.close();
      },
    };
  } catch (error) {
    await made.close();
    throw error;
  }
}
