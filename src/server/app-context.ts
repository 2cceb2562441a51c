import type { ReadingPool } from '../jobs/reading/pool.ts';
import type { Database } from '../store/database/database.ts';
import type { TextsOf } from '../store/queries/texts.ts';
import type { LogWatch } from './events/log-watch.ts';
import type { EvidenceWorker } from './evidence-worker.ts';
import type { Imports } from './imports/imports.ts';
import type { Publisher } from './publishing/publisher.ts';

/** What the routes of the desk work with. */
export interface AppContext {
  readonly db: Database;
  /** Tells this record from any other. */
  readonly record: string;
  /** The present as an ISO instant. */
  readonly now: () => string;
  /** Version of saydo. */
  readonly version: string;
  /** Folder of the desk's built pages. */
  readonly web: string;
  /** Port that it is reached at, known once it listens. */
  readonly port: () => number;
  /** Lets in whoever has it. */
  readonly token: string;
  /** Real paths of the folders of this machine that it may import from. */
  readonly folders: readonly string[];
  /** Whether it looks again by itself at what is watched. */
  readonly watches: boolean;
  readonly evidenceWorker: EvidenceWorker;
  readonly texts: TextsOf;
  readonly log: LogWatch;
  readonly imports: Imports;
  readonly publisher: Publisher;
  /** Opens processes that read texts. */
  readonly openPool: () => ReadingPool;
  /** Ends what goes on for long: streams of events, imports. */
  readonly stopping: AbortSignal;
  /** Is told of what went wrong in saydo itself, or in the database; the answer says no more than that it did. */
  readonly report: (error: unknown) => void;
}
