import { dayOf } from '../../record/days.ts';
import type { ArticleCorrected, ArticleRead } from '../../record/entries.ts';
import type { Day } from '../../record/types.ts';
import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';

/** Writes the capture and its article. @returns the day of publication, else of the capture, else null */
export async function writeArticle(
  sql: Sql,
  { capture, reading: read }: ArticleRead,
  { article }: Reading,
  seq: number,
): Promise<Day | null> {
  const day = dayOf(article.published) ?? dayOf(capture.fetched);
  await sql.query(
    `insert into captures (id, article, version, content, layer, reading, text, engine, name, fetched, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set reading = excluded.reading, text = excluded.text, engine = excluded.engine, seq = excluded.seq`,
    [
      capture.id,
      capture.article,
      capture.version,
      capture.content,
      capture.layer,
      read.blob,
      read.text,
      read.engine,
      storableText(capture.name),
      capture.fetched,
      seq,
    ],
  );
  const { title, byline, outlet, published, speaker = null } = article;
  const metadata = [title, JSON.stringify(byline), outlet, published, speaker].map(orNull);
  await sql.query(
    `insert into articles (id, place, capture, versions, title, byline, outlet, published, speaker, day, url, language)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (id) do update set capture = excluded.capture, versions = excluded.versions, title = excluded.title,
       byline = excluded.byline, outlet = excluded.outlet, published = excluded.published, speaker = excluded.speaker, day = excluded.day,
       url = excluded.url, language = excluded.language`,
    [
      capture.article,
      storableText(capture.place),
      capture.id,
      capture.version,
      ...metadata,
      day,
      orNull(article.url),
      article.language,
    ],
  );
  return day;
}

/** Writes what people say of an article, in the place of what was stated of it. */
export async function writeFacts(sql: Sql, { capture, facts }: ArticleCorrected): Promise<void> {
  const json = Object.keys(facts).length === 0 ? null : storableText(JSON.stringify(facts));
  await sql.query('update articles set facts = $2 where id = $1', [capture.article, json]);
}

function orNull(text: string | null): string | null {
  return text === null ? null : storableText(text);
}
