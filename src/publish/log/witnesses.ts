/**
 * What others say of a published head: cosignatures of witnesses, and RFC 3161 time stamps. They come after the folder was
 * signed, so its list of files does not have them. Each is bound to the head of its size by what it holds.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import { verifyCosignature } from '../../record/history/cosignature.ts';
import { COSIGNATURE, parseVerifierKey } from '../../record/history/note-keys.ts';
import { parseNote } from '../../record/history/signed-note.ts';
import type { Notes, Reading, Witnessed } from '../check/reports.ts';
import { MANIFEST } from '../folder/manifest.ts';
import { PublishProblem } from '../problem.ts';
import { isStampOf, readStamp } from './timestamp.ts';

const headOf = (size: number) => `log/checkpoints/${size}`;
const witnessedOf = (size: number) => `log/witnessed/${size}`;
const stampOf = (size: number) => `log/timestamps/${size}.tsr`;

/**
 * Puts what a witness or a time-stamping authority gave into a published folder.
 *
 * @param file a checkpoint of the folder with more signatures, or a time stamp over one (`.tsr`)
 * @returns what was added, in words
 * @throws PublishProblem where it is neither, or of no head of this folder
 */
export async function addWitness(folder: string, file: string): Promise<string> {
  if (!existsSync(join(folder, MANIFEST)))
    throw new PublishProblem(`${folder} is no published folder: there is no ${MANIFEST} in it.`);
  const bytes = new Uint8Array(readFileSync(file));
  const text = noteText(bytes);
  return text === null ? addStamp(folder, file, bytes) : addNote(folder, file, text);
}

function noteText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    parseNote(text);
    return text;
  } catch {
    return null;
  }
}

function addNote(folder: string, file: string, note: string): string {
  const { size } = checkpointIn(note);
  const head = read(folder, headOf(size));
  if (head === null || parseNote(head).text !== parseNote(note).text)
    throw new PublishProblem(`${file} is signed over a head of ${size} entries that ${folder} does not have.`);
  const before = read(folder, witnessedOf(size));
  const known = new Set([...lines(head), ...(before === null ? [] : lines(before))]);
  const fresh = lines(note).filter((line) => !known.has(line));
  if (fresh.length === 0) return `${file} has no signature over the head of ${size} entries that is not there already`;
  const all = [...(before === null ? [] : lines(before)), ...fresh];
  write(folder, witnessedOf(size), `${parseNote(head).text}\n${all.map((line) => `${line}\n`).join('')}`);
  return `${fresh.length === 1 ? 'one signature' : `${fresh.length} signatures`} over the head of ${size} entries added`;
}

async function addStamp(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  const sizes = heads(folder);
  for (const size of sizes) {
    const head = read(folder, headOf(size));
    if (head === null || !isStampOf(bytes, new TextEncoder().encode(head))) continue;
    const { at } = await readStamp(bytes, new TextEncoder().encode(head), null);
    write(folder, stampOf(size), bytes);
    return `time stamp of ${at} over the head of ${size} entries added`;
  }
  throw new PublishProblem(
    `${file} is no checkpoint with signatures, and no time stamp (RFC 3161, SHA-256) over a head of ${folder}. Stamp the file log/checkpoint.`,
  );
}

/** Sizes of the heads of a folder, the newest first. */
function heads(folder: string): readonly number[] {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as { files?: Record<string, string> };
  return Object.keys(manifest.files ?? {})
    .flatMap((path) => /^log\/checkpoints\/(\d+)$/.exec(path)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a);
}

/** Lines of the signatures of a note. */
function lines(note: string): readonly string[] {
  return note
    .slice(note.lastIndexOf('\n\n') + 2)
    .split('\n')
    .filter((line) => line !== '');
}

function read(folder: string, path: string): string | null {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null;
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/**
 * Whether what witnesses signed are heads of this folder, and their signatures are good as far as their keys are known.
 *
 * @param keys verifier keys of witnesses; each has to have signed the head of now
 */
export function checkWitnessed(
  { paths, text }: Reading,
  { size: now, files }: { readonly size: number; readonly files: Readonly<Record<string, string>> },
  keys: readonly string[],
  { problem, attempt }: Notes,
): readonly Witnessed[] {
  const seen = new Set<string>();
  const found = paths.flatMap((path): readonly Witnessed[] => {
    const size = Number(/^log\/witnessed\/(\d+)$/.exec(path)?.[1] ?? 0);
    if (size === 0) return [];
    const signed = attempt(path, () => {
      const note = text(path) ?? '';
      const head = files[headOf(size)] === undefined ? null : text(headOf(size));
      const { text: words, signatures } = parseNote(note);
      if (head === null || parseNote(head).text !== words)
        throw new Error('it is over a head that is not of this folder');
      return signatures.map(({ name, hash }): Witnessed => {
        const key = keys.find((each) => each.startsWith(`${name}+${hash}+`));
        if (key === undefined) return { size, witness: `${name}+${hash}`, at: null };
        const at = new Date(verifyCosignature(note, key) * 1000).toISOString();
        if (size === now) seen.add(key);
        return { size, witness: `${name}+${hash}`, at };
      });
    });
    return signed ?? [];
  });
  for (const key of keys) {
    attempt(`the witness ${key.split('+')[0]}`, () => parseVerifierKey(key, COSIGNATURE));
    if (!seen.has(key)) problem(`the witness ${key.split('+')[0]} did not sign the head of ${now} entries`);
  }
  return found;
}
