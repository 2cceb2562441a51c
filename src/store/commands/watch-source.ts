import type { Database } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { RecordProblem } from '../problem.ts';

/** A source that somebody names. */
export interface Naming {
  readonly source: string;
  readonly kind: 'address' | 'path';
  /** Seconds from one look to the next; null leaves what was said before, or takes what is usual. */
  readonly every: number | null;
  /** What is taken where nothing was said. */
  readonly usual: number;
  readonly private: boolean;
  readonly outlet: string | null;
  readonly since: number | null;
  readonly by: string;
}

/** More would be no list that anybody keeps. */
const MAX_SOURCES = 10_000;

/**
 * Notes that a source is to be watched; one that is has its settings changed. It is due at once.
 *
 * @returns its number, and whether it is new
 * @throws RecordProblem `not-possible` where too many are watched
 */
export async function watchSource(
  db: Database,
  { source, kind, every, usual, private: within, outlet, since, by }: Naming,
  now: string,
): Promise<{ readonly id: number; readonly fresh: boolean }> {
  return db.transaction(async (sql) => {
    const [held] = await sql.query<{ count: number }>('select count(*)::int as count from watched');
    if ((held?.count ?? 0) >= MAX_SOURCES)
      throw new RecordProblem(
        'not-possible',
        `${MAX_SOURCES} sources are watched already, the maximum. Remove some first.`,
      );
    const [row] = await sql.query<{ id: number; named: string }>(
      `insert into watched (source, kind, every, private, outlet, since, by, named, due, failures, added, changed)
       values ($1, $2, coalesce($3::int, $4::int), $5, $6, $7, $8, $9, $9, 0, 0, 0)
       on conflict (source) do update set every = coalesce($3::int, watched.every),
         private = watched.private or $5, outlet = coalesce($6, watched.outlet), since = coalesce($7, watched.since),
         due = case when $3::int is null then watched.due else $9 end
       returning id, named`,
      [
        storableText(source),
        kind,
        every,
        usual,
        within,
        outlet === null ? null : storableText(outlet),
        since,
        storableText(by),
        now,
      ],
    );
    return { id: row?.id ?? 0, fresh: row?.named === now };
  });
}

/** Watches a source no more, by its number or its name. What came of it stays. @returns whether it was watched */
export async function unwatchSource(db: Database, source: number | string): Promise<boolean> {
  return db.transaction(async (sql) => {
    const rows = await sql.query<{ id: number }>(
      `delete from watched where ${typeof source === 'number' ? 'id' : 'source'} = $1 returning id`,
      [source],
    );
    for (const { id } of rows) await sql.query('delete from watched_pages where source = $1', [id]);
    return rows.length > 0;
  });
}
