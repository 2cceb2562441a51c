import { articleId } from '../../record/ids.ts';
import type { Database } from '../../store/database/database.ts';
import { getBlob } from '../../store/log/blobs.ts';
import { loadReading } from '../../store/log/readings.ts';
import { RecordProblem } from '../../store/problem.ts';
import { harmless } from './harmless.ts';

/** A capture as it came, so that a browser can show it. */
export interface Original {
  readonly media: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** @throws RecordProblem `unknown-id` */
export async function originalOf(db: Database, article: number, version: number): Promise<Original> {
  const [row] = await db.query<{ content: string; layer: string | null; reading: string }>(
    'select content, layer, reading from captures where article = $1 and version = $2',
    [article, version],
  );
  if (!row)
    throw new RecordProblem('unknown-id', `there is no version ${version} of ${articleId(article)} in this record.`);
  const bytes = await getBlob(db, row.content);
  if (row.layer !== null) return { media: 'application/pdf', body: new Uint8Array(bytes) };
  const { origin } = (await loadReading(db, row.reading)).article;
  const text = decoded(bytes, origin.encoding);
  if (origin.media === 'text/html') return { media: 'text/html; charset=utf-8', body: harmless(text) };
  return { media: 'text/plain; charset=utf-8', body: text };
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
