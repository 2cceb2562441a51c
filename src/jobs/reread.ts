import type { Source } from '../index.ts';
import type { Facts } from '../record/article-facts.ts';
import type { Capture } from '../record/entries.ts';
import type { Database, Sql } from '../store/database/database.ts';
import { type Added, rereadCapture } from '../store/ingest/add-article.ts';
import { factsIn } from '../store/ingest/earlier.ts';
import { getBlob } from '../store/log/blobs.ts';
import { captureIn } from '../store/log/readings.ts';
import type { ReadingPool } from './reading/pool.ts';

interface Row {
  readonly article: number;
  readonly capture: number;
  readonly body: string;
}

/** The newest captures whose reading is another engine's, by article. */
export async function staleCaptures(
  sql: Sql,
  engine: string,
): Promise<readonly { article: number; capture: number }[]> {
  return sql.query<{ article: number; capture: number }>(
    `select a.id as article, c.id as capture from articles a join captures c on c.id = a.capture
     where c.engine <> $1 and a.withdrawn is null order by a.id`,
    [engine],
  );
}

/** Reads a stored capture again, as it was stated when it was added, and enters the reading. */
export async function reread(
  db: Database,
  pool: ReadingPool,
  capture: number,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<Added> {
  const captured = await captureOf(db, capture);
  const source = { ...(await sourceOfCapture(db, captured)), ...(await factsOf(db, captured.article)) };
  return rereadCapture(db, captured, await pool.read(source), { by, now });
}

/** What people say of an article. */
async function factsOf(sql: Sql, article: number): Promise<Facts> {
  const [row] = await sql.query<{ facts: string | null }>('select facts from articles where id = $1', [article]);
  return factsIn(row?.facts ?? null);
}

/** A capture as its entry tells of it. */
export async function captureOf(sql: Sql, capture: number): Promise<Capture> {
  const [row] = await sql.query<Row>(
    'select c.article, c.id as capture, e.body from captures c join entries e on e.seq = c.seq where c.id = $1',
    [capture],
  );
  if (!row) throw new Error(`there is no capture ${capture}`);
  return captureIn(row.body);
}

/** The source of a capture: its bytes, and the metadata stated when it was added. */
export async function sourceOfCapture(sql: Sql, { content, layer, stated }: Capture): Promise<Source> {
  const bytes = await getBlob(sql, layer ?? content);
  if (layer !== null) return { ...stated, content: Buffer.from(bytes).toString('utf8'), media: 'text/plain' };
  return { ...stated, content: bytes };
}
