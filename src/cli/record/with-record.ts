import { inMegabytes } from '../../store/opening/copy.ts';
import { type OpenRecord, openRecord } from '../../store/opening/record.ts';
import { whereOf } from '../../store/opening/where.ts';
import { ENGINE } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { explainStorage } from './storage-problem.ts';

/** Options of every command that uses a record. */
export interface RecordOptions {
  readonly record?: string;
}

export interface Use {
  /** The command's name, for messages to other processes that want the same record: `add`, `verify`. */
  readonly command: string;
  readonly create?: boolean;
  readonly empty?: boolean;
  /** Lets other processes on this machine use the record while this one has it open. */
  readonly share?: boolean;
  /** The command runs many queries: a large record gets more memory, which takes a moment. */
  readonly long?: boolean;
  /**
   * The command only reads: where the folder of the record is not writable, a copy is read, and the user is informed.
   */
  readonly reads?: boolean;
}

/**
 * Opens the record that the user names, passes it to `work`, and closes it in every case.
 *
 * @throws RecordProblem also where the disk is full or the server is lost
 */
export async function withRecord<T>(
  { record }: RecordOptions,
  cli: CliContext,
  { command, create = false, empty = false, share = false, long = false, reads = false }: Use,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const where = whereOf(record, cli.environment);
  const embedded = where.kind === 'folder';
  const name = embedded ? where.path : 'the PostgreSQL server';
  const copying = ({ bytes, folder }: { readonly bytes: number; readonly folder: string }) => {
    const size = inMegabytes(bytes);
    cli.stderr.write(`saydo: ${name} is read-only; reading a copy of it (${size}) in ${folder}\n`);
  };
  const opening = { create, empty, share, long, command, now: cli.now(), by: ENGINE };
  const opened = await openRecord(where, reads ? { ...opening, copying } : opening).catch((error: unknown) => {
    throw explainStorage({ name, embedded }, error);
  });
  try {
    if (opened.fresh && create) cli.stderr.write(`saydo: new record at ${opened.db.name}\n`);
    if (opened.upgraded !== null) {
      cli.stderr.write(`saydo: upgraded the record at ${opened.db.name} from version ${opened.upgraded}\n`);
    }
    return await work(opened);
  } catch (error) {
    throw explainStorage(opened.db, error, opened.copy);
  } finally {
    await opened.db.close();
  }
}
