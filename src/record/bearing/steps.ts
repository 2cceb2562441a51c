import { STEP_WORDS, type StepClass } from '../../lexicon/step-words.ts';
import { stemOf } from '../identity/words/stem.ts';

export const STEP_CLASSES = Object.keys(STEP_WORDS) as readonly StepClass[];

const single = new Map<string, StepClass[]>();
/** Phrases by their first word. */
const phrases = new Map<string, { readonly rest: readonly string[]; readonly of: StepClass }[]>();
for (const of of STEP_CLASSES)
  for (const entry of STEP_WORDS[of].split(/\s+/)) {
    const [first = '', ...rest] = entry.split('_');
    if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, of }]);
    else single.set(stemOf(first), [...(single.get(stemOf(first)) ?? []), of]);
  }

/** A word of a passage that says what becomes of a step. */
export interface StepWord {
  readonly of: StepClass;
  readonly shown: string;
  readonly at: number;
}

/** The words of a passage that say what becomes of a step, in order. @param words folded */
export function stepWords(words: readonly string[]): readonly StepWord[] {
  return words.flatMap((word, at): StepWord[] => {
    const found = (single.get(stemOf(word)) ?? []).map((of) => ({ of, shown: word, at }));
    const longer = (phrases.get(word) ?? [])
      .filter(({ rest }) => rest.every((each, n) => words[at + 1 + n] === each))
      .map(({ rest, of }) => ({ of, shown: [word, ...rest].join(' '), at }));
    return [...longer, ...found];
  });
}

/** How many words before one that denies it a word of denial can stand. */
const REACH = 4;

/** What denies a word of a passage, shortly before it; null where nothing does. */
export function deniedBy({ at }: StepWord, all: readonly StepWord[]): StepWord | null {
  return all.find((word) => word.of === 'not' && word.at < at && word.at >= at - REACH) ?? null;
}
