import { setFlagsFromString } from 'node:v8';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { watch } from './breakdown.ts';
import { BYTES } from './bytes.ts';
import { type CheckpointLimits, checkpoints } from './checkpoints.ts';
import type { Database, Sql } from './database.ts';

/**
 * While it recovers, PostgreSQL would set a timer again and again to tell how far it is; where recovery fails, nobody stops
 * the timer, and the process would never end.
 */
const START = [...PGlite.defaultStartParams, '-c', 'log_startup_progress_interval=0'];

/**
 * Work that a function of the engine does before V8 compiles it anew, optimised. At V8's own 1.8 million (13 million from
 * Node 22 on), functions that only the start needs are compiled too, which takes half of the time of a short command.
 */
const TIERING = '--wasm-tiering-budget=50000000';

/**
 * PostgreSQL in this process, its data in a folder.
 *
 * @param folder data folder; it is made where it is absent
 * @param dump data folder of a database that is to be in memory, packed (`dumpDataDir`): quicker than making one
 * @param buffers megabytes of its data that it keeps in memory; by default PGlite's own 128
 * @param log when its write-ahead log is cut short
 * @throws Breakdown where the engine does not start; statements throw it where it ends, such as when the disk is full
 */
export async function openPglite(
  folder: string | null,
  name: string,
  {
    dump,
    buffers,
    log,
  }: { readonly dump?: Blob | undefined; readonly buffers?: number; readonly log?: CheckpointLimits } = {},
): Promise<Database> {
  const engine = watch();
  setFlagsFromString(TIERING);
  const db = await PGlite.create({
    onStderr: engine.hear,
    startParams: buffers === undefined ? START : [...START, '-c', `shared_buffers=${buffers}MB`],
    ...BYTES,
    ...(folder === null ? {} : { dataDir: folder }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
  }).catch((error: unknown) => {
    throw engine.explain(error);
  });
  engine.over(db);
  const afterwards = checkpoints(db, log);
  return {
    ...sqlOf(db),
    name,
    embedded: true,
    transaction: async (work) => {
      const result = await db.transaction((transaction) => work(sqlOf(transaction)));
      await afterwards();
      return result;
    },
    close: async () => {
      if (!engine.ended()) await db.close();
    },
  };
}

function sqlOf(db: PGlite | Transaction): Sql {
  return {
    query: async (statement, values = []) => (await db.query(statement, [...values])).rows as never[],
    run: async (statements) => {
      await db.exec(statements);
    },
  };
}
