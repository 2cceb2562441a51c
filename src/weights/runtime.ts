import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web';
import { WeightsError } from '../read-error.ts';

/** What runs the networks: ONNX Runtime, native or in WebAssembly. */
export interface Runtime {
  readonly name: 'native' | 'wasm';
  open(model: Uint8Array): Promise<InferenceSession>;
  floats(data: Float32Array, dims: readonly number[]): Tensor;
  integers(data: Int32Array, dims: readonly number[]): Tensor;
}

export interface RuntimeOptions {
  /** The native one where it is installed, unless `wasm` is asked for. */
  readonly runtime?: Runtime['name'];
  /**
   * In a browser: address of the folder, ending in `/`, that holds `ort-wasm-simd-threaded.wasm` of onnxruntime-web;
   * where absent, the file is sought beside the script.
   */
  readonly wasm?: string;
}

/** Not written at the import, so that bundlers for browsers do not look for it. */
const NATIVE = 'onnxruntime-node';

type Library = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>;

/** @throws WeightsError where `native` is asked for and is not installed, or WebAssembly cannot be started */
export async function startRuntime({ runtime, wasm }: RuntimeOptions = {}): Promise<Runtime> {
  const native = runtime === 'wasm' ? null : await nativeLibrary();
  if (native) return runtimeOf('native', native);
  if (runtime === 'native')
    throw new WeightsError('no-runtime', 'onnxruntime-node is not installed for this machine. Use the runtime wasm.');
  const library = await import('onnxruntime-web/wasm');
  // Threads of its own would need a page that is isolated from others, and saydo reads texts side by side instead.
  library.env.wasm.numThreads = 1;
  if (wasm !== undefined) library.env.wasm.wasmPaths = wasm;
  return runtimeOf('wasm', library);
}

/** Null in a browser, and on machines that the native library is not built for. */
async function nativeLibrary(): Promise<Library | null> {
  if (typeof process === 'undefined' || process.versions?.node === undefined) return null;
  try {
    return (await import(/* @vite-ignore */ NATIVE)) as Library;
  } catch {
    return null;
  }
}

/** One thread a session: texts are read side by side by processes of saydo's own. */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
} as const satisfies InferenceSession.SessionOptions;

function runtimeOf(name: Runtime['name'], { InferenceSession, Tensor }: Library): Runtime {
  return {
    name,
    open: async (model) => {
      try {
        return await InferenceSession.create(model, {
          ...OPTIONS,
          executionProviders: [name === 'native' ? 'cpu' : 'wasm'],
        });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new WeightsError('no-runtime', `ONNX Runtime (${name}) cannot open the trained reader: ${why}`);
      }
    },
    floats: (data, dims) => new Tensor('float32', data, dims),
    integers: (data, dims): TypedTensor<'int64'> => new Tensor('int64', BigInt64Array.from(data, BigInt), dims),
  };
}
