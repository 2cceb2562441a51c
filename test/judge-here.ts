import { judgePairs } from '../src/pairs/judge.ts';
import { packagedPairs, pairsSaid } from '../src/pairs/load-pairs.ts';
import { type PairText, pairText } from '../src/pairs/pair-text.ts';
import type { OpenJudge } from '../src/record/bearing/judge.ts';

/** Judges in this process, not in another. */
export const judgeTexts = async (pairs: readonly PairText[]) => judgePairs(await packagedPairs(), pairs);

/** The network of pairs in this process. */
export const judgeHere: OpenJudge = async () => {
  const { name, weighing } = await pairsSaid();
  return {
    name,
    weighing,
    judge: (pairs) => judgeTexts(pairs.map(({ pledge, passage }) => pairText(pledge, passage))),
  };
};
