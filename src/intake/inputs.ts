import { stat } from 'node:fs/promises';
import { collect } from './collect.ts';
import { container, oneText } from './container.ts';
import { beginsAsFeed } from './feed/feed.ts';
import { file } from './file.ts';
import { filesIn } from './folder.ts';
import { READ_IN_FOLDERS, withText } from './formats/formats.ts';
import { failing, type Input, type Loaded } from './input.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { InputProblem } from './problem.ts';
import { anywhere, isAddress, isPublic } from './url/addresses.ts';
import { fetched } from './url/fetch.ts';
import { withoutSecrets } from './url/without-secrets.ts';

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files in folders that were passed over, by path. */
  readonly skipped: readonly string[];
}

/** What the arguments name: files, folders with all texts in them, addresses, and `-` for standard input. */
export async function inputsOf(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  allowPrivate: boolean,
): Promise<Inputs> {
  const allows = allowPrivate ? anywhere : isPublic;
  const inputs: Input[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    if (name === '-') {
      const load = async () => withText(single({ content: await collect(stdin, INTAKE_LIMITS.text) }));
      inputs.push({ name: 'standard input', load });
    } else if (isAddress(name)) {
      const load = async () => withText(single(await fetched(name, { allows })));
      inputs.push({ name: withoutSecrets(name), load });
    } else if (await isFolder(name)) {
      const { texts, others } = await textsIn(name);
      skipped.push(...others);
      inputs.push(...(texts.length > 0 ? texts : [failing(name, noTexts(READ_IN_FOLDERS))]));
    } else {
      inputs.push(oneText(file(name)));
    }
  }
  return { inputs, skipped };
}

/** @throws InputProblem where the bytes are a feed */
function single(loaded: Loaded): Loaded {
  if (beginsAsFeed(loaded.content)) throw container();
  return loaded;
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // Its problem is reported when it is loaded, in order with the other inputs.
    () => false,
  );
}

export function noTexts(endings: readonly string[]): InputProblem {
  return new InputProblem('no-texts', `the folder contains no text files (${endings.join(' ')}).`);
}

async function textsIn(folder: string): Promise<{ texts: readonly Input[]; others: readonly string[] }> {
  const texts: Input[] = [];
  const others: string[] = [];
  for await (const found of filesIn(folder, READ_IN_FOLDERS)) {
    if (found.kind === 'file') texts.push(file(found.path));
    else if (found.kind === 'error') texts.push(failing(found.path, found.error));
    else others.push(found.path);
  }
  return { texts, others };
}
