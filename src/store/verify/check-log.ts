import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Entries, HeadSigned } from '../../record/entries.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { checkChain, decodeEntry, entryHash, FIRST_PLACE } from '../../record/history/entry.ts';
import { appendLeaf, EMPTY_TREE, type Frontier, rootOf } from '../../record/history/merkle.ts';
import type { Sql } from '../database/database.ts';
import { treeOf } from '../log/append.ts';
import { checkHeads, type KeptHead } from './check-heads.ts';
import type { Progress } from './rebuild.ts';

const ENTRIES_PER_PAGE = 500;

export interface LogChecked {
  readonly entries: number;
  /** Of the tree over all entries, hex. */
  readonly root: string;
  /** Kept heads whose signature could not be checked, in plain words. */
  readonly unchecked: readonly string[];
}

/**
 * Looks whether the chain of the log is whole, whether its tree agrees with the one kept and with signed heads, and whether
 * those are all there with good signatures.
 *
 * @param key a verifier key that is known beside those that the log names; null for none
 */
export async function checkLog(
  sql: Sql,
  key: string | null,
  note: (what: string) => void,
  progress: Progress,
): Promise<LogChecked> {
  const [count] = await sql.query<{ all: number }>('select count(*)::int as all from entries');
  const heads = await sql.query<KeptHead>('select size, note from heads order by size, note');
  const all = count?.all ?? 0;
  let place = FIRST_PLACE;
  let tree: Frontier = EMPTY_TREE;
  let broken = false;
  const signed: HeadSigned[] = [];
  const headsAt = (size: number) => heads.filter((head) => head.size === size);
  for (let last = 0; ; ) {
    const rows = await sql.query<{ seq: number; hash: string; body: string }>(
      `select seq, hash, body from entries where seq > $1 order by seq limit ${ENTRIES_PER_PAGE}`,
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
      if (!broken) signed.push(...headIn(body));
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
    note(`the stored tree (size ${kept.size}) differs from that of the log (size ${tree.size})`);
  }
  return { entries: tree.size, root, unchecked: checkHeads(heads, signed, key, note) };
}

/** The head that an entry tells of; none where it is of another kind. */
function headIn(body: string): readonly HeadSigned[] {
  // Most entries are of other kinds, and may be large.
  if (!body.includes('"kind":"head.signed"')) return [];
  const { kind, data } = decodeEntry(body);
  return kind === 'head.signed' ? [(data as Entries['head.signed']).after] : [];
}

function checkHead(text: string, tree: Frontier, note: (what: string) => void): void {
  try {
    const { root } = checkpointIn(text);
    if (bytesToHex(root) !== bytesToHex(rootOf(tree))) {
      note(`the log was rewritten: the signed head over its first ${tree.size} entries has another root`);
    }
  } catch (error) {
    note(
      `the signed head over ${tree.size} entries cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
