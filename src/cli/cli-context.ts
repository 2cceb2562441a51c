import type { ReadingPool } from '../jobs/reading/pool.ts';
import type { Output } from './output.ts';

/** The parts of the process that commands use. */
export interface CliContext {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present as an ISO instant. */
  readonly now: () => string;
  /** Called with the output as soon as it is open, so that an interrupted run leaves no incomplete file. */
  readonly opened: (output: Output) => void;
  /**
   * Registers how to stop cleanly: the first Ctrl-C calls it, a second one exits at once. `as` is the exit status of a
   * run that ends only by a signal; otherwise the signal's is used.
   */
  readonly stopsBy: (stop: () => void, as?: number) => void;
  /** Opens worker processes that read texts, instead of new ones for each command. */
  readonly openPool?: () => ReadingPool;
}
