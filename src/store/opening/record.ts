import { randomUUID } from 'node:crypto';
import { RECORD_FORMAT } from '../../record/entries.ts';
import type { Database } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import { follow } from './follow.ts';
import { type Opened, type Opening, openDatabase } from './open.ts';
import type { Where } from './where.ts';

/** An open record. */
export interface OpenRecord {
  readonly db: Database;
  /** Tells this record from any other; it is given by chance when the record begins. */
  readonly id: string;
  readonly fresh: boolean;
  /** Version of an older record that was upgraded; null where it was not. */
  readonly upgraded: number | null;
  /** Done when the record can be used no more, with why; as a rule never. */
  readonly over: Promise<RecordProblem>;
  /** Folder of a copy that is read in the place of the record; what is written is lost with it. */
  readonly copy?: string;
}

/** Time during which reopening a shared record is retried after its owner has ended. */
const REOPEN_TIMEOUT_MS = 60_000;

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
  const opened = await openDatabase(where, opening);
  const { db, fresh, upgraded } = opened;
  try {
    if (opening.empty !== true) await beginRecord(db, opening);
    const id = await idOf(db);
    opened.name(id);
    if (opening.share !== true || opened.lost === null) {
      const { copy } = opened;
      return { db, id, fresh, upgraded, over: new Promise(() => {}), ...(copy === undefined ? {} : { copy }) };
    }
    return { id, fresh, upgraded, ...follow(opened, () => openAgain(where, opening, id)) };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Opens a record whose owner is gone: it is taken over, or used through whoever was quicker. */
async function openAgain(where: Where, opening: Opening, id: string): Promise<Opened> {
  const opened = await openDatabase(where, { ...opening, create: false, patience: REOPEN_TIMEOUT_MS });
  try {
    const now = await idOf(opened.db);
    if (now !== id) {
      throw new RecordProblem(
        'not-possible',
        `${opened.db.name} now holds a different record: ${now || 'an empty one'} instead of ${id}.`,
      );
    }
    opened.name(id);
    return opened;
  } catch (error) {
    await opened.db.close();
    throw error;
  }
}

async function idOf(db: Database): Promise<string> {
  const [row] = await db.query<{ value: string }>(`select value from meta where name = 'record'`);
  return row?.value ?? '';
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
