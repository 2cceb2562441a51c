import { isUtf8 } from 'node:buffer';
import { type ArticleRead, bringsReading } from '../../record/entries.ts';
import { checkChain, decodeEntry, type Entry, FIRST_PLACE, placeAfter } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { getBlob } from '../log/blobs.ts';
import { RecordProblem } from '../problem.ts';
import { refuseInexactEntry } from './gate.ts';
import { EXPORT_FORMAT, type Line } from './lines.ts';

/**
 * The whole record, a line at a time: a head, then each entry of the log behind the bytes that it is the first to name,
 * then the signed heads. Nothing of the view is in it: it follows from the log.
 *
 * @throws RecordProblem `not-exact` or `damaged` where something in it is not what was stored
 */
export async function* exportRecord(sql: Sql): AsyncGenerator<Line> {
  const [meta] = await sql.query<{ value: string }>(`select value from meta where name = 'record'`);
  const [count] = await sql.query<{ entries: number }>('select count(*)::int as entries from entries');
  const entries = count?.entries ?? 0;
  yield { format: EXPORT_FORMAT, record: meta?.value ?? '', entries };
  const sent = new Set<string>();
  let place = FIRST_PLACE;
  while (place.seq <= entries) {
    const [row] = await sql.query<{ body: string }>('select body from entries where seq = $1', [place.seq]);
    const wrong = row ? checkChain(place, row.body) : `entry ${place.seq} is missing`;
    if (!row || wrong !== null) {
      throw new RecordProblem(
        'damaged',
        `the log is incomplete: ${wrong}. Nothing more was exported. Run saydo verify for details.`,
      );
    }
    const entry = decodeEntry(row.body);
    await refuseInexactEntry(sql, entry, 'ever');
    for (const hash of blobsOf(entry)) {
      if (sent.has(hash)) continue;
      sent.add(hash);
      yield await blobLine(sql, hash);
    }
    yield { entry: row.body };
    place = placeAfter(place, row.body);
  }
  for (const { note } of await sql.query<{ note: string }>('select note from heads order by size, note')) {
    yield { head: note };
  }
}

/** The bytes that an entry names. The reading is last, so that what it was made of is there before it. */
function blobsOf({ kind, data }: Entry): readonly string[] {
  if (!bringsReading(kind)) return [];
  const { capture, reading } = (data as { after: ArticleRead }).after;
  return [capture.content, ...(capture.layer === null ? [] : [capture.layer]), reading.blob];
}

async function blobLine(sql: Sql, hash: string): Promise<Line> {
  const bytes = await getBlob(sql, hash);
  if (!isUtf8(bytes)) return { blob: hash, base64: Buffer.from(bytes).toString('base64') };
  return { blob: hash, text: Buffer.from(bytes).toString('utf8') };
}
