import type { Networks } from '../frames/networks.ts';
import { softmax } from '../frames/probabilities.ts';
import type { Vocabulary } from '../frames/word-pieces.ts';
import type { Relations } from '../record/bearing/judge.ts';
import type { Relation } from '../record/evidence.ts';
import { pairPieces } from './pair-pieces.ts';
import type { PairText } from './pair-text.ts';

/** The network of pairs: some layers over what the encoder says of a pair. */
export interface PairNetwork {
  /**
   * @param states `[length, hidden]`, of the encoder
   * @param marks one for each piece
   * @returns logits: of bearing not at all, then of each relation
   */
  judge(states: Float32Array, marks: Int32Array): Promise<Float32Array>;
}

export interface TrainedPairs {
  readonly vocabulary: Vocabulary;
  readonly encode: Networks['encode'];
  readonly network: PairNetwork;
  /** In the order of the logits. */
  readonly relations: readonly Relation[];
}

/** Judges pairs one at a time: what 8-bit networks answer depends a little on what else is in a batch. */
export async function judgePairs(
  { vocabulary, encode, network, relations }: TrainedPairs,
  pairs: readonly PairText[],
): Promise<readonly Relations[]> {
  const judged: Relations[] = [];
  for (const pair of pairs) {
    const { ids, caps, marks } = pairPieces(pair, vocabulary);
    const length = ids.length;
    const { states } = await encode({
      rows: 1,
      length,
      ids: Int32Array.from(ids),
      caps: Int32Array.from(caps),
      mask: new Int32Array(length).fill(1),
    });
    judged.push(relationsOf([...(await network.judge(states, Int32Array.from(marks)))], relations));
  }
  return judged;
}

/** The first logit, of bearing not at all, is left out: what is asked about bears, as far as others say. */
function relationsOf([, ...logits]: readonly number[], relations: readonly Relation[]): Relations {
  const shares = softmax(logits);
  return Object.fromEntries(relations.map((relation, n) => [relation, shares[n] ?? 0])) as Record<Relation, number>;
}
