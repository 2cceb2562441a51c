import { isoOf } from '../../../record/days.ts';
import type { Sql } from '../../database/database.ts';

/** What the record covers, and what of it nobody has looked at. */
export interface Coverage {
  readonly outlets: readonly string[];
  /** ISO days of the first and of the last article; null where none has a day. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles of which nobody has decided, entered or judged anything. */
  readonly untouched: number;
  /** Engines that the articles were read by, with how many. */
  readonly engines: readonly { readonly engine: string; readonly articles: number }[];
}

export async function coverage(sql: Sql): Promise<Coverage> {
  const outlets = await sql.query<{ outlet: string }>(
    `select outlet from articles where withdrawn is null and outlet is not null
     group by outlet order by count(*) desc, outlet`,
  );
  const [days] = await sql.query<{ first: number | null; last: number | null }>(
    'select min(day) as first, max(day) as last from articles where withdrawn is null',
  );
  const [never] = await sql.query<{ count: number }>(
    `select count(*)::int as count from articles a where a.withdrawn is null and a.id not in (
       select f.article from decisions d join findings f on f.id = d.finding
       union select f.article from made m join findings f on f.id = m.finding
       union select f.article from assessments m join findings f on f.id = m.pledge
       union select f.article from evidence v join findings f on f.id = v.finding)`,
  );
  const engines = await sql.query<{ engine: string; articles: number }>(
    `select c.engine, count(*)::int as articles from articles a join captures c on c.id = a.capture
     where a.withdrawn is null group by c.engine order by articles desc, c.engine`,
  );
  return {
    outlets: outlets.map(({ outlet }) => outlet),
    from: days?.first == null ? null : isoOf(days.first),
    to: days?.last == null ? null : isoOf(days.last),
    untouched: never?.count ?? 0,
    engines,
  };
}
