import { FORMATS, formatOfMedia } from '../../intake/formats/formats.ts';
import { articleId } from '../../record/ids.ts';
import type { Database } from '../../store/database/database.ts';
import { getBlob } from '../../store/log/blobs.ts';
import { captureIn, loadReading } from '../../store/log/readings.ts';
import { RecordProblem } from '../../store/problem.ts';
import { sanitizedHtml } from './sanitize-html.ts';

/** Media types of originals. */
export const ORIGINAL_MEDIA: readonly string[] = [
  ...new Set(['text/html', 'text/plain', ...FORMATS.map(({ shownAs }) => shownAs.replace(/;.*/, ''))]),
];

/** A capture as it came, so that a browser can show it. */
export interface Original {
  readonly media: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** @throws RecordProblem `unknown-id` */
export async function originalOf(db: Database, article: number, version: number): Promise<Original> {
  const [row] = await db.query<{ content: string; layer: string | null; reading: string; body: string }>(
    `select c.content, c.layer, c.reading, e.body from captures c join entries e on e.seq = c.seq
     where c.article = $1 and c.version = $2`,
    [article, version],
  );
  if (!row)
    throw new RecordProblem('unknown-id', `there is no version ${version} of ${articleId(article)} in this record.`);
  const bytes = await getBlob(db, row.content);
  if (row.layer !== null) return { media: shownAs(row.body), body: new Uint8Array(bytes) };
  const { origin } = (await loadReading(db, row.reading)).article;
  const text = decoded(bytes, origin.encoding);
  if (origin.media === 'text/html') return { media: 'text/html; charset=utf-8', body: sanitizedHtml(text) };
  return { media: 'text/plain; charset=utf-8', body: text };
}

/** As what a file out of which text was taken is shown. @param body of the entry that it came in with */
function shownAs(body: string): string {
  return formatOfMedia(captureIn(body).stated.media)?.shownAs ?? 'application/octet-stream';
}

/** The text that the engine took the bytes for. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // This Node knows fewer encodings than the engine does.
    return new TextDecoder().decode(bytes);
  }
}
