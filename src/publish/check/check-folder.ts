/**
 * Whether a published folder is what was published. Nothing in it is trusted: the seal binds the list of files, the list
 * each file, the checkpoint the tree, the tree the entries, and the entries what is said of each pledge.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { parseVerifierKey } from '../../record/history/note-keys.ts';
import { verifyNote } from '../../record/history/signed-note.ts';
import { filesIn } from '../folder/folder.ts';
import { isWitness, MANIFEST, type Manifest, readManifest, SEAL, sha256Hex } from '../folder/manifest.ts';
import { sealOrigin } from '../log/log.ts';
import { readStamp, type Stamp } from '../log/timestamp.ts';
import { checkWitnessed } from '../log/witnesses.ts';
import { PublishProblem } from '../problem.ts';
import { checkItems } from './check-items.ts';
import { checkTree } from './check-tree.ts';
import { type FolderChecked, type Notes, notes, type Reading } from './reports.ts';

export interface Asked {
  /** Verifier key from elsewhere; null takes the one in the folder. */
  readonly key: string | null;
  /** An older copy of the folder, or a file with a checkpoint of the same log; null for none. */
  readonly older: string | null;
  /** Verifier keys of witnesses that have to have signed the head of now. */
  readonly witnesses?: readonly string[];
}

/** @throws PublishProblem where it is no published folder, or there is no older copy */
export function checkFolder(folder: string, { key, older, witnesses = [] }: Asked): FolderChecked {
  if (!existsSync(join(folder, MANIFEST)))
    throw new PublishProblem(`${folder} is no published folder: there is no ${MANIFEST} in it.`);
  const reading = readingOf(folder);
  const problems: string[] = [];
  const note = notes(problems);
  const listed = note.attempt(MANIFEST, () => readManifest(reading.text(MANIFEST) ?? ''));
  const used = key ?? listed?.key ?? null;
  checkSeal(reading, listed, used, note);
  if (listed === null) return { ...EMPTY, problems, key: used, ownKey: key === null };
  checkFiles(reading, listed, note);
  const head = used === null ? null : note.attempt('log/checkpoint', () => headOf(reading, used, listed));
  const tree = checkTree(reading, listed, used, note);
  if (older !== null && tree !== null)
    note.attempt('the older copy', () => checkOlder(olderNote(older), used, tree, note));
  const witnessed = checkWitnessed(reading, listed, witnesses, note);
  const items = checkItems(reading, listed, tree, note);
  return {
    ...{ problems, key: used, ownKey: key === null, at: listed.at, size: listed.size, root: head ?? listed.root },
    ...{ files: Object.keys(listed.files).length, withheld: listed.withheld.length, witnessed, ...items },
  };
}

/** Time stamps over heads of a folder, by the size of each. */
export interface StampsChecked {
  readonly stamps: readonly (Stamp & { readonly size: number })[];
  readonly problems: readonly string[];
}

/**
 * Whether the time stamps of a folder are over its heads, and are signed as they say.
 *
 * @param roots certificates of authorities that are trusted, PEM; null for none
 */
export async function checkStamps(folder: string, roots: string | null): Promise<StampsChecked> {
  const { paths, bytes } = readingOf(folder);
  const stamps: (Stamp & { readonly size: number })[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const size = Number(/^log\/timestamps\/(\d+)\.tsr$/.exec(path)?.[1] ?? 0);
    if (size === 0) continue;
    try {
      const head = bytes(`log/checkpoints/${size}`);
      if (head === null) throw new Error('it is over a head that is not of this folder');
      const stamp = await readStamp(bytes(path) ?? new Uint8Array(), head, roots);
      if (stamp.trusted === false)
        throw new Error(`${stamp.authority}, who signed it, is not among those that are trusted`);
      stamps.push({ size, ...stamp });
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { stamps, problems };
}

const EMPTY = { at: null, size: 0, root: null, files: 0, entries: 0, withheld: 0, pledges: 0, witnessed: [] } as const;

function readingOf(folder: string): Reading {
  const bytes = (path: string): Uint8Array | null => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return null;
    }
  };
  return { paths: filesIn(folder), bytes, text: (path) => textOf(bytes(path)) };
}

/** @returns null for what is no UTF-8, too: it was not written so */
function textOf(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the list of files is the one that was signed. */
function checkSeal(reading: Reading, listed: Manifest | null, key: string | null, { problem, attempt }: Notes): void {
  if (key === null) {
    problem('nobody signed this publication: anybody can have written it, and its list of files');
    return;
  }
  const seal = reading.text(SEAL);
  if (seal === null) {
    problem(`${SEAL} is missing or no text: nothing says that the list of files is the publisher’s`);
    return;
  }
  attempt(SEAL, () => {
    verifyNote(seal, key);
    const { origin, size, root } = checkpointIn(seal);
    const { name } = parseVerifierKey(key);
    if (origin !== sealOrigin(name)) throw new Error(`it is signed over ${origin}, which is no publication of ${name}`);
    const manifest = reading.bytes(MANIFEST) ?? new Uint8Array();
    if (bytesToHex(root) !== sha256Hex(manifest))
      throw new Error(`${MANIFEST} was changed: it is not the one that was signed`);
    if (listed !== null && size !== listed.size)
      throw new Error(`it is over ${size} entries, ${MANIFEST} says ${listed.size}`);
  });
}

/** Whether each file is there and as it was, and no other. */
function checkFiles({ paths, bytes }: Reading, { files }: Manifest, { problem }: Notes): void {
  const there = new Set(paths);
  for (const [path, hash] of Object.entries(files)) {
    const content = there.has(path) ? bytes(path) : null;
    if (content === null) problem(`${path} is missing`);
    else if (sha256Hex(content) !== hash) problem(`${path} was changed`);
  }
  for (const path of paths) {
    if (files[path] === undefined && path !== MANIFEST && path !== SEAL && !isWitness(path))
      problem(`${path} was added`);
  }
}

function headOf(reading: Reading, key: string, listed: Manifest): string {
  const head = reading.text('log/checkpoint');
  if (head === null) throw new Error('it is missing');
  verifyNote(head, key);
  const { size, root } = checkpointIn(head);
  if (size !== listed.size) throw new Error(`it is over ${size} entries, ${MANIFEST} says ${listed.size}`);
  if (bytesToHex(root) !== listed.root)
    throw new Error(`its root is ${bytesToHex(root)}, ${MANIFEST} says ${listed.root}`);
  return bytesToHex(root);
}

/** The checkpoint of an older copy. @throws PublishProblem where there is none */
function olderNote(older: string): string {
  const file = existsSync(older) && statSync(older).isDirectory() ? join(older, 'log', 'checkpoint') : older;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PublishProblem(`${older} is no older copy: ${file} cannot be read (${(error as Error).message})`);
  }
}

function checkOlder(
  note: string,
  key: string | null,
  { rootAt }: { readonly rootAt: (size: number) => string | null },
  { problem }: Notes,
): void {
  if (key !== null) verifyNote(note, key);
  const { size, root } = checkpointIn(note);
  const now = rootAt(size);
  if (now === null) problem(`the log is shorter than the older copy: that had ${size} entries`);
  else if (now !== bytesToHex(root))
    problem(`the log was rewritten: its first ${size} entries are not those of the older copy`);
}
