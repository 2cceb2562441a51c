import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { EncoderInput, Networks } from '../frames/networks.ts';
import type { Runtime } from './runtime.ts';

/** The networks as sessions of ONNX Runtime. */
export interface Sessions extends Networks {
  /** States that the encoder's trained layers begin at, `[rows, length, hidden]`: what other networks than the reader's run on. */
  lower(batch: EncoderInput): Promise<Float32Array>;
  /** Frees their memory; they answer nothing afterwards. */
  release(): Promise<void>;
}

/** @param models ONNX, by the names of the networks. @throws WeightsError where the runtime cannot open them */
export async function openSessions(
  runtime: Runtime,
  models: Readonly<Record<'encoder' | 'roles' | 'chains', Uint8Array>>,
): Promise<Sessions> {
  const encoding = await runtime.open(models.encoder);
  const asking = await runtime.open(models.roles);
  const chaining = await runtime.open(models.chains);
  const encode = <Name extends string>({ rows, length, ids, caps, mask }: EncoderInput, names: readonly Name[]) => {
    const dims = [rows, length];
    return ask(runtime, encoding, { ids: [ids, dims], caps: [caps, dims], mask: [mask, dims] }, names);
  };
  return {
    encode: (batch) => encode(batch, ['states', 'heads']),
    lower: async (batch) => (await encode(batch, ['lower'])).lower,
    roles: ({ rows, length, states, marks, mask }) => {
      const dims = [rows, length];
      const hidden = states.length / (rows * length);
      const feeds: Feeds = { states: [states, [...dims, hidden]], marks: [marks, dims], mask: [mask, dims] };
      return ask(runtime, asking, feeds, ['tags', 'starts', 'ends', 'nulls', 'attributes']);
    },
    chains: ({ rows, length, states, mask }) => {
      const dims = [rows, length];
      const hidden = states.length / (rows * length);
      return ask(runtime, chaining, { states: [states, [...dims, hidden]], mask: [mask, dims] }, [
        'present',
        'pointers',
      ]);
    },
    release: async () => {
      await encoding.release();
      await asking.release();
      await chaining.release();
    },
  };
}

/** Opens one network: a function that runs it and gives the named outputs. @throws WeightsError where the runtime cannot open it */
export async function openNetwork<Name extends string>(
  runtime: Runtime,
  model: Uint8Array,
  names: readonly Name[],
): Promise<(feeds: Feeds) => Promise<Record<Name, Float32Array>>> {
  const session = await runtime.open(model);
  return (feeds) => ask(runtime, session, feeds, names);
}

export type Feeds = Readonly<Record<string, readonly [data: Int32Array | Float32Array, dims: readonly number[]]>>;

async function ask<Name extends string>(
  runtime: Runtime,
  session: InferenceSession,
  feeds: Feeds,
  names: readonly Name[],
): Promise<Record<Name, Float32Array>> {
  const tensors = Object.fromEntries(
    Object.entries(feeds).map(([name, [data, dims]]) => [name, tensorOf(runtime, session, name, data, dims)]),
  );
  const answers = await session.run(tensors, names);
  const found = names.map((name) => [name, answers[name]!.data as Float32Array] as const);
  return Object.fromEntries(found) as Record<Name, Float32Array>;
}

/** Whether a mask is of whole numbers or of floats is the exporter's choice, which the model states. */
function tensorOf(
  { floats, integers }: Runtime,
  { inputMetadata }: InferenceSession,
  name: string,
  data: Int32Array | Float32Array,
  dims: readonly number[],
): Tensor {
  if (data instanceof Float32Array) return floats(data, dims);
  const float = inputMetadata.some(
    (metadata) => metadata.isTensor && metadata.name === name && metadata.type === 'float32',
  );
  return float ? floats(Float32Array.from(data), dims) : integers(data, dims);
}
