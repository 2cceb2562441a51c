import type { ChainFrame, Chars } from '../../stages.ts';
import type { Chain, Entity } from '../../types.ts';
import { firstIndex } from '../first-index.ts';
import { passage } from '../passage.ts';
import { percent } from '../probabilities.ts';

/** Chains from frames, with the entities that are named in what is later and what is earlier. Ids are `c1`, `c2`, … in text order. */
export function chains(text: string, frames: readonly ChainFrame[], entities: readonly Entity[]): Chain[] {
  const mentions = entities
    .flatMap(({ id, mentions: its }) => its.map(({ start, end }) => ({ id, start, end })))
    .toSorted((a, b) => a.start - b.start);
  const namedIn = ({ start, end }: Chars): string[] => {
    const named = new Set<string>();
    for (let n = firstIndex(mentions, (each) => each.start >= start); n < mentions.length; n++) {
      const each = mentions[n]!;
      if (each.start >= end) break;
      if (each.end <= end) named.add(each.id);
    }
    return [...named];
  };
  return frames.map(({ relation, sentence, later, earlier, probability }, n) => ({
    id: `c${n + 1}`,
    relation,
    later: passage(text, later),
    earlier: passage(text, earlier),
    passage: passage(text, sentence),
    laterEntities: namedIn(later),
    earlierEntities: namedIn(earlier),
    confidence: probability,
    why: [
      {
        rule: 'sentence',
        because: `${percent(probability)} sure that the sentence says so`,
        passage: passage(text, sentence),
      },
    ],
  }));
}
