import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64 } from '../../record/history/base64.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { decodeEntry, type Entry, entryHash } from '../../record/history/entry.ts';
import { appendLeaf, EMPTY_TREE, type Frontier, type Hash, rootOf } from '../../record/history/merkle.ts';
import { verifyNote } from '../../record/history/signed-note.ts';
import { verifyConsistency, verifyInclusion } from '../../record/history/verify.ts';
import type { Manifest } from '../folder/manifest.ts';
import { readProof } from '../log/proofs.ts';
import { leavesIn, tilesOf } from '../log/tiles.ts';
import type { Notes, Reading } from './reports.ts';

/** The log of a folder, as far as it is good. */
export interface CheckedTree {
  /** Entries that are shown and are in the tree, by number. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** Root over the first entries, hex; null where there are fewer. */
  readonly rootAt: (size: number) => string | null;
}

/** Whether tiles, entries, proofs and older heads all belong to the tree that was signed. */
export function checkTree(reading: Reading, listed: Manifest, key: string | null, note: Notes): CheckedTree | null {
  const leaves = note.attempt('log', () => leavesIn((path) => reading.bytes(`log/${path}`), listed.size));
  if (leaves === null) return null;
  const rootAt = rootsOf(leaves);
  if (rootAt(listed.size) !== listed.root)
    note.problem(
      `log: the tree over its ${listed.size} entries has the root ${rootAt(listed.size)}, not ${listed.root}, which was signed`,
    );
  for (const [path, bytes] of tilesOf(leaves)) {
    const there = reading.bytes(`log/${path}`);
    if (there === null || bytesToHex(there) !== bytesToHex(bytes))
      note.problem(`log/${path} is not what the tiles below it make`);
  }
  const signed = signatures(key);
  const entries = checkEntries(reading, leaves, note);
  if (key !== null) {
    checkProofs(reading, entries, { leaves, rootAt, signed }, note);
    checkHeads(reading, { size: listed.size, root: listed.root, rootAt, signed }, note);
  }
  return { entries, rootAt };
}

/** Roots over the first so many leaves; the tree is grown once, however many are asked for in order. */
function rootsOf(leaves: readonly Hash[]): CheckedTree['rootAt'] {
  const known = new Map<number, string>();
  let tree: Frontier = EMPTY_TREE;
  return (size) => {
    if (size > leaves.length) return null;
    const root = known.get(size);
    if (root !== undefined) return root;
    if (tree.size > size) tree = EMPTY_TREE;
    while (tree.size < size) tree = appendLeaf(tree, leaves[tree.size] ?? new Uint8Array(32));
    const made = bytesToHex(rootOf(tree));
    known.set(size, made);
    return made;
  };
}

/** Checks a signature once for each note: the proofs of one publication have the same. */
function signatures(key: string | null): (note: string) => void {
  const good = new Set<string>();
  return (note) => {
    if (key === null || good.has(note)) return;
    verifyNote(note, key);
    good.add(note);
  };
}

function checkEntries({ paths, text }: Reading, leaves: readonly Hash[], note: Notes): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  const hashAt = (seq: number) => (seq === 0 ? '0'.repeat(64) : bytesToHex(leaves[seq - 1] ?? new Uint8Array()));
  for (const path of paths) {
    const seq = Number(/^log\/entries\/([1-9]\d*)\.json$/.exec(path)?.[1] ?? 0);
    if (seq === 0) continue;
    note.attempt(path, () => {
      const body = text(path) ?? '';
      if (entryHash(body) !== hashAt(seq)) throw new Error(`it is not entry ${seq} of the log`);
      const entry = decodeEntry(body);
      if (entry.seq !== seq) throw new Error(`it says that it is entry ${entry.seq}`);
      if (entry.prev !== hashAt(seq - 1)) throw new Error(`it does not stand behind entry ${seq - 1}`);
      entries.set(seq, entry);
    });
  }
  return entries;
}

interface Signed {
  readonly rootAt: CheckedTree['rootAt'];
  readonly signed: (note: string) => void;
}

function checkProofs(
  { text }: Reading,
  entries: ReadonlyMap<number, Entry>,
  { leaves, rootAt, signed }: Signed & { readonly leaves: readonly Hash[] },
  note: Notes,
): void {
  for (const seq of entries.keys()) {
    const path = `log/proofs/${seq}.tlog-proof`;
    note.attempt(path, () => {
      const { index, hashes: proof, note: head, size, root } = readProof(text(path) ?? '');
      if (index !== seq - 1) throw new Error(`it is of entry ${index + 1}`);
      signed(head);
      if (rootAt(size) !== bytesToHex(root))
        throw new Error(`it is of another log: its first ${size} entries are others`);
      const leaf = leaves[index] ?? new Uint8Array();
      if (!verifyInclusion({ leaf, index, size, root, proof }))
        throw new Error('it does not prove that the entry is in the log');
    });
  }
}

interface Consistency {
  readonly size: number;
  readonly root: string;
  readonly proofs: readonly { readonly from: number; readonly proof: readonly string[] }[];
}

/** Heads of earlier publications: each is signed, and the log of now begins with its log. */
function checkHeads(
  { paths, text }: Reading,
  { size, root, rootAt, signed }: Signed & { readonly size: number; readonly root: string },
  note: Notes,
): void {
  const path = 'log/consistency.json';
  const said = note.attempt(path, () => JSON.parse(text(path) ?? '') as Consistency);
  for (const file of paths.filter((each) => each.startsWith('log/checkpoints/'))) {
    note.attempt(file, () => {
      const body = text(file) ?? '';
      signed(body);
      const head = checkpointIn(body);
      if (rootAt(head.size) !== bytesToHex(head.root))
        throw new Error(`the log was rewritten: its first ${head.size} entries are others now`);
      if (head.size === size || said === null) return;
      const published = said.proofs.find(({ from }) => from === head.size);
      const proof = published?.proof.map((hash) => fromBase64(hash) ?? new Uint8Array());
      const trees = { first: head.size, firstRoot: head.root, second: size, secondRoot: bytesOf(root) };
      if (proof === undefined || !verifyConsistency({ ...trees, proof }))
        throw new Error(`${path} does not prove that the log of now begins with this one`);
    });
  }
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
