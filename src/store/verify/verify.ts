import { isOutOfService } from '../database/breakdown.ts';
import type { Database } from '../database/database.ts';
import { checkBlobs } from './check-blobs.ts';
import { checkLists } from './check-lists.ts';
import { checkLog } from './check-log.ts';
import { checkMigrations } from './check-migrations.ts';
import { checkPassages } from './check-passages.ts';
import { checksumOf } from './checksum.ts';
import { compareView } from './compare-view.ts';

/** What is looked at, in this order. */
export type Check = 'bytes' | 'log' | 'passages' | 'tables';

export interface Verified {
  /** What is wrong, in the order in which it was found: the first is where to look first. Empty where all is whole. */
  readonly problems: readonly { readonly check: Check; readonly what: string }[];
  readonly entries: number;
  readonly blobs: number;
  readonly passages: number;
  /** Root of the Merkle tree over the log, hex. */
  readonly root: string;
  /** Signed heads, in plain words, whose signature could not be checked: nobody named the key of whoever signed them. */
  readonly unchecked: readonly string[];
  /** One number for all that was looked at: two records with the same log and the same tables have the same. */
  readonly checksum: string;
}

export interface Watching {
  /** A verifier key that signed heads are checked by, beside those that the log names. */
  readonly key?: string;
  readonly progress: (check: Check, done: number, all: number) => void;
}

/**
 * Looks whether the record is what it was: bytes equal their hashes; the log's chain and tree are whole and agree with
 * every signed head, whose signatures are good; every passage is exactly its words in the stored text; the tables are what the log says, and what is
 * counted and listed for the desk is what the tables say.
 */
export async function verify(db: Database, { progress, key }: Watching): Promise<Verified> {
  const problems: { check: Check; what: string }[] = [];
  const note = (check: Check) => (what: string) => {
    problems.push({ check, what });
  };
  const blobs = await checkBlobs(db, note('bytes'), (done, all) => progress('bytes', done, all));
  const log = await checkLog(db, key ?? null, note('log'), (done, all) => progress('log', done, all));
  const whole = problems.length === 0;
  const passages = await checkPassages(db, note('passages'), (done, all) => progress('passages', done, all));
  // A log that is broken, or bytes that are others, would only be told a second time.
  if (whole) {
    const different = await compareView(db, (done, all) => progress('tables', done, all)).catch((error: unknown) => {
      // A full disk says nothing of the record.
      if (isOutOfService(error)) throw error;
      return [`the tables cannot be made from the log: ${error instanceof Error ? error.message : String(error)}`];
    });
    for (const what of [...different, ...(await checkLists(db)), ...(await checkMigrations(db))]) note('tables')(what);
  }
  const { entries, root, unchecked } = log;
  return { problems, entries, blobs, passages, root, unchecked, checksum: await checksumOf(db, root) };
}
