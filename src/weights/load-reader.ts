import { type FramesOptions, passWith } from '../frames/frames.ts';
import type { TrainedReader } from '../frames/reader.ts';
import { vocabularyOf } from '../frames/word-pieces.ts';
import type { ReadPass } from '../stages.ts';
import { intactFile } from './intact-file.ts';
import { fileAt, type WeightsFile, type WeightsPlace } from './place.ts';
import { parseReaderJson } from './reader-json.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from './runtime.ts';
import { openSessions, type Sessions } from './sessions.ts';

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

/** The reader's networks, for what else runs on its encoder. */
export interface LoadedReader {
  readonly weights: string;
  readonly runtime: Runtime;
  readonly trained: TrainedReader;
  readonly networks: Sessions;
}

/**
 * Loads the trained reader. It takes a second or more, and some hundred megabytes: load it once and pass it to `read`.
 *
 * @throws WeightsError where a file is missing or is not the one that `reader.json` names, or nothing can run it
 */
export async function loadReader(options: LoadOptions = {}): Promise<Reader> {
  return readerOf(await loadNetworks(options));
}

/** @throws as {@link loadReader} */
export async function loadNetworks({
  from = new URL(PACKAGED, HERE),
  ...options
}: LoadOptions = {}): Promise<LoadedReader> {
  const { name, shape, digests } = parseReaderJson(await fileAt(from, 'reader.json'));
  const load = (file: WeightsFile): Promise<Uint8Array> => intactFile(from, file, digests[file], 'reader.json');
  const [encoder, roles, chains] = [await load('encoder.onnx'), await load('roles.onnx'), await load('chains.onnx')];
  const vocab = await load('vocab.txt');
  const runtime = await startRuntime(options);
  const networks = await openSessions(runtime, { encoder, roles, chains });
  const vocabulary = vocabularyOf(new TextDecoder().decode(vocab));
  return { weights: name, runtime, trained: { shape, vocabulary, networks }, networks };
}

export function readerOf({ weights, runtime, trained, networks }: LoadedReader): Reader {
  return {
    weights,
    runtime: runtime.name,
    pass: (settings) => passWith(trained, settings),
    release: () => networks.release(),
  };
}
