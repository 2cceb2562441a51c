import type { Database, Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { lookUpByKey } from '../log/append.ts';
import { TRACKER, type TrackerRow, trackerRows } from '../queries/tracker/tracker-rows.ts';
import { shown } from './shown.ts';

const BATCH_SIZE = 400;

/**
 * Looks whether what is counted and listed for the desk is what the tables say. It is no part of the view: triggers keep
 * it while the tables change, and it is made anew with them.
 *
 * @returns in plain words the first count, and the first pledge of the tracker, that is not
 */
export async function checkLists(db: Database): Promise<readonly string[]> {
  return db.transaction(async (sql) => {
    // Others may write meanwhile: what is compared is of one moment.
    await sql.run('set transaction isolation level repeatable read');
    const tally = await firstTally(sql);
    await lookUpByKey(sql);
    const pledge = await firstPledge(sql);
    const noted = await firstNoted(sql);
    return [tally, pledge, noted].filter((problem) => problem !== null);
  });
}

/** A count that is not there is none: the triggers write no row for nothing. */
async function firstTally(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ name: string; stored: number; counted: number }>(
    `with counted as (
       select 'waiting:' || kind as name, count(*) as count from findings where verdict = 'proposed' and state = 'standing'
         group by kind
       union all select 'decided', count(*) from findings where verdict <> 'proposed'
       union all select 'items:' || kind, count(*) from items where merged is null and members > 0 group by kind
       union all select 'joins', count(*) from proposals where verdict = 'proposed'
       union all select 'differences', count(*) from differences
       union all select 'articles', count(*) from articles where withdrawn is null)
     select coalesce(t.name, c.name) as name, coalesce(t.count, 0)::int as stored, coalesce(c.count, 0)::int as counted
     from tallies t full join counted c on c.name = t.name
     where coalesce(t.count, 0) <> coalesce(c.count, 0) order by 1 limit 1`,
  );
  return row ? `table tallies name=${row.name}: count is ${row.stored}, and the tables have ${row.counted}` : null;
}

/** A note that something has changed names what there is; one of nothing would only hide a change of the tracker. */
async function firstNoted(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ name: string; what: string; item: number }>(
    `select name, what, item from (
       select 'tracker_renamed entity' as name, 'entity' as what, entity as item from tracker_renamed
       union all select 'tracker_stale item', 'pledge', item from tracker_stale) noted
     where not exists (select from items i where i.id = noted.item and i.kind = noted.what) order by 1, 3 limit 1`,
  );
  return row ? `table ${row.name}=${row.item}: there is no such ${row.what} in the tables` : null;
}

/**
 * What is stale is no mistake: whoever asks for the tracker next writes it first. Of a pledge whose pledger is called
 * otherwise by now, only the name is stale.
 */
async function firstPledge(sql: Sql): Promise<string | null> {
  const columns = Object.entries(TRACKER).map(([name, type]) =>
    type === 'bigint[]' ? `t.${name}::text` : `t.${name}`,
  );
  for (let last = 0; ; ) {
    const items = (
      await sql.query<{ item: number }>(
        `select item from (
           (select item from tracker where item > $1 order by item limit ${BATCH_SIZE})
           union (select id from items where kind = 'pledge' and id > $1 order by id limit ${BATCH_SIZE})) each
         order by item limit ${BATCH_SIZE}`,
        [last],
      )
    ).map(({ item }) => item);
    const end = items.at(-1);
    if (end === undefined) return null;
    last = end;
    const stale = new Set(
      (await sql.query<{ item: number }>('select item from tracker_stale where item = any($1)', [items])).map(
        ({ item }) => item,
      ),
    );
    const renamed = new Set(
      (await sql.query<{ entity: number }>('select entity from tracker_renamed')).map(({ entity }) => entity),
    );
    const fresh = items.filter((item) => !stale.has(item));
    const stored = byItem(
      await sql.query<TrackerRow>(`select ${columns.join(', ')} from tracker t where t.item = any($1)`, [fresh]),
    );
    const wanted = byItem(await trackerRows(sql, fresh));
    for (const item of fresh) {
      const problem = difference(item, stored.get(item), wanted.get(item), renamed);
      if (problem !== null) return problem;
    }
  }
}

function byItem(rows: readonly TrackerRow[]): ReadonlyMap<unknown, TrackerRow> {
  return new Map(rows.map((row) => [row.item, row]));
}

function difference(
  item: number,
  stored: TrackerRow | undefined,
  wanted: TrackerRow | undefined,
  renamed: ReadonlySet<number>,
): string | null {
  const which = `table tracker item=${item}`;
  if (stored === undefined && wanted === undefined) return null;
  if (wanted === undefined) return `${which}: there is no such pledge in the tables`;
  if (stored === undefined) return `${which}: the row is missing, and the tables have the pledge`;
  for (const name of Object.keys(TRACKER) as (keyof TrackerRow)[]) {
    if (name === 'pledger' && renamed.has(firstIn(wanted.pledgers))) continue;
    const value = wanted[name];
    const computed = typeof value === 'string' ? storableText(value) : value;
    if (stored[name] !== computed)
      return `${which}: ${name} is ${shown(stored[name])}, and the tables say ${shown(computed)}`;
  }
  return null;
}

/** The first number of an array as PostgreSQL writes one, `{12,13}`; NaN where it is empty. */
function firstIn(array: unknown): number {
  return Number.parseInt(String(array).slice(1), 10);
}
