/** What a round of looking at sources reads and notes. It is a cache: whoever loses it asks for pages once more than need be. */
import type { WatchedSource } from '../../record/views/watching.ts';
import type { Database, Sql } from '../database/database.ts';
import { insertRows, storableText } from '../database/rows.ts';

/** A source whose turn it is. */
export interface Due {
  readonly id: number;
  readonly source: string;
  readonly kind: 'address' | 'path';
  readonly every: number;
  readonly private: boolean;
  readonly outlet: string | null;
  readonly since: number | null;
  readonly by: string;
  readonly found: WatchedSource['found'];
  readonly etag: string | null;
  readonly modified: string | null;
  readonly failures: number;
  readonly problem: string | null;
}

/**
 * Takes the source whose turn it is, the longest due first, so that nobody else looks at it meanwhile; null where none is due.
 *
 * @param until when it is due again should whoever takes it die
 */
export async function claimDueSource(db: Database, now: string, until: string): Promise<Due | null> {
  return db.transaction(async (sql) => {
    const [row] = await sql.query<Due>(
      `update watched set due = $2 where id = (
         select id from watched where due <= $1 order by due, id limit 1 for update skip locked)
       returning id, source, kind, every, private, outlet, since, by, found, etag, modified, failures, problem`,
      [now, until],
    );
    return row ?? null;
  });
}

/** How looking at a source went. */
export interface Outcome {
  readonly tried: string;
  readonly due: string;
  readonly failures: number;
  readonly problem: string | null;
  readonly news: string | null;
  readonly added: number;
  readonly changed: number;
}

export async function noteOutcome(db: Database, id: number, outcome: Outcome): Promise<void> {
  const { tried, due, failures, problem, news, added, changed } = outcome;
  await db.query(
    `update watched set tried = $2, due = $3, failures = $4, problem = $5, news = coalesce($6, news),
       added = added + $7, changed = changed + $8 where id = $1`,
    [id, tried, due, failures, problem === null ? null : storableText(problem), news, added, changed],
  );
}

/** Something that a source lists. */
export interface ListedPage {
  readonly key: string;
  readonly address: string;
  readonly kind: 'page' | 'sitemap' | 'file';
  /** JSON: what a feed says of it. */
  readonly said: string;
  readonly stamp: string | null;
}

/** A page, sitemap or file whose turn it is. */
export interface DuePage extends ListedPage {
  readonly etag: string | null;
  readonly modified: string | null;
  readonly read: string | null;
  readonly changed: string | null;
  readonly failures: number;
}

const LISTED = {
  source: 'bigint',
  key: 'text',
  address: 'text',
  kind: 'text',
  said: 'text',
  stamp: 'text',
  place: 'int',
  due: 'text',
  failures: 'int',
} as const;

/**
 * Notes what a source lists, and what it was found to be, together: what is not read now is read another time, though the
 * source says that nothing has changed. What is new is due at once, and so is what the source says has changed.
 */
export async function noteListing(
  db: Database,
  source: number,
  {
    pages,
    found,
    etag,
    modified,
    now,
  }: {
    readonly pages: readonly ListedPage[];
    readonly found: WatchedSource['found'];
    readonly etag: string | null;
    readonly modified: string | null;
    readonly now: string;
  },
): Promise<void> {
  await db.transaction(async (sql) => {
    await notePages(sql, source, pages, now);
    await sql.query('update watched set found = $2, etag = $3, modified = $4 where id = $1', [
      source,
      found,
      etag,
      modified,
    ]);
  });
}

export async function notePages(sql: Sql, source: number, pages: readonly ListedPage[], now: string): Promise<void> {
  const rows = pages.map((page, place) => ({ ...page, source, place, due: now, failures: 0 }));
  await insertRows(
    sql,
    'watched_pages',
    LISTED,
    rows,
    `on conflict (source, key) do update set said = excluded.said, place = excluded.place,
       due = case when excluded.stamp is distinct from watched_pages.stamp and excluded.stamp is not null
         then excluded.due else watched_pages.due end,
       failures = case when excluded.stamp is distinct from watched_pages.stamp and excluded.stamp is not null
         then 0 else watched_pages.failures end,
       stamp = coalesce(excluded.stamp, watched_pages.stamp)`,
  );
}

/** What of a source is due: what was never read first, in the order in which it was listed, what failed before last. */
export async function duePages(
  sql: Sql,
  source: number,
  { kind, now, most }: { readonly kind: 'page' | 'sitemap' | 'file'; readonly now: string; readonly most: number },
): Promise<readonly DuePage[]> {
  return sql.query<DuePage>(
    `select key, address, kind, said, stamp, etag, modified, read, changed, failures from watched_pages
     where source = $1 and kind = $2 and due <= $3 order by failures, read is not null, place, key limit $4`,
    [source, kind, now, most],
  );
}

/** How it went with one page. */
export interface PageOutcome {
  readonly etag: string | null;
  readonly modified: string | null;
  readonly read: string | null;
  readonly changed: string | null;
  readonly due: string | null;
  readonly failures: number;
  readonly problem: string | null;
}

export async function notePage(sql: Sql, source: number, key: string, outcome: PageOutcome): Promise<void> {
  const { etag, modified, read, changed, due, failures, problem } = outcome;
  await sql.query(
    `update watched_pages set etag = $3, modified = $4, read = $5, changed = $6, due = $7, failures = $8, problem = $9
     where source = $1 and key = $2`,
    [source, key, etag, modified, read, changed, due, failures, problem === null ? null : storableText(problem)],
  );
}
