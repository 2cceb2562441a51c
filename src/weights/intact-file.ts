import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WeightsError } from '../read-error.ts';
import { fileAt } from './place.ts';

/**
 * Bytes of one file, which must have the digest that the list beside it names.
 *
 * @param digest SHA-256, hex
 * @param list name of the file that names it
 * @throws WeightsError
 */
export async function intactFile(
  from: Parameters<typeof fileAt>[0],
  file: string,
  digest: string,
  list: string,
): Promise<Uint8Array> {
  const bytes = await fileAt(from, file);
  const found = await digestOf(bytes);
  if (found === digest) return bytes;
  throw new WeightsError(
    'damaged-weights',
    `${file} of the trained networks has the SHA-256 ${found}, and ${list} names ${digest}. Install saydo again.`,
  );
}

/** @param name of the file, for whoever has to mend it. @throws WeightsError where it is not JSON */
export function jsonIn(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new WeightsError('damaged-weights', `${name} is not JSON. Install saydo again.`);
  }
}

/** The machine's own SHA-256 where there is one: pages without HTTPS have none. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}
