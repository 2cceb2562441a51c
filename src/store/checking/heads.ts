import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { writeCheckpoint } from '../../record/history/checkpoint.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { appendLeaf, EMPTY_TREE, type Frontier, rootOf } from '../../record/history/merkle.ts';
import type { Signer } from '../../record/history/note-keys.ts';
import { signNote } from '../../record/history/signed-note.ts';
import type { Database, Sql } from '../database/database.ts';
import { lockLog, treeOf } from '../log/append.ts';

/**
 * Signs the log as it is now, keeps the signed head, and gives it: published, it binds the record to all that it holds.
 *
 * @returns a C2SP signed note over a checkpoint
 */
export async function signHead(
  db: Database,
  signer: Signer,
): Promise<{ readonly note: string; readonly size: number }> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const tree = await treeOf(sql);
    const note = signNote(writeCheckpoint({ origin: signer.name, size: tree.size, root: rootOf(tree) }), signer);
    await sql.query('insert into heads (size, note) values ($1, $2) on conflict do nothing', [tree.size, note]);
    return { note, size: tree.size };
  });
}

/**
 * Whether the log still begins with what a head was signed over.
 *
 * @param note the signed note; its signature is for the caller to check
 * @returns in plain words what is wrong, null where nothing is
 * @throws Error where it is no checkpoint
 */
export async function checkHead(sql: Sql, note: string): Promise<string | null> {
  const { size, root } = checkpointIn(note);
  const tree = await treeOver(sql, size);
  if (tree.size < size) return `entries were removed: the head was signed over ${size}, and ${tree.size} are there`;
  if (bytesToHex(rootOf(tree)) === bytesToHex(root)) return null;
  return `the log was rewritten: its first ${size} entries are not those that the head was signed over`;
}

/** The Merkle tree over the first entries of the log. */
async function treeOver(sql: Sql, size: number): Promise<Frontier> {
  let tree: Frontier = EMPTY_TREE;
  while (tree.size < size) {
    const rows = await sql.query<{ hash: string }>(
      'select hash from entries where seq > $1 and seq <= $2 order by seq limit 5000',
      [tree.size, size],
    );
    if (rows.length === 0) return tree;
    for (const { hash } of rows) tree = appendLeaf(tree, hexToBytes(hash));
  }
  return tree;
}
