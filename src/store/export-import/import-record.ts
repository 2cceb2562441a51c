import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import {
  checkChain,
  decodeEntry,
  entryHash,
  FIRST_PLACE,
  type LogPosition,
  placeAfter,
} from '../../record/history/entry.ts';
import { isOutOfService } from '../database/breakdown.ts';
import type { Database } from '../database/database.ts';
import { insertEntry, lockLog } from '../log/append.ts';
import { type Blob, blobOf, putBlob } from '../log/blobs.ts';
import { refuseWrong } from '../log/refuse-wrong.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import { refuseInexactEntry } from './gate.ts';
import { EXPORT_FORMAT, type Line } from './lines.ts';

export interface Imported {
  /** Entries that were brought in. */
  readonly entries: number;
  /** Entries that the record had already: an import that was broken off is gone on with. */
  readonly known: number;
}

/**
 * Brings an exported record into an empty one, or goes on where an import was broken off. Every entry is checked against
 * the chain and all bytes against their hashes before they are stored, each entry in a transaction of its own.
 *
 * @throws RecordProblem `not-possible` where another record is there; `damaged` naming the line that is not what it says
 */
export async function importRecord(
  db: Database,
  lines: AsyncIterable<string>,
  progress: (done: number, all: number) => void,
): Promise<Imported> {
  const hashes = await knownHashes(db);
  let place: LogPosition = FIRST_PLACE;
  let all = 0;
  let number = 0;
  let known = 0;
  let blobs: Blob[] = [];
  for await (const text of lines) {
    number++;
    const line = parse(text, number);
    if (number === 1) all = entriesIn(line);
    else if ('blob' in line) blobs.push(checkedBlob(line, number));
    else if ('head' in line) await storeHead(db, line.head, number);
    else if ('entry' in line) {
      const wrong = checkChain(place, line.entry);
      if (wrong !== null) throw damaged(number, wrong);
      const hash = entryHash(line.entry);
      const had = hashes[place.seq - 1];
      if (had === undefined) await storeEntry(db, { text: line.entry, seq: place.seq, hash }, blobs, number);
      else if (had === hash) known++;
      else throw otherRecord(db.name);
      blobs = [];
      place = placeAfter(place, line.entry);
      progress(place.seq - 1, all);
    }
  }
  if (number === 0) throw new RecordProblem('damaged', 'the file is empty: it is not an exported record.');
  const brought = place.seq - 1;
  if (brought < all) {
    throw new RecordProblem('damaged', `the file ends after ${brought} of ${all} entries. What came before is stored.`);
  }
  if (brought < hashes.length) throw otherRecord(db.name);
  return { entries: brought - known, known };
}

async function knownHashes(db: Database): Promise<readonly string[]> {
  return (await db.query<{ hash: string }>('select hash from entries order by seq')).map(({ hash }) => hash);
}

async function storeEntry(
  db: Database,
  { text, seq, hash }: { readonly text: string; readonly seq: number; readonly hash: string },
  blobs: readonly Blob[],
  number: number,
): Promise<void> {
  try {
    await db.transaction(async (sql) => {
      await lockLog(sql);
      for (const blob of blobs) await putBlob(sql, blob);
      const entry = decodeEntry(text);
      refuseWrong(entry);
      await insertEntry(sql, { seq, hash, text });
      await project(sql, entry);
      await refuseInexactEntry(sql, entry, 'now');
    });
  } catch (error) {
    if (isOutOfService(error) || (error instanceof RecordProblem && error.code !== 'damaged')) throw error;
    // Hashes that are right say nothing of what an entry says: anybody can make them.
    const message = error instanceof Error ? error.message : String(error);
    throw damaged(number, `entry ${seq} is not valid: ${message}`, error);
  }
}

async function storeHead(db: Database, note: string, number: number): Promise<void> {
  try {
    const { size } = checkpointIn(note);
    await db.query('insert into heads (size, note) values ($1, $2) on conflict do nothing', [size, note]);
  } catch (error) {
    throw damaged(number, error instanceof Error ? error.message : String(error));
  }
}

function parse(text: string, number: number): Line {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) return line as Line;
  } catch {
    // Told below, as any other line that is none.
  }
  throw damaged(number, `this is not a line of an exported record: ${text.slice(0, 60)}`);
}

function entriesIn(line: Line): number {
  if ('format' in line && line.format === EXPORT_FORMAT) {
    if (Number.isSafeInteger(line.entries) && line.entries >= 0) return line.entries;
    throw damaged(1, `the number of entries is ${JSON.stringify(line.entries)}, not a whole number`);
  }
  const found = 'format' in line ? `its format is ${String(line.format)}` : 'its first line has no format';
  throw new RecordProblem('damaged', `this saydo cannot read this export: ${found}, not ${EXPORT_FORMAT}.`);
}

function checkedBlob(line: Line & { blob: string }, number: number): Blob {
  const content: unknown = 'base64' in line ? line.base64 : 'text' in line ? line.text : null;
  if (typeof content !== 'string') throw damaged(number, 'the bytes are not given as a string');
  const blob = blobOf('base64' in line ? Buffer.from(content, 'base64') : content);
  if (blob.hash !== line.blob) throw damaged(number, `the bytes have the hash ${blob.hash}, not ${line.blob}`);
  return blob;
}

function damaged(number: number, what: string, cause?: unknown): RecordProblem {
  return new RecordProblem(
    'damaged',
    `line ${number}: ${what}. The file was changed or truncated; nothing from this line was imported.`,
    { cause },
  );
}

function otherRecord(name: string): RecordProblem {
  return new RecordProblem(
    'not-possible',
    `${name} holds a different record, or a later state of this one. Import into a new record: --record FOLDER.`,
  );
}
