import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventLoopYielder } from '../event-loop-yielder.ts';
import { PublishProblem } from '../problem.ts';
import { MANIFEST, MARKER, type Manifest, partOfPublication, readManifest, SEAL, sha256Hex } from './manifest.ts';

/** Content of files, by path within the folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A folder that is published into. */
export interface PublishedFolder {
  readonly path: string;
  /** What was published before; null where nothing was, or a publication was broken off. */
  readonly before: Manifest | null;
}

/**
 * Looks at a folder that is to be published into.
 *
 * @throws PublishProblem where it holds something else
 */
export function openFolder(path: string): PublishedFolder {
  if (!existsSync(path)) return { path, before: null };
  const inside = readdirSync(path).filter((name) => !name.startsWith('.'));
  const manifest = join(path, MANIFEST);
  if (!existsSync(manifest)) {
    if (inside.length === 0 || existsSync(join(path, MARKER))) return { path, before: null };
    throw new PublishProblem(
      `${path} holds other files (${inside.slice(0, 3).join(', ')}), which publishing would mix with its own. Name an empty folder.`,
    );
  }
  if (existsSync(join(path, MARKER))) return { path, before: null };
  try {
    return { path, before: readManifest(readFileSync(manifest, 'utf8')) };
  } catch {
    // What it holds is made anew, and written over.
    return { path, before: null };
  }
}

export interface Written {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  /** Files in the folder that are not of the publication. Whoever checks the folder is told of them. */
  readonly strange: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** What a folder is to hold. */
export interface ToHold {
  readonly files: Files;
  /** Paths of files that stay as they were before. */
  readonly kept: Iterable<string>;
  /** Whether files are written that are known to be there as they are. */
  readonly anew: boolean;
}

/** Makes of the hashes of all files the manifest and, where it is signed, its signature. */
export type Seal = (hashes: Readonly<Record<string, string>>) => {
  readonly manifest: string;
  readonly signature: string | null;
};

/**
 * Writes what is new or other than before, and removes what is no longer published. The manifest and its signature come
 * last; while files are written, a marker tells that they may not fit.
 */
export async function writeFolder({ path, before }: PublishedFolder, hold: ToHold, seal: Seal): Promise<Written> {
  const had = before?.files ?? {};
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, MARKER), '');
  rmSync(join(path, SEAL), { force: true });
  const { hashes, written } = await writeNew(path, { path, had }, hold);
  const gone = Object.keys(had).filter((name) => hashes[name] === undefined);
  for (const name of gone) rmSync(join(path, name), { force: true });
  removeEmpty(path, gone);
  const { manifest, signature } = seal(hashes);
  writeFileSync(join(path, MANIFEST), manifest);
  if (signature !== null) writeFileSync(join(path, SEAL), signature);
  rmSync(join(path, MARKER));
  const strange = filesIn(path).filter((name) => !partOfPublication(name, { files: hashes }));
  return { written, kept: Object.keys(hashes).length - written, removed: gone.length, strange, files: hashes };
}

/** Writes into another folder, which is made anew, what publishing would write. The folder itself stays as it is. */
export async function writePreview(
  { path, before }: PublishedFolder,
  into: string,
  hold: ToHold,
  seal: Seal,
): Promise<Written> {
  const had = before?.files ?? {};
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const { hashes, written } = await writeNew(into, { path, had }, { ...hold, anew: false });
  const removed = Object.keys(had).filter((name) => hashes[name] === undefined).length;
  writeFileSync(join(into, MANIFEST), seal(hashes).manifest);
  return { written, kept: Object.keys(hashes).length - written, removed, strange: [], files: hashes };
}

/** Writes those files that are not in a folder as they are. @param path of the folder with what it had */
async function writeNew(
  into: string,
  { path, had }: { readonly path: string; readonly had: Readonly<Record<string, string>> },
  { files, kept, anew }: ToHold,
): Promise<{ readonly hashes: Readonly<Record<string, string>>; readonly written: number }> {
  const turn = eventLoopYielder();
  const hashes: Record<string, string> = {};
  for (const name of kept) {
    const hash = had[name];
    if (hash !== undefined) hashes[name] = hash;
  }
  const made = new Set<string>();
  let written = 0;
  for (const [name, content] of files) {
    const hash = sha256Hex(content);
    hashes[name] = hash;
    if (!anew && had[name] === hash && existsSync(join(path, name))) continue;
    const folder = dirname(join(into, name));
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(join(into, name), content);
    written++;
    await turn();
  }
  return { hashes, written };
}

/** Paths of all files of a folder and below, with slashes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .toSorted();
}

function removeEmpty(path: string, gone: readonly string[]): void {
  for (const folder of new Set(gone.map((name) => dirname(name)))) {
    for (let at = folder; at !== '.'; at = dirname(at)) {
      const whole = join(path, at);
      if (!existsSync(whole) || readdirSync(whole).length > 0) break;
      rmdirSync(whole);
    }
  }
}
