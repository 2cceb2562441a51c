import { findingsOf } from '../../record/findings-of.ts';
import { passagesOf } from '../../record/kinds/passages.ts';
import type { Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { firstInexact } from '../ingest/exact.ts';
import { blobOf } from '../log/blobs.ts';
import { loadReading } from '../log/readings.ts';
import type { Progress } from './rebuild.ts';

interface Row {
  readonly id: number;
  readonly article: number;
  readonly version: number;
  readonly text: string;
  readonly reading: string;
}

/** Looks whether every passage, of the readings and of what people corrected, is exactly its words in the stored text. */
export async function checkPassages(sql: Sql, note: (what: string) => void, progress: Progress): Promise<number> {
  const captures = await sql.query<Row>('select id, article, version, text, reading from captures order by id');
  let passages = 0;
  for (const [i, capture] of captures.entries()) {
    passages += await checkCapture(sql, capture, note);
    progress(i + 1, captures.length);
  }
  return passages;
}

async function checkCapture(sql: Sql, capture: Row, note: (what: string) => void): Promise<number> {
  const where = `T${capture.article}, version ${capture.version}`;
  let passages = 0;
  try {
    const reading = await loadReading(sql, capture.reading);
    const { text } = reading.article;
    if (blobOf(text).hash !== capture.text)
      note(`the text of ${where} was changed: its hash is not that of the text that was read`);
    const rows = await sql.query<{ id: number; body: string; corrected: string | null }>(
      'select id, body, corrected from findings where capture = $1 order by id',
      [capture.id],
    );
    const stored = rows.flatMap(({ body, corrected }) =>
      [body, corrected].filter((json) => json !== null).map((json) => JSON.parse(json) as Finding),
    );
    const ids = new Map(rows.map(({ id, body }) => [(JSON.parse(body) as Finding).local, id]));
    const all = [...findingsOf(reading), ...stored];
    const bad = firstInexact(text, all);
    if (bad !== null) {
      const id = ids.get(bad.finding.local);
      const what = id === undefined ? `${bad.finding.kind} ${bad.finding.local}` : `F${id}`;
      note(`${what} of ${where} has the passage “${bad.passage.exact}”, but the text there is “${bad.stands}”`);
    }
    passages = all.reduce((sum, finding) => sum + passagesOf(finding).length, 0);
  } catch (error) {
    note(`${where} cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
  }
  return passages;
}
