import { filesIn } from './folder.ts';
import { READ_IN_FOLDERS } from './formats/formats.ts';
import { kindOf } from './from-file.ts';
import { isPattern, pathsOf } from './from-folder.ts';
import { isFolder } from './inputs.ts';
import { CONTAINERS, endingOf } from './media.ts';
import { isAddress } from './url/addresses.ts';

/**
 * How many inputs `allInputs` gives for these arguments, to show how far a run has come; null where that is known only
 * when they are read: standard input, addresses (which may be feeds), archives, NDJSON. No text is read for it.
 */
export async function expectedInputs(names: readonly string[]): Promise<number | null> {
  let count = 0;
  for (const name of names) {
    if (name === '-' || isAddress(name)) return null;
    const inside = (await isFolder(name)) ? await inFolder(name) : await inPaths(await pathsNamed(name));
    if (inside === null) return null;
    // What holds nothing is one input, which tells so.
    count += Math.max(1, inside);
  }
  return count;
}

async function inFolder(name: string): Promise<number | null> {
  let count = 0;
  for await (const found of filesIn(name, [...READ_IN_FOLDERS, ...CONTAINERS])) {
    if (found.kind === 'other') continue;
    if (CONTAINERS.includes(endingOf(found.path))) return null;
    count++;
  }
  return count;
}

async function pathsNamed(name: string): Promise<readonly string[]> {
  return (await isPattern(name)) ? pathsOf(name).catch(() => []) : [name];
}

async function inPaths(paths: readonly string[]): Promise<number | null> {
  for (const path of paths) {
    // One that cannot be looked at is one input that fails.
    if ((await kindOf(path).catch(() => 'text')) !== 'text') return null;
  }
  return paths.length;
}
