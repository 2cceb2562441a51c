import type { Database, Sql } from '../../database/database.ts';
import { insertRows, storableText } from '../../database/rows.ts';
import { withIndexOrder } from '../index-order.ts';
import { sortName, TRACKER, trackerRows } from './tracker-rows.ts';

/** Small enough that other queries can run in between. */
const ITEMS_PER_TRANSACTION = 400;

/**
 * Brings the tracker to what the record says now. What changed was noted when it did, so that this is little work.
 *
 * @param signal ends it between two stretches; the rest is done by whoever asks next
 */
export async function refreshTracker(db: Database, signal?: AbortSignal): Promise<void> {
  while (signal?.aborted !== true) {
    const [any] = await db.query(
      '(select 1 from tracker_stale limit 1) union all (select 1 from tracker_renamed limit 1)',
    );
    if (!any) return;
    await withIndexOrder(db, refreshSome);
  }
}

async function refreshSome(sql: Sql): Promise<void> {
  // What another process is at is waited for: only then is it up to date, and are all rows there whose pledger is renamed.
  await sql.query('select pg_advisory_xact_lock(727263)');
  await rename(sql);
  const stale = await sql.query<{ item: number }>(
    `delete from tracker_stale where item in (
       select item from tracker_stale order by item limit ${ITEMS_PER_TRANSACTION}) returning item`,
  );
  const items = stale.map(({ item }) => item);
  if (items.length === 0) return;
  const rows = await trackerRows(sql, items);
  await sql.query('delete from tracker where item = any($1)', [items]);
  await insertRows(sql, 'tracker', TRACKER, rows, 'on conflict do nothing');
}

/** Calls the first pledgers by their names of now. Nothing else of a row depends on what somebody is called. */
async function rename(sql: Sql): Promise<void> {
  const renamed = await sql.query<{ entity: number }>('delete from tracker_renamed returning entity');
  if (renamed.length === 0) return;
  const called = await sql.query<{ id: number; label: string }>('select id, label from items where id = any($1)', [
    renamed.map(({ entity }) => entity),
  ]);
  for (const { id, label } of called) {
    await sql.query('update tracker set pledger = $2 where pledgers[1] = $1', [id, storableText(sortName(label))]);
  }
}
