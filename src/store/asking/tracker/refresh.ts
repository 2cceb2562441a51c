import type { Database, Sql } from '../../database/database.ts';
import { insertRows } from '../../database/rows.ts';
import { gathering, looking } from '../looking.ts';
import { TRACKER, trackerRows } from './tracker-rows.ts';

/** So many are written at once; others who ask are let in between. */
const AT_ONCE = 400;

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
    await looking(db, refreshSome);
  }
}

async function refreshSome(sql: Sql): Promise<void> {
  // What another process is at is waited for: it is only up to date, and who pledges is only to be found, when that is done.
  await sql.query('select pg_advisory_xact_lock(727263)');
  await gathering(sql, () =>
    sql.query(
      `with renamed as (delete from tracker_renamed returning entity)
       insert into tracker_stale
       select item from tracker where pledgers && (select array_agg(entity) from renamed) on conflict do nothing`,
    ),
  );
  const stale = await sql.query<{ item: number }>(
    `delete from tracker_stale where item in (
       select item from tracker_stale order by item limit ${AT_ONCE} for update) returning item`,
  );
  const items = stale.map(({ item }) => item);
  if (items.length === 0) return;
  const rows = await trackerRows(sql, items);
  await sql.query('delete from tracker where item = any($1)', [items]);
  await insertRows(sql, 'tracker', TRACKER, rows, 'on conflict do nothing');
}
