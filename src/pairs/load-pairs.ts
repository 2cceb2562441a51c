import { WeightsError } from '../read-error.ts';
import { intactFile } from '../weights/intact-file.ts';
import type { LoadedReader } from '../weights/load-reader.ts';
import { loadedOnce } from '../weights/loaded-once.ts';
import { packagedNetworks } from '../weights/packaged-reader.ts';
import { fileAt } from '../weights/place.ts';
import type { Runtime } from '../weights/runtime.ts';
import { openNetwork } from '../weights/sessions.ts';
import type { PairNetwork, TrainedPairs } from './judge.ts';
import { type PairsSaid, parsePairsJson } from './pairs-json.ts';

/** The module's own address is kept from bundlers, which would take the folder for a file to be bundled. */
const HERE = import.meta.url;
/** The path is the same from `src/` and from `dist/`. */
const PACKAGED = '../../models/pairs/';

/** What is said of the network, without loading it: quick. @param from as for {@link loadPairs}. @throws WeightsError */
export async function pairsSaid(from: string | URL = new URL(PACKAGED, HERE)): Promise<PairsSaid> {
  return parsePairsJson(await fileAt(from, 'pairs.json'));
}

/**
 * Loads the network that judges pairs of a pledge and a passage. It runs on the encoder of the reader that it was trained with.
 *
 * @param from folder, as an address that ends in `/`; that which comes with saydo where absent
 * @throws WeightsError where a file is missing or damaged, or the reader is another
 */
export async function loadPairs(
  reader: LoadedReader,
  from: string | URL = new URL(PACKAGED, HERE),
): Promise<TrainedPairs> {
  const said = await pairsSaid(from);
  if (said.reader !== reader.weights)
    throw new WeightsError(
      'unsupported-weights',
      `the network of pairs was trained on the reader ${said.reader}, and this reader is ${reader.weights}. Use the weights that came with saydo.`,
    );
  const { vocabulary } = reader.trained;
  return {
    vocabulary,
    lower: reader.networks.lower,
    network: await openPairs(reader.runtime, await intactFile(from, 'pairs.onnx', said.digest, 'pairs.json')),
    relations: said.relations,
  };
}

async function openPairs(runtime: Runtime, model: Uint8Array): Promise<PairNetwork> {
  const ask = await openNetwork(runtime, model, ['logits']);
  return {
    judge: async (states, marks) => {
      const length = marks.length;
      const hidden = states.length / length;
      const { logits } = await ask({ states: [states, [1, length, hidden]], marks: [marks, [1, length]] });
      return logits;
    },
  };
}

/** The network that comes with saydo, on the encoder of the reader that comes with it; loaded once a process. @throws WeightsError */
export const packagedPairs: () => Promise<TrainedPairs> = loadedOnce(async () => loadPairs(await packagedNetworks()));
