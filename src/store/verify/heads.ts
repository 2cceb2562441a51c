import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { writeCheckpoint } from '../../record/history/checkpoint.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { appendLeaf, EMPTY_TREE, type Frontier, rootOf } from '../../record/history/merkle.ts';
import { type Signer, verifierKey, verifierOf } from '../../record/history/note-keys.ts';
import { signNote } from '../../record/history/signed-note.ts';
import type { Database, Sql } from '../database/database.ts';
import { append, lockLog, treeOf } from '../log/append.ts';
import { project } from '../projection/project.ts';

/**
 * Signs the log as it is now, and gives the signed head: published, it binds the record to all that it holds. The log
 * keeps the head as an entry, with the key that its signature is checked by: a head that is gone is missed.
 *
 * @param now ISO instant
 * @returns a C2SP signed note over a checkpoint
 */
export async function signHead(
  db: Database,
  signer: Signer,
  now: string,
): Promise<{ readonly note: string; readonly size: number }> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const tree = await treeOf(sql);
    const note = signNote(writeCheckpoint({ origin: signer.name, size: tree.size, root: rootOf(tree) }), signer);
    const key = verifierKey(signer.name, verifierOf(signer).publicKey);
    const data = { before: null, after: { size: tree.size, note, key } };
    await project(
      sql,
      await append(sql, { kind: 'head.signed', by: signer.name, at: now, subjects: [], data, why: null }),
    );
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
  return `the log was rewritten: its first ${size} entries are not those that were signed`;
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
