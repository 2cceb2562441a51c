import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Entries, EntryKind } from '../../record/entries.ts';
import { decodeEntry, type Entry, nextEntry } from '../../record/history/entry.ts';
import { appendLeaf, EMPTY_TREE, type Frontier } from '../../record/history/merkle.ts';
import type { Sql } from '../database/database.ts';
import { refuseWrong } from './refuse-wrong.ts';

/** What a new entry says; its number and its place in the chain are given to it. */
export interface NewEntry<K extends EntryKind = EntryKind> {
  readonly kind: K;
  /** Who: a reviewer's name, or the engine. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** What it touches: `T12`, `S88`, `F301`. */
  readonly subjects: readonly string[];
  readonly data: Entries[K];
  readonly why: string | null;
}

/** Waits until no other process appends, and keeps others waiting until the transaction ends. */
export async function lockLog(sql: Sql): Promise<void> {
  await lookUpByKey(sql);
  await sql.query('select pg_advisory_xact_lock(727262)');
}

/**
 * Tells the planner that all that this transaction asks are look-ups by key. An embedded database has no statistics
 * (nothing runs beside it that would gather them), nor have temporary tables, so it would go through whole tables as they
 * grow. What is discouraged so has such a price that a server would translate each query into machine code, for a second:
 * that is turned off as well.
 */
export async function lookUpByKey(sql: Sql): Promise<void> {
  await sql.run(
    'set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off',
  );
}

/** The last entry's number and hash; null where there is none. */
export async function lastEntry(sql: Sql): Promise<{ readonly seq: number; readonly hash: string } | null> {
  const [last] = await sql.query<{ seq: number; hash: string }>(
    'select seq, hash from entries order by seq desc limit 1',
  );
  return last ?? null;
}

/** An entry of the log with its hash. */
interface Logged extends Entry {
  readonly hash: string;
}

/**
 * Appends one entry. The log must be locked. What the entry says is written into the view by `project`, in the same
 * transaction.
 *
 * @throws RecordProblem `damaged` where it says what no entry of its kind says
 */
export async function append<K extends EntryKind>(sql: Sql, entry: NewEntry<K>): Promise<Logged> {
  refuseWrong(entry);
  const next = nextEntry(await lastEntry(sql), entry);
  await insertEntry(sql, next);
  return { ...decodeEntry(next.text), hash: next.hash };
}

/** Writes an entry whose place in the chain is known, and grows the tree by it. */
export async function insertEntry(
  sql: Sql,
  { seq, hash, text }: { readonly seq: number; readonly hash: string; readonly text: string },
): Promise<void> {
  const frontier = appendLeaf(await treeOf(sql), hexToBytes(hash));
  await sql.query('insert into entries (seq, hash, body) values ($1, $2, $3)', [seq, hash, text]);
  await sql.query(
    `insert into tree (size, frontier) values ($1, $2)
     on conflict (one) do update set size = excluded.size, frontier = excluded.frontier`,
    [frontier.size, frontier.roots.map((root) => bytesToHex(root)).join(',')],
  );
}

/** The Merkle tree over the log, as it was kept while the log grew. */
export async function treeOf(sql: Sql): Promise<Frontier> {
  const [tree] = await sql.query<{ size: number; frontier: string }>('select size, frontier from tree');
  if (!tree) return EMPTY_TREE;
  return { size: tree.size, roots: tree.frontier.split(',').map((root) => hexToBytes(root)) };
}
