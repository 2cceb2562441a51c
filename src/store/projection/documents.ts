import { chunksOf } from '../../record/chunks.ts';
import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';

const DOCUMENT = {
  kind: 'text',
  ref: 'bigint',
  part: 'int',
  article: 'bigint',
  outlet: 'text',
  day: 'int',
  body: 'text',
} as const;

/** Makes the text of an article's newest capture findable, in pieces. */
export async function writeArticleDocuments(sql: Sql, article: number, reading: Reading): Promise<void> {
  await sql.query(`delete from documents where article = $1 and kind = 'article'`, [article]);
  const [its] = await sql.query<{ outlet: string | null; day: number | null }>(
    'select outlet, day from articles where id = $1',
    [article],
  );
  const { text, paragraphs } = reading.article;
  const rows = chunksOf(paragraphs).map(({ start, end }) => ({
    kind: 'article',
    ref: article,
    part: start,
    article,
    outlet: its?.outlet ?? null,
    day: its?.day ?? null,
    body: text.slice(start, end),
  }));
  await insertRows(sql, 'documents', DOCUMENT, rows);
}

/**
 * What is searched of one finding. A quotation can be as long as its article, and PostgreSQL's index takes a megabyte of
 * different words at most; the rest is found in the article.
 */
const MAX_INDEXED_CHARACTERS = 20_000;
/** In place of where in its article a text begins: what people wrote about a pledge stands in none. */
const DESCRIPTION_PART = -1;

/** Makes findings that say something findable, as people see them; those that do not stand or were rejected are not. */
export async function writeFindingDocuments(sql: Sql, findings: readonly number[]): Promise<void> {
  await sql.query(`delete from documents where kind in ('statement', 'pledge', 'action') and ref = any($1)`, [
    findings,
  ]);
  await sql.query(
    `insert into documents (kind, ref, part, article, outlet, day, body)
     select f.kind, f.id, f.place, f.article, a.outlet, f.day, left(f.exact, ${MAX_INDEXED_CHARACTERS})
     from findings f join articles a on a.id = f.article
     where f.id = any($1) and f.kind in ('statement', 'pledge', 'action')
       and f.state = 'standing' and f.verdict <> 'rejected'`,
    [findings],
  );
  await sql.query(
    `insert into documents (kind, ref, part, article, outlet, day, body)
     select f.kind, f.id, ${DESCRIPTION_PART}, f.article, a.outlet, f.day, d.body
     from (select pledge, string_agg(words, ' · ' order by field) as body from descriptions
       where pledge = any($1) and words <> '' group by pledge) d
     join findings f on f.id = d.pledge join articles a on a.id = f.article
     where f.state = 'standing' and f.verdict <> 'rejected'`,
    [findings],
  );
}
