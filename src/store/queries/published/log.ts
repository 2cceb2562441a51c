import { hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../../../record/history/merkle.ts';
import type { Sql } from '../../database/database.ts';

const ENTRIES_PER_PAGE = 10_000;

/** Hashes of all entries of the log, in their order: the leaves of its tree. */
export async function leafHashes(sql: Sql): Promise<readonly Hash[]> {
  const leaves: Hash[] = [];
  for (;;) {
    const rows = await sql.query<{ hash: string }>(
      `select hash from entries where seq > $1 order by seq limit ${ENTRIES_PER_PAGE}`,
      [leaves.length],
    );
    for (const { hash } of rows) leaves.push(hexToBytes(hash));
    if (rows.length < ENTRIES_PER_PAGE) return leaves;
  }
}

/** Texts of entries, as they were hashed, by number. */
export async function entryTexts(sql: Sql, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query<{ seq: number; body: string }>('select seq, body from entries where seq = any($1)', [
    [...seqs],
  ]);
  return new Map(rows.map(({ seq, body }) => [seq, body]));
}

/** The last signed head that the log keeps; null where it keeps none. */
export async function lastHead(
  sql: Sql,
): Promise<{ readonly size: number; readonly note: string; readonly seq: number } | null> {
  const [row] = await sql.query<{ size: number; note: string; body: string; seq: number }>(
    `select h.size, h.note, e.seq, e.body from heads h join entries e on e.seq = h.size + 1
     where e.body like '%"kind":"head.signed"%' order by h.size desc limit 1`,
  );
  return row ? { size: row.size, note: row.note, seq: row.seq } : null;
}
