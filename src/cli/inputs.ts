import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { collect } from './collect.ts';
import { InputProblem } from './problem.ts';
import { MEDIA, READ_IN_FOLDERS } from './texts.ts';
import { fetchText } from './url/fetch-text.ts';

/** Bytes of one input, and what is known of them. */
export interface Loaded {
  readonly content: Uint8Array;
  readonly media?: string;
  readonly encoding?: string;
  readonly url?: string;
}

/** One text to read. `name` is what messages call it. */
export interface Input {
  readonly name: string;
  readonly load: () => Promise<Loaded>;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files in folders that were passed over, by path. */
  readonly skipped: readonly string[];
}

const MOST_BYTES = 64 * 2 ** 20;

/** What the arguments name: files, folders with all texts in them, addresses, and `-` for standard input. */
export async function inputsOf(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  allowPrivate: boolean,
): Promise<Inputs> {
  const inputs: Input[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    if (name === '-') {
      inputs.push({ name: 'standard input', load: async () => ({ content: await collect(stdin, MOST_BYTES) }) });
    } else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
      inputs.push({ name, load: () => fetchText(name, allowPrivate) });
    } else if (await isFolder(name)) {
      const found = await textsIn(name).catch((error: unknown) => ({ texts: [failing(name, error)], others: [] }));
      skipped.push(...found.others);
      if (found.texts.length > 0) inputs.push(...found.texts);
      else
        inputs.push(
          failing(name, new InputProblem('no-texts', `the folder holds no text (${READ_IN_FOLDERS.join(' ')}).`)),
        );
    } else {
      inputs.push(file(name));
    }
  }
  return { inputs, skipped };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // What is wrong with it is told when it is loaded, beside the other inputs.
    () => false,
  );
}

/** Texts in a folder and the folders in it, by path. Links to folders are not followed, so that no ring can trap it. */
async function textsIn(folder: string): Promise<{ texts: readonly Input[]; others: readonly string[] }> {
  const texts: Input[] = [];
  const others: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) {
      const inside = await textsIn(path).catch((error: unknown) => ({ texts: [failing(path, error)], others: [] }));
      texts.push(...inside.texts);
      others.push(...inside.others);
    } else if (READ_IN_FOLDERS.includes(extname(path).toLowerCase()) && !isAboutFolder(entry.name)) {
      texts.push(file(path));
    } else {
      others.push(path);
    }
  }
  return { texts, others };
}

/** A README tells about the folder; it is none of the texts collected there. Named on the command line, it is read. */
function isAboutFolder(name: string): boolean {
  return /^readme\b/i.test(name);
}

function file(path: string): Input {
  const media = MEDIA[extname(path).toLowerCase()];
  const load = async () => {
    const content = await collect(createReadStream(path), MOST_BYTES);
    return media === undefined ? { content } : { content, media };
  };
  return { name: path, load };
}

function failing(name: string, error: unknown): Input {
  return { name, load: () => Promise.reject(error) };
}
