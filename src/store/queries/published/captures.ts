import type { Sql } from '../../database/database.ts';
import { getBlob } from '../../log/blobs.ts';
import { captureIn, loadReading } from '../../log/readings.ts';

/** The newest capture of an article that was fetched from the web, or came in a web archive. */
export interface WebCapture {
  readonly article: number;
  readonly url: string;
  /** ISO instant. */
  readonly at: string;
  readonly title: string | null;
  /** Hash of its bytes. */
  readonly content: string;
}

/** What was captured of articles; those that are withdrawn, and those that came as files, have none. */
export async function webCaptures(sql: Sql, articles: readonly number[]): Promise<readonly WebCapture[]> {
  const rows = await sql.query<{
    id: number;
    title: string | null;
    url: string | null;
    content: string;
    fetched: string;
    body: string;
  }>(
    `select a.id, a.title, a.url, c.content, c.fetched, e.body
     from articles a join captures c on c.id = a.capture join entries e on e.seq = c.seq
     where a.id = any($1) and a.withdrawn is null and c.fetched is not null order by a.id`,
    [articles],
  );
  return rows.flatMap(({ id, title, url, content, fetched, body }) => {
    const from = captureIn(body).stated.url ?? url;
    return from !== null && /^https?:\/\//i.test(from) ? [{ article: id, url: from, at: fetched, title, content }] : [];
  });
}

/** Bytes of a capture, and the text that was read in them. */
export interface CaptureContent {
  readonly bytes: Uint8Array;
  /** Media type, with the character set where it is a text. */
  readonly media: string;
  readonly text: string;
  /** The bytes as text; null of a format out of which text was taken, such as PDF. */
  readonly source: string | null;
}

export async function captureContent(sql: Sql, article: number): Promise<CaptureContent> {
  const [row] = await sql.query<{ content: string; layer: string | null; reading: string; body: string }>(
    `select c.content, c.layer, c.reading, e.body
     from articles a join captures c on c.id = a.capture join entries e on e.seq = c.seq where a.id = $1`,
    [article],
  );
  if (!row) throw new Error(`article ${article} has no capture`);
  const bytes = await getBlob(sql, row.content);
  const { text, origin } = (await loadReading(sql, row.reading)).article;
  if (row.layer !== null) {
    const media = captureIn(row.body).stated.media ?? 'application/octet-stream';
    return { bytes, media, text, source: null };
  }
  const { media, encoding } = origin;
  return { bytes, media: `${media}; charset=${encoding}`, text, source: decoded(bytes, encoding) };
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // This Node knows fewer encodings than the engine does.
    return new TextDecoder().decode(bytes);
  }
}
