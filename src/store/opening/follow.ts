import type { Database } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import type { Opened } from './open.ts';

/** A record that is used through another process, and outlives it. */
export interface Followed {
  readonly db: Database;
  /** Done when it could not be had again, with why. */
  readonly over: Promise<RecordProblem>;
}

/**
 * Opens a record anew whenever the process through which it is used is gone. What was being asked then fails, and is not
 * asked again: of a transaction nobody can tell whether it was committed. What is asked meanwhile waits.
 *
 * @param reopen opens it; gives up when it has waited long enough
 */
export function follow(first: Opened, reopen: () => Promise<Opened>): Followed {
  const { name, embedded } = first.db;
  let tellOver: (why: RecordProblem) => void = () => {};
  const over = new Promise<RecordProblem>((resolve) => (tellOver = resolve));
  let closed = false;
  let current: Promise<Database>;
  const watch = ({ db, lost }: Opened): Database => {
    void lost?.then(() => {
      if (closed) return;
      current = reopen().then(watch);
      current.catch((error: unknown) => tellOver(whyOver(name, error)));
    });
    return db;
  };
  current = Promise.resolve(watch(first));
  return {
    db: {
      name,
      embedded,
      query: async (statement, values) => (await current).query(statement, values),
      run: async (statements) => (await current).run(statements),
      transaction: async (work) => (await current).transaction(work),
      close: async () => {
        closed = true;
        const last = await current.catch(() => null);
        await last?.close();
      },
    },
    over,
  };
}

function whyOver(name: string, error: unknown): RecordProblem {
  const message = error instanceof Error ? error.message : String(error);
  return new RecordProblem(
    error instanceof RecordProblem ? error.code : 'unreachable',
    `the process that had ${name} open has ended, and the record cannot be opened again: ${message}`,
    { cause: error },
  );
}
