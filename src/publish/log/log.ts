/** The part of the folder by which strangers check it: signed head, tree, entries, proofs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../record/history/base64.ts';
import { writeCheckpoint } from '../../record/history/checkpoint.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { appendLeaf, EMPTY_TREE, type Hash, rootOf } from '../../record/history/merkle.ts';
import { type Signer, verifierKey, verifierOf } from '../../record/history/note-keys.ts';
import { type Prover, proverOf } from '../../record/history/proofs.ts';
import { signNote, verifyNote } from '../../record/history/signed-note.ts';
import { leaksIn } from '../../record/protection/gate.ts';
import type { ProtectedTerm } from '../../record/protection/protected-terms.ts';
import type { Database } from '../../store/database/database.ts';
import { entryTexts, lastHead, leafHashes } from '../../store/queries/published/log.ts';
import { signHead } from '../../store/verify/heads.ts';
import type { Files, PublishedFolder } from '../folder/folder.ts';
import { type Manifest, sha256Hex } from '../folder/manifest.ts';
import { writeProof } from './proofs.ts';
import { tilesOf } from './tiles.ts';

/** Entries that are asked for at once. */
const BATCH_SIZE = 1000;

/** The tree that is published. */
export interface Tree {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  readonly leaves: readonly Hash[];
  /** The signed head, and the key that it is checked by; null where nobody signs. */
  readonly note: string | null;
  readonly key: string | null;
}

/** Signs the log as it is. Where nothing but the last signature came since, that one is taken again. */
export async function treeToPublish(
  db: Database,
  signer: Signer | null,
  { read, now }: { readonly read: number; readonly now: string },
): Promise<Tree> {
  const all = await leafHashes(db);
  if (signer === null) return treeOver(all.slice(0, read), null, null);
  const key = verifierKey(signer.name, verifierOf(signer).publicKey);
  const last = await lastHead(db);
  const again = last !== null && last.seq === all.length && isSignedBy(last.note, key) ? last : null;
  const { note, size } = again ?? (await signHead(db, signer, now));
  return treeOver((again === null ? await leafHashes(db) : all).slice(0, size), note, key);
}

function treeOver(leaves: readonly Hash[], note: string | null, key: string | null): Tree {
  return { size: leaves.length, root: bytesToHex(rootOf(leaves.reduce(appendLeaf, EMPTY_TREE))), leaves, note, key };
}

function isSignedBy(note: string, key: string): boolean {
  try {
    verifyNote(note, key);
    return true;
  } catch {
    return false;
  }
}

/** Entries whose text is published. */
export interface PublishedEntries {
  /** Texts that are new, by number. */
  readonly texts: ReadonlyMap<number, string>;
  /** Numbers of those that were published before. */
  readonly kept: readonly number[];
  /** Numbers of those that name what is protected; only their hashes are published. */
  readonly withheld: readonly number[];
}

/** @param had what was published before with the same protections; null where nothing was */
export async function readEntries(
  db: Database,
  seqs: readonly number[],
  { protectedTerms, had }: { readonly protectedTerms: readonly ProtectedTerm[]; readonly had: Manifest | null },
): Promise<PublishedEntries> {
  const before = new Set(had?.withheld);
  const kept = seqs.filter((seq) => had?.files[`log/entries/${seq}.json`] !== undefined);
  const withheld = seqs.filter((seq) => before.has(seq));
  const done = new Set([...kept, ...withheld]);
  const wanted = seqs.filter((seq) => !done.has(seq));
  const texts = new Map<number, string>();
  for (let from = 0; from < wanted.length; from += BATCH_SIZE) {
    for (const [seq, text] of await entryTexts(db, wanted.slice(from, from + BATCH_SIZE))) {
      if (leaksIn(new Map([['', text]]), protectedTerms).length > 0) withheld.push(seq);
      else texts.set(seq, text);
    }
  }
  return { texts, kept, withheld: withheld.toSorted((a, b) => a - b) };
}

/**
 * Tiles, signed head, proofs. A proof stays as it was first published, under the head of that day: that the tree of now
 * begins with the one of then is proved by itself.
 */
export function logFiles(
  { leaves, note, size, root }: Tree,
  fresh: readonly number[],
  before: readonly number[],
  folder: PublishedFolder,
): { readonly files: Files; readonly kept: readonly string[] } {
  const files = new Map<string, string | Uint8Array>();
  const kept: string[] = [];
  for (const [path, bytes] of tilesOf(leaves)) files.set(`log/${path}`, bytes);
  if (note === null) return { files, kept };
  const prover = proverOf(leaves);
  files.set('log/checkpoint', note);
  files.set(`log/checkpoints/${size}`, note);
  const proof = (seq: number) => files.set(proofPath(seq), writeProof(seq - 1, prover.inclusion(seq - 1, size), note));
  for (const seq of fresh) proof(seq);
  for (const seq of before) {
    if (folder.before?.files[proofPath(seq)] === undefined) proof(seq);
    else kept.push(proofPath(seq));
  }
  const older = olderHeads(folder, size);
  for (const { path } of older) kept.push(path);
  files.set('log/consistency.json', consistency(older, prover, { size, root }));
  return { files, kept };
}

const proofPath = (seq: number): string => `log/proofs/${seq}.tlog-proof`;

interface OlderHead {
  readonly path: string;
  readonly size: number;
}

function olderHeads({ path: folder, before }: PublishedFolder, size: number): readonly OlderHead[] {
  return Object.entries(before?.files ?? {}).flatMap(([path, hash]): OlderHead[] => {
    if (!/^log\/checkpoints\/\d+$/.test(path) || path === `log/checkpoints/${size}`) return [];
    try {
      const note = readFileSync(join(folder, path), 'utf8');
      if (sha256Hex(note) !== hash) return [];
      const head = checkpointIn(note);
      return head.size <= size ? [{ path, size: head.size }] : [];
    } catch {
      return [];
    }
  });
}

/** For each head that was published before, the proof that the tree of now begins with its tree. */
function consistency(older: readonly OlderHead[], prover: Prover, { size, root }: Pick<Tree, 'size' | 'root'>): string {
  const proofs = older
    .toSorted((a, b) => a.size - b.size)
    .map((head) => ({ from: head.size, proof: prover.consistency(head.size, size).map(toBase64) }));
  return `${JSON.stringify({ size, root, proofs }, null, 1)}\n`;
}

/** The signature over a manifest: a signed note of the form of a checkpoint, with the hash of the manifest for its root. */
export function sealOf(manifest: string, { size, note }: Tree, signer: Signer | null): string | null {
  if (signer === null || note === null) return null;
  const root = Uint8Array.from(Buffer.from(sha256Hex(manifest), 'hex'));
  return signNote(writeCheckpoint({ origin: sealOrigin(signer.name), size, root }), signer);
}

/** What a signature over a manifest says that it is over, so that it is never taken for one over a log. */
export function sealOrigin(name: string): string {
  return `${name}/saydo-publication`;
}
