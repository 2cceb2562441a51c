import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type FramesOptions, passWith } from '../frames/frames.ts';
import { vocabularyOf } from '../frames/word-pieces.ts';
import { WeightsError } from '../read-error.ts';
import type { ReadPass } from '../stages.ts';
import { fileAt, type WeightsFile, type WeightsPlace } from './place.ts';
import { parseReaderJson } from './reader-json.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from './runtime.ts';
import { openSessions } from './sessions.ts';

/** The trained reader, loaded. */
export interface Reader {
  /** `sha256:` and the digest that names its weights. */
  readonly weights: string;
  readonly runtime: Runtime['name'];
  /** The frames stage with this reader: frames, and names as it tags them. */
  pass(options?: FramesOptions): ReadPass;
  /** Frees its memory; its passes fail afterwards. */
  release(): Promise<void>;
}

export interface LoadOptions extends RuntimeOptions {
  /** Where the weights are; those that come with saydo where absent. */
  readonly from?: WeightsPlace;
}

/** The module's own address is kept from bundlers, which would take the folder for a file to be bundled. */
const HERE = import.meta.url;
/** The path is the same from `src/` and from `dist/`. */
const PACKAGED = '../../models/reader/';

/**
 * Loads the trained reader. It takes a second or more, and some hundred megabytes: load it once and pass it to `read`.
 *
 * @throws WeightsError where a file is missing or is not the one that `reader.json` names, or nothing can run it
 */
export async function loadReader({ from = new URL(PACKAGED, HERE), ...options }: LoadOptions = {}): Promise<Reader> {
  const { name, shape, digests } = parseReaderJson(await fileAt(from, 'reader.json'));
  const load = async (file: WeightsFile): Promise<Uint8Array> => {
    const bytes = await fileAt(from, file);
    const digest = await digestOf(bytes);
    if (digest === digests[file]) return bytes;
    throw new WeightsError(
      'damaged-weights',
      `${file} of the trained reader has the SHA-256 ${digest}, and reader.json names ${digests[file]}. Install saydo again.`,
    );
  };
  const [encoder, roles, vocab] = [await load('encoder.onnx'), await load('roles.onnx'), await load('vocab.txt')];
  const runtime = await startRuntime(options);
  const networks = await openSessions(runtime, encoder, roles);
  const trained = { shape, vocabulary: vocabularyOf(new TextDecoder().decode(vocab)), networks };
  return {
    weights: name,
    runtime: runtime.name,
    pass: (settings) => passWith(trained, settings),
    release: () => networks.release(),
  };
}

/** The machine's own SHA-256 where there is one: pages without HTTPS have none. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}
