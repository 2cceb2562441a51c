import * as z from 'zod/mini';
import { type ReaderShape, TRIGGER_KINDS } from '../frames/reader.ts';
import { WeightsError } from '../read-error.ts';
import { NAME_KINDS } from '../stages.ts';
import { CHAIN_RELATIONS } from '../types.ts';
import { jsonIn } from './intact-file.ts';
import { FILES, type WeightsFile } from './place.ts';

const FORMAT = 'saydo-weights/1';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const perTrigger = z.object({ cue: z.number(), pledge: z.number(), act: z.number() });
const calibration = z.object({ real: z.number(), seen: z.number(), offset: z.number() });

const ReaderJson = z.object({
  format: z.literal(FORMAT),
  weights: digest,
  window: z.int().check(z.gte(302)),
  context: z.int().check(z.positive()),
  size: z.int().check(z.positive()),
  /** Number of labels of each head, in the order of the logits. */
  heads: z.record(z.string(), z.int().check(z.positive())),
  /** Kinds of names, in the order of the labels of the head `name`: O, then B and I of each. */
  names: z.array(z.enum(NAME_KINDS)).check(z.minLength(1)),
  tags: z.array(z.string()).check(z.minLength(1)),
  roles: z.array(z.string()).check(z.minLength(1)),
  attributes: z.array(z.string()),
  pledgeKinds: z.array(z.string()),
  testable: z.array(z.string()),
  actTypes: z.array(z.string()),
  /** Kinds of trigger that have a type of act; acts alone where it is absent. */
  typed: z.optional(z.array(z.enum(TRIGGER_KINDS))),
  candidates: perTrigger,
  thresholds: perTrigger,
  calibration: z.object({ cue: calibration, pledge: calibration, act: calibration }),
  chains: z.object({ relations: z.array(z.enum(CHAIN_RELATIONS)).check(z.minLength(1)), threshold: z.number() }),
  files: z.record(z.string(), digest),
});

/** What `reader.json` says of the weights beside it. */
export interface WeightsSaid {
  /** `sha256:` and the digest that names the weights. */
  readonly name: string;
  readonly shape: ReaderShape;
  /** SHA-256 of each file, hex. */
  readonly digests: Readonly<Record<WeightsFile, string>>;
}

/** @throws WeightsError where it is not JSON, or not of the format that this saydo reads */
export function parseReaderJson(bytes: Uint8Array): WeightsSaid {
  const json = jsonIn(bytes, 'reader.json of the trained reader');
  const { format } = (json ?? {}) as { readonly format?: unknown };
  if (format !== FORMAT) throw strange(`its format is ${JSON.stringify(format)} and not ${JSON.stringify(FORMAT)}`);
  const parsed = z.safeParse(ReaderJson, json);
  if (!parsed.success) throw strange(z.prettifyError(parsed.error));
  const { data } = parsed;
  const at = (labels: readonly string[]): number => {
    const first = data.attributes.indexOf(labels[0] ?? '');
    if (labels.some((label, i) => data.attributes[first + i] !== label))
      throw strange(`its attributes do not hold ${labels.join(', ')} one after another`);
    return first;
  };
  const head = (name: string) => ({ at: offsetOf(data.heads, name, 3), labels: ['O', 'B', 'I'] });
  return {
    name: `sha256:${data.weights}`,
    digests: Object.fromEntries(FILES.map((file) => [file, digestOf(data.files, file)])) as WeightsSaid['digests'],
    shape: {
      window: data.window,
      hidden: data.size,
      mostWords: data.context,
      heads: { cue: head('cue'), pledge: head('pledge'), act: head('act') },
      names: { at: offsetOf(data.heads, 'name', 1 + 2 * data.names.length), kinds: data.names },
      labels: Object.values(data.heads).reduce((sum, count) => sum + count, 0),
      tags: data.tags,
      roles: data.roles,
      attributes: {
        width: data.attributes.length,
        real: at(['real']),
        kind: { at: at(data.pledgeKinds), labels: data.pledgeKinds },
        testable: { at: at(data.testable), labels: data.testable },
        type: { at: at(data.actTypes), labels: data.actTypes },
      },
      typed: data.typed ?? ['act'],
      candidates: data.candidates,
      thresholds: data.thresholds,
      calibration: data.calibration,
      chains: data.chains,
    },
  };
}

function offsetOf(heads: Readonly<Record<string, number>>, name: string, labels: number): number {
  let at = 0;
  for (const [head, count] of Object.entries(heads)) {
    if (head === name && count === labels) return at;
    at += count;
  }
  throw strange(`it has no head ${name} of ${labels} labels`);
}

function digestOf(files: Readonly<Record<string, string>>, name: string): string {
  const found = files[name];
  if (found === undefined) throw strange(`it gives no digest of ${name}`);
  return found;
}

function strange(why: string): WeightsError {
  return new WeightsError(
    'unsupported-weights',
    `reader.json of the trained reader is not as this saydo expects it: ${why}. Use the weights that came with saydo.`,
  );
}
