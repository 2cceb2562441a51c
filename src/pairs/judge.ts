import type { Networks } from '../frames/networks.ts';
import type { Vocabulary } from '../frames/word-pieces.ts';
import type { Relation } from '../record/evidence.ts';
import { pairPieces } from './pair-pieces.ts';
import type { Segment } from './pair-text.ts';

/** What the network says of a pledge and a passage. */
export interface Judgement {
  /** Log odds that the passage bears on the pledge; not calibrated. */
  readonly bears: number;
  /** Log probability of each relation, given that it bears. */
  readonly relations: Readonly<Record<Relation, number>>;
}

/** Judges pairs, each as `pairText` makes it; one judgement for each, in order. */
export type Judge = (pairs: readonly (readonly Segment[])[]) => Promise<readonly Judgement[]>;

/** The network of pairs: it reads what the encoder says of a pair. */
export interface PairNetwork {
  /**
   * @param states `[rows, length, hidden]`, of the encoder
   * @returns logits, `[rows, 1 + relations]`: of bearing not at all, then of each relation
   */
  judge(batch: {
    readonly rows: number;
    readonly length: number;
    readonly states: Float32Array;
    readonly marks: Int32Array;
    readonly mask: Int32Array;
  }): Promise<Float32Array>;
}

export interface TrainedJudge {
  readonly vocabulary: Vocabulary;
  readonly encode: Networks['encode'];
  readonly network: PairNetwork;
  /** In the order of the logits. */
  readonly relations: readonly Relation[];
}

/** Pairs are judged one at a time: what 8-bit networks answer depends a little on what else is in a batch. */
export function judgeWith({ vocabulary, encode, network, relations }: TrainedJudge): Judge {
  return async (pairs) => {
    const judged: Judgement[] = [];
    for (const pair of pairs) {
      const { ids, caps, marks } = pairPieces(pair, vocabulary);
      const length = ids.length;
      const mask = new Int32Array(length).fill(1);
      const { states } = await encode({
        rows: 1,
        length,
        ids: Int32Array.from(ids),
        caps: Int32Array.from(caps),
        mask,
      });
      const logits = await network.judge({ rows: 1, length, states, marks: Int32Array.from(marks), mask });
      judged.push(judgementOf([...logits], relations));
    }
    return judged;
  };
}

function judgementOf([none = 0, ...rest]: readonly number[], relations: readonly Relation[]): Judgement {
  const all = logSum(rest);
  const shares = relations.map((relation, n) => [relation, (rest[n] ?? Number.NEGATIVE_INFINITY) - all] as const);
  return { bears: all - none, relations: Object.fromEntries(shares) as Record<Relation, number> };
}

function logSum(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
