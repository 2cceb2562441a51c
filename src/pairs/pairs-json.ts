import * as z from 'zod/mini';
import { WeightsError } from '../read-error.ts';
import type { Judge } from '../record/bearing/judge.ts';
import { TRAINED_RELATIONS, type TrainedRelation } from '../record/evidence.ts';
import { jsonIn } from '../weights/intact-file.ts';

const FORMAT = 'saydo-pairs/1';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const weighing = z.object({ network: z.number(), features: z.number(), offset: z.number() });

const PairsJson = z.object({
  format: z.literal(FORMAT),
  /** The reader whose encoder it runs on. */
  reader: digest,
  /** In the order of the logits, after that of bearing not at all. */
  relations: z.array(z.enum(TRAINED_RELATIONS)).check(z.length(TRAINED_RELATIONS.length)),
  /** What it counts for beside the features, by the origin of what is asked. */
  weighing: z.object({ given: weighing, found: weighing, within: weighing }),
  /** SHA-256 of `pairs.onnx`, which names the network. */
  network: digest,
});

/** What `pairs.json` says of the network beside it. */
export interface PairsSaid {
  /** `sha256:` and the digest that names it. */
  readonly name: string;
  readonly digest: string;
  /** As {@link name}, of the reader whose encoder it runs on. */
  readonly reader: string;
  readonly relations: readonly TrainedRelation[];
  readonly weighing: Judge['weighing'];
}

/** @throws WeightsError where it is not JSON, or not of the format that this saydo reads */
export function parsePairsJson(bytes: Uint8Array): PairsSaid {
  const parsed = z.safeParse(PairsJson, jsonIn(bytes, 'pairs.json of the trained networks'));
  if (!parsed.success)
    throw new WeightsError(
      'unsupported-weights',
      `pairs.json of the trained networks is not as this saydo expects it: ${z.prettifyError(parsed.error)}. Use the weights that came with saydo.`,
    );
  const { network, reader, relations, weighing: weighed } = parsed.data;
  return { name: `sha256:${network}`, digest: network, reader: `sha256:${reader}`, relations, weighing: weighed };
}
