import { WeightsError } from '../read-error.ts';

/** The files of the trained reader. */
export const FILES = ['encoder.onnx', 'roles.onnx', 'chains.onnx', 'vocab.txt'] as const;
export type WeightsFile = (typeof FILES)[number];

/**
 * Where the weights are: a folder, as a `file:`, `http:` or `https:` address that ends in `/`, or the bytes of each file
 * and of `reader.json`.
 */
export type WeightsPlace = string | URL | Readonly<Record<WeightsFile | 'reader.json', Uint8Array>>;

/** Bytes of one file. @throws WeightsError where it is not there */
export async function fileAt(
  place: string | URL | Readonly<Record<string, Uint8Array>>,
  name: string,
): Promise<Uint8Array> {
  if (typeof place === 'object' && !(place instanceof URL)) {
    const bytes = place[name];
    if (bytes === undefined) throw new WeightsError('no-weights', `the weights that were given have no ${name}.`);
    return bytes;
  }
  const address = new URL(name, place);
  return address.protocol === 'file:' ? fromDisk(address) : fromNetwork(address);
}

async function fromDisk(address: URL): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(address);
  } catch (error) {
    throw missing(address, error instanceof Error ? error.message : String(error));
  }
}

async function fromNetwork(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address).catch((error: unknown) => {
    throw missing(address, error instanceof Error ? error.message : String(error));
  });
  if (!answer.ok) throw missing(address, `HTTP status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function missing(address: URL, why: string): WeightsError {
  return new WeightsError(
    'no-weights',
    `${address.href} of the trained networks cannot be read (${why}). Install saydo again, or say where its weights are.`,
  );
}
