import type { ReadingPool } from '../jobs/reading/pool.ts';
import type { Output } from './output.ts';

/** What commands touch of their process. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present as an ISO instant. */
  readonly now: () => string;
  /** Is told the output as soon as it is open, so that a run that is broken off leaves no half file. */
  readonly opened: (output: Output) => void;
  /**
   * Is told how to stop cleanly; the first Ctrl-C then does that, and only a second one breaks the run off. `as` is the
   * exit status of a run that has no other end; else it is the signal's.
   */
  readonly stopsBy: (stop: () => void, as?: number) => void;
  /** Opens the processes that read texts, in the place of new ones for each command. */
  readonly openPool?: () => ReadingPool;
}
