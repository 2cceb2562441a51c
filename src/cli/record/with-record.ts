import { type OpenRecord, openRecord } from '../../store/opening/record.ts';
import { whereOf } from '../../store/opening/where.ts';
import { ENGINE } from '../../version.ts';
import type { Surroundings } from '../surroundings.ts';

/** Options of every command that uses a record. */
export interface RecordOptions {
  readonly record?: string;
}

export interface Use {
  /** Words that others who want the same record are told: `add`, `verify`. */
  readonly command: string;
  readonly create?: boolean;
  readonly empty?: boolean;
}

/** Opens the record that the user means, does something with it, and closes it, whatever happens. */
export async function withRecord<T>(
  { record }: RecordOptions,
  around: Surroundings,
  { command, create = false, empty = false }: Use,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const where = whereOf(record, around.environment);
  const opened = await openRecord(where, { create, empty, command, now: around.now(), by: ENGINE });
  try {
    if (opened.fresh && create) around.stderr.write(`saydo: new record at ${opened.db.name}\n`);
    if (opened.upgraded !== null) {
      around.stderr.write(`saydo: upgraded the record at ${opened.db.name} from version ${opened.upgraded}\n`);
    }
    return await work(opened);
  } finally {
    await opened.db.close();
  }
}
