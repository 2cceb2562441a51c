import { Readable } from 'node:stream';
import type { z } from '@hono/zod-openapi';
import { allInputs } from '../../intake/all-inputs.ts';
import { expectedInputs } from '../../intake/expected.ts';
import type { Input } from '../../intake/input.ts';
import { INTAKE_LIMITS, tooLarge } from '../../intake/limits.ts';
import { withoutSecrets } from '../../intake/url/without-secrets.ts';
import { blobOf } from '../../store/log/blobs.ts';
import { ENGINE } from '../../version.ts';
import type { Importing, Stating } from '../api-schema/imports.ts';
import { Refused } from '../problems.ts';
import { allowedFolder } from './allowed-folders.ts';
import { example } from './example/example.ts';
import type { ToImport } from './imports.ts';

/**
 * What a request in JSON asks to be imported.
 *
 * @param folders real paths of those of this machine that may be read
 * @throws Refused where it cannot be
 */
export async function sourceOf(asked: z.infer<typeof Importing>, folders: readonly string[]): Promise<ToImport> {
  if ('example' in asked) return example(asked.by);
  if ('text' in asked) return pasted(asked);
  const about = { by: asked.by ?? ENGINE, stated: statedOf(asked) };
  if ('address' in asked) {
    if (!/^https?:\/\//i.test(asked.address))
      throw new Refused('invalid', 'address: it must begin with http:// or https://.');
    const { address, allowPrivate } = asked;
    return {
      ...about,
      name: withoutSecrets(address),
      total: null,
      inputs: (signal) => named([address], signal, allowPrivate),
    };
  }
  const folder = await allowedFolder(asked.folder, folders);
  const stdin = Readable.from([]);
  return {
    ...about,
    name: asked.folder,
    total: await expectedInputs([folder]),
    inputs: (signal) => allInputs([folder], { stdin, allowPrivate: false, within: folder, signal }),
  };
}

export function statedOf({ outlet, published, url }: z.infer<typeof Stating>): ToImport['stated'] {
  return {
    ...(outlet === undefined || outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined || url.trim() === '' ? {} : { url: url.trim() }),
  };
}

/** Texts that addresses lead to. */
function named(names: readonly string[], signal: AbortSignal, allowPrivate = false): AsyncIterable<Input> {
  return allInputs(names, { stdin: Readable.from([]), allowPrivate, signal });
}

function pasted(asked: Extract<z.infer<typeof Importing>, { text: string }>): ToImport {
  const content = Buffer.from(asked.text.toWellFormed(), 'utf8');
  if (content.byteLength > INTAKE_LIMITS.text)
    throw new Refused('too-large', tooLarge(INTAKE_LIMITS.text, content.byteLength).message);
  const title = asked.title?.trim();
  const input: Input = { name: title || 'pasted text', load: async () => ({ content, id: idOf(content) }) };
  const stated = { ...statedOf(asked), ...(title ? { title } : {}) };
  return {
    ...{ name: input.name, by: asked.by ?? ENGINE, stated, total: 1 },
    inputs: async function* () {
      yield input;
    },
  };
}

/**
 * Names a text by its own bytes. What was pasted or uploaded has no place: two files called index.html are no versions of
 * one article.
 */
export function idOf(content: Uint8Array): string {
  return blobOf(content).hash;
}
