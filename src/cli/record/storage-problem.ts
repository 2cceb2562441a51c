import type { Database } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';

const FULL = /ENOSPC|No space left on device|EDQUOT|disk full|could not (extend|write)|53100/i;
const GONE = /ECONNRESET|ECONNREFUSED|EPIPE|terminat|Connection ended|57P0/i;

/** What the database refuses, in plain words; what it is not known to say stays what it is. */
export function explainStorage(db: Database, error: unknown): unknown {
  if (error instanceof RecordProblem || !(error instanceof Error)) return error;
  const said = `${error.message} ${'code' in error ? String(error.code) : ''}`;
  if (FULL.test(said)) {
    return new RecordProblem(
      'disk-full',
      `the disk of ${db.name} is full. All that was reported as added is stored. Make room, then run the same command again: it goes on where it stopped.`,
      { cause: error },
    );
  }
  if (!db.embedded && GONE.test(said)) {
    return new RecordProblem(
      'unreachable',
      `the connection to ${db.name} was lost (${error.message}). All that was reported as added is stored. Run the same command again: it goes on where it stopped.`,
      { cause: error },
    );
  }
  return error;
}
