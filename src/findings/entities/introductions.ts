import { fold } from '../../lexicon/fold.ts';
import type { Phrases, Span, Token } from '../../stages.ts';
import { firstIndex } from '../first-index.ts';

/** Maximum distance of an introduction, in sentences. */
const MAX_SENTENCES_BACK = 12;
const DEFINITE = /^(?:the|this|that|these|those|both|his|her|its|their|our|my|your|whose|no|any|every|each)$/;
const LINK = /^(?:of|at|in|for|from|with|near)$/;
/** Maximum number of "of …" and "at …" in an introduction's description. */
const MAX_MODIFIERS = 2;

/** Finds where a text first speaks of somebody without a name: "a senior official at the ministry", for "the official". */
export type Introductions = (head: string, plural: boolean, before: number) => Span | null;

/** The index is made when it is first asked for; each answer is a binary search. */
export function introductions(tokens: readonly Token[], { nouns, nounAt }: Phrases): Introductions {
  let byHead: Map<string, number[]> | null = null;

  function index(): Map<string, number[]> {
    const out = new Map<string, number[]>();
    nouns.forEach(({ kind, from, head }, i) => {
      if (kind !== 'common' || DEFINITE.test(tokens[from]!.lower)) return;
      if (!/^(?:an?|one|two|three|four|five|some|several|another)$/.test(tokens[from]!.lower)) return;
      const key = fold(tokens[head]!.lemma);
      const list = out.get(key);
      if (list) list.push(i);
      else out.set(key, [i]);
    });
    return out;
  }

  return (head, plural, before) => {
    byHead ??= index();
    const list = byHead.get(head) ?? [];
    const first = firstIndex(list, (index) => nouns[index]!.from >= before);
    for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
      const noun = nouns[list[i]!]!;
      const { sentence, lower, lemma } = tokens[noun.head]!;
      if (tokens[before]!.sentence - sentence > MAX_SENTENCES_BACK) return null;
      if ((lower !== lemma && lower.endsWith('s')) !== plural) continue;
      let { to } = noun;
      for (let hop = 0; hop < MAX_MODIFIERS && LINK.test(tokens[to]?.lower ?? ''); hop++) {
        const next = nouns[nounAt[to + 1] ?? -1];
        if (next?.from !== to + 1 || tokens[next.from]!.sentence !== sentence) break;
        to = next.to;
      }
      return { from: noun.from, to };
    }
    return null;
  };
}
