import { randomUUID } from 'node:crypto';
import { RECORD_FORMAT } from '../../record/entries.ts';
import type { Database } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { project } from '../view/project.ts';
import { type Opening, openDatabase } from './open.ts';
import type { Where } from './where.ts';

/** An open record. */
export interface OpenRecord {
  readonly db: Database;
  /** Tells this record from any other; it is given by chance when the record begins. */
  readonly id: string;
  readonly fresh: boolean;
  /** Version of an older record that was upgraded; null where it was not. */
  readonly upgraded: number | null;
}

/**
 * Opens a record, and begins it where it is new.
 *
 * @param empty leaves a new record without its first entry, for a log that is brought in from elsewhere
 * @throws RecordProblem as `openDatabase`
 */
export async function openRecord(
  where: Where,
  opening: Opening & { readonly by: string; readonly empty?: boolean },
): Promise<OpenRecord> {
  const { db, fresh, upgraded } = await openDatabase(where, opening);
  try {
    if (opening.empty !== true) await beginRecord(db, opening);
    const [row] = await db.query<{ value: string }>(`select value from meta where name = 'record'`);
    return { db, id: row?.value ?? '', fresh, upgraded };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/**
 * Writes the first entry of a record that has none.
 *
 * @param id what tells this record from any other; given by chance where it is not named
 */
export async function beginRecord(
  db: Database,
  { by, now, id = randomUUID() }: { readonly by: string; readonly now: string; readonly id?: string },
): Promise<void> {
  await db.transaction(async (sql) => {
    await lockLog(sql);
    const [any] = await sql.query('select 1 from entries limit 1');
    if (any) return;
    const after = { format: RECORD_FORMAT, record: id } as const;
    const entry = {
      kind: 'record.begun',
      by,
      at: now,
      subjects: [],
      data: { before: null, after },
      why: null,
    } as const;
    await project(sql, await append(sql, entry));
  });
}
