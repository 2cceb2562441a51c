import { realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob } from 'tinyglobby';
import { problemOf } from './describe.ts';
import { filesIn } from './folder.ts';
import { READ_IN_FOLDERS } from './formats/formats.ts';
import { fromFile } from './from-file.ts';
import { failing, type Input } from './input.ts';
import { noTexts } from './inputs.ts';
import type { Intake } from './intake.ts';
import { CONTAINERS } from './media.ts';
import { InputProblem } from './problem.ts';
import { isWithin } from './within.ts';

/** The texts in a folder and the folders in it, containers opened. */
export async function* fromFolder(name: string, intake: Intake): AsyncGenerator<Input> {
  const endings = [...READ_IN_FOLDERS, ...CONTAINERS];
  let any = false;
  for await (const found of filesIn(name, endings)) {
    if (found.kind === 'other') intake.skip(found.path, found.reason);
    else any = true;
    if (found.kind === 'error') yield failing(found.path, problemOf(found.error));
    if (found.kind !== 'file') continue;
    if (await leadsOut(found.path, intake)) {
      const message = 'it is a link to a place outside the folder, which is not followed.';
      yield failing(found.path, new InputProblem('not-a-file', message));
    } else yield* fromFile(found.path, intake);
  }
  if (!any) yield failing(name, noTexts(endings));
}

/** Whether a link in a folder leads out of what may be read. */
export async function leadsOut(path: string, { within }: Pick<Intake, 'within'>): Promise<boolean> {
  if (within === undefined) return false;
  return !isWithin(await realpath(path).catch(() => path), within);
}

/** Files that a pattern finds, containers opened. Folders that it finds are not: it can ask for what is in them. */
export async function* fromPattern(pattern: string, intake: Intake): AsyncGenerator<Input> {
  let paths: readonly string[];
  try {
    paths = await pathsOf(pattern, intake.signal);
  } catch (error) {
    intake.signal?.throwIfAborted();
    yield failing(pattern, problemOf(error));
    return;
  }
  for (const path of paths) yield* fromFile(path, intake);
  if (paths.length === 0) {
    const message = 'no file has this name or matches it as a pattern. Check it, and put patterns in quotation marks.';
    yield failing(pattern, new InputProblem('missing', message));
  }
}

/**
 * What a pattern finds that is no folder, by path: each file once, under its shortest path, since links can lead to it by
 * many. Hidden files are found only where the pattern names them.
 */
export async function pathsOf(pattern: string, signal?: AbortSignal): Promise<readonly string[]> {
  const found = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    ...(signal === undefined ? {} : { signal }),
  });
  const paths = new Map<string, string>();
  for (const path of found.sort(byLength)) {
    const real = await realpath(path).catch(() => path);
    if (!paths.has(real)) paths.set(real, path);
  }
  return [...paths.values()].sort(byName);
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
const byLength = (a: string, b: string): number => a.length - b.length || byName(a, b);

/** Whether an argument is a pattern: it has a wildcard, and no file has its name. */
export async function isPattern(name: string): Promise<boolean> {
  if (!/[*?[{]|[!@+]\(/.test(name)) return false;
  return stat(name).then(
    () => false,
    () => true,
  );
}
