import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { checkChain, entryHash, FIRST_PLACE } from '../../record/history/entry.ts';
import { appendLeaf, EMPTY_TREE, type Frontier, rootOf } from '../../record/history/merkle.ts';
import type { Sql } from '../database/database.ts';
import { treeOf } from '../log/append.ts';
import type { Progress } from './rebuild.ts';

const PAGE = 500;

/** Looks whether the chain of the log is whole, and whether its tree agrees with the one kept and with signed heads. */
export async function checkLog(
  sql: Sql,
  note: (what: string) => void,
  progress: Progress,
): Promise<{ readonly entries: number; readonly root: string }> {
  const [count] = await sql.query<{ all: number }>('select count(*)::int as all from entries');
  const heads = await sql.query<{ size: number; note: string }>('select size, note from heads order by size, note');
  const all = count?.all ?? 0;
  let place = FIRST_PLACE;
  let tree: Frontier = EMPTY_TREE;
  let broken = false;
  const headsAt = (size: number) => heads.filter((head) => head.size === size);
  for (let last = 0; ; ) {
    const rows = await sql.query<{ seq: number; hash: string; body: string }>(
      `select seq, hash, body from entries where seq > $1 order by seq limit ${PAGE}`,
      [last],
    );
    if (rows.length === 0) break;
    for (const { seq, hash, body } of rows) {
      last = seq;
      const now = entryHash(body);
      if (!broken) {
        const wrong = seq === place.seq ? checkChain(place, body) : `entry ${place.seq} is missing: the next is ${seq}`;
        if (wrong !== null) note(`the log is broken: ${wrong}`);
        else if (now !== hash)
          note(`the log is broken: entry ${seq} has the hash ${now}, and ${hash} is stored for it`);
        // After the first break all that follows would be told to be wrong.
        broken = wrong !== null || now !== hash;
      }
      place = { seq: seq + 1, prev: now };
      tree = appendLeaf(tree, hexToBytes(now));
      for (const head of headsAt(tree.size)) checkHead(head.note, tree, note);
      progress(tree.size, all);
    }
  }
  for (const { size } of heads) {
    if (size > tree.size) note(`entries were removed: a head was signed over ${size}, and ${tree.size} are there`);
  }
  const root = bytesToHex(rootOf(tree));
  const kept = await treeOf(sql);
  if (!broken && (kept.size !== tree.size || bytesToHex(rootOf(kept)) !== root)) {
    note(`the tree that was kept (size ${kept.size}) is not that of the log (size ${tree.size})`);
  }
  return { entries: tree.size, root };
}

function checkHead(text: string, tree: Frontier, note: (what: string) => void): void {
  try {
    const { root } = checkpointIn(text);
    if (bytesToHex(root) !== bytesToHex(rootOf(tree))) {
      note(`the log was rewritten: the head that was signed over its first ${tree.size} entries has another root`);
    }
  } catch (error) {
    note(
      `the head signed over ${tree.size} entries cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
