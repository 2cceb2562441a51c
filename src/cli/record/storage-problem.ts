import { Breakdown } from '../../store/database/breakdown.ts';
import type { Database } from '../../store/database/database.ts';
import { isDiskFull } from '../../store/database/disk-full.ts';
import { LOST } from '../../store/database/shared/connecting.ts';
import { RecordProblem } from '../../store/problem.ts';

const GONE = /not queryable|ECONNRESET|ECONNREFUSED|EPIPE|terminat|Connection ended|57P0/i;

/**
 * Turns known errors of the database into messages for users; other errors are returned unchanged.
 *
 * @param copy folder of the copy that is read in place of the record
 */
export function explainStorage(db: Pick<Database, 'name' | 'embedded'>, error: unknown, copy?: string): unknown {
  if (error instanceof RecordProblem || !(error instanceof Error)) return error;
  const said = `${error.message} ${'code' in error ? String(error.code) : ''}`;
  if (isDiskFull(error)) {
    if (copy !== undefined) {
      return new RecordProblem(
        'disk-full',
        `the disk of ${copy}, where a copy of ${db.name} was read, is full. Make room on it, or name a folder on another disk with TMPDIR, then run the same command again.`,
        { cause: error },
      );
    }
    return new RecordProblem(
      'disk-full',
      `the disk of ${db.name} is full. What was reported as done is stored. Make room, then run the same command again: it goes on where it stopped.`,
      { cause: error },
    );
  }
  // An embedded database is reached through a connection where another process has it open.
  if (db.embedded ? 'code' in error && error.code === LOST : GONE.test(said)) {
    return new RecordProblem(
      'unreachable',
      `the connection to ${db.name} was lost (${error.message}). What was reported as done is stored. Run the same command again: it goes on where it stopped.`,
      { cause: error },
    );
  }
  if (error instanceof Breakdown) {
    return new RecordProblem(
      'not-possible',
      `the record at ${db.name}: ${error.message}. What was reported as done is stored. Run the same command again; if it fails again, saydo verify checks whether the record is intact.`,
      { cause: error },
    );
  }
  return error;
}
