import { isoOf } from '../../record/days.ts';
import type { WatchedSource } from '../../record/views/watching.ts';
import type { Sql } from '../database/database.ts';

type Row = Omit<WatchedSource, 'since'> & { readonly since: number | null };

const COLUMNS = `w.id, w.source, w.kind, w.found, w.every, w.private, w.outlet, w.since, w.by, w.named, w.tried, w.due,
  w.failures, w.problem, w.news, w.added, w.changed`;

/** What is watched, by name. */
export async function watchedSources(sql: Sql): Promise<readonly WatchedSource[]> {
  const rows = await sql.query<Row>(
    `select ${COLUMNS}, coalesce(p.pages, 0) as pages, coalesce(p.waiting, 0) as waiting from watched w
     left join (
       select source, (count(*) filter (where kind <> 'sitemap'))::int as pages,
         (count(*) filter (where kind <> 'sitemap' and read is null and due is not null))::int as waiting
       from watched_pages group by source
     ) p on p.source = w.id
     order by w.source collate "C"`,
  );
  return rows.map(({ since, ...rest }) => ({ ...rest, since: since === null ? null : isoOf(since) }));
}

/** When something of what is watched is due next; null where nothing is watched. */
export async function nextDue(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ due: string | null }>('select min(due) as due from watched');
  return row?.due ?? null;
}
