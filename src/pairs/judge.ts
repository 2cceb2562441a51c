import type { EncoderInput } from '../frames/networks.ts';
import { softmax } from '../frames/probabilities.ts';
import type { Vocabulary } from '../frames/word-pieces.ts';
import type { Judgement, Relations } from '../record/bearing/judge.ts';
import type { TrainedRelation } from '../record/evidence.ts';
import { pairPieces } from './pair-pieces.ts';
import type { PairText } from './pair-text.ts';

/** The network of pairs: layers of its own over the encoder's lower ones. */
export interface PairNetwork {
  /**
   * @param states `[length, hidden]`, of the encoder's lower layers
   * @param marks one for each piece
   * @returns logits: of bearing not at all, then of each relation
   */
  judge(states: Float32Array, marks: Int32Array): Promise<Float32Array>;
}

export interface TrainedPairs {
  readonly vocabulary: Vocabulary;
  /** The encoder's lower layers: `[rows, length, hidden]`. */
  readonly lower: (batch: EncoderInput) => Promise<Float32Array>;
  readonly network: PairNetwork;
  /** In the order of the logits. */
  readonly relations: readonly TrainedRelation[];
}

/** Judges pairs one at a time: what 8-bit networks answer depends a little on what else is in a batch. */
export async function judgePairs(
  { vocabulary, lower, network, relations }: TrainedPairs,
  pairs: readonly PairText[],
): Promise<readonly Judgement[]> {
  const judged: Judgement[] = [];
  for (const pair of pairs) {
    const { ids, caps, marks } = pairPieces(pair, vocabulary);
    const length = ids.length;
    const states = await lower({
      rows: 1,
      length,
      ids: Int32Array.from(ids),
      caps: Int32Array.from(caps),
      mask: new Int32Array(length).fill(1),
    });
    const [not = 0, ...logits] = await network.judge(states, Int32Array.from(marks));
    judged.push({ bears: logOfSum(logits) - not, relations: relationsOf(logits, relations) });
  }
  return judged;
}

function logOfSum(logits: readonly number[]): number {
  const top = Math.max(...logits);
  return top + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
}

function relationsOf(logits: readonly number[], relations: readonly TrainedRelation[]): Relations {
  const shares = softmax(logits);
  return Object.fromEntries(relations.map((relation, n) => [relation, shares[n] ?? 0])) as Relations;
}
