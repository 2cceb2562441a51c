import type { ChainFrame, Chars } from '../stages.ts';
import { batchesOf } from './batches.ts';
import type { ChainsInput, ChainsOutput } from './networks.ts';
import { sigmoid } from './probabilities.ts';
import type { TrainedReader } from './reader.ts';
import type { SentenceStates } from './sentence-states.ts';

/** Sentences in one call of the network. */
const BATCH_SIZE = 16;
/** Words of what is later or earlier, at most. */
const MOST_WORDS = 30;
/** Stretches of each that are weighed against those of the other. */
const WEIGHED = 8;
/** Words of a sentence that the network sees. */
const MOST_OF_SENTENCE = 120;

/**
 * Asks the network of chains about sentences: which act, policy or instrument continues, escalates, rests on, amends, replaces or
 * blocks which.
 *
 * @returns the chains that are probable enough, in no order; one of each relation a sentence
 */
export async function askChains(sentences: readonly SentenceStates[], reader: TrainedReader): Promise<ChainFrame[]> {
  const { shape, networks } = reader;
  const frames: ChainFrame[] = [];
  const wordCount = ({ words }: SentenceStates): number => Math.min(words.length, MOST_OF_SENTENCE);
  for (const batch of batchesOf(sentences, wordCount, BATCH_SIZE)) {
    const length = Math.max(...batch.map(wordCount));
    const output = await networks.chains(inputOf(batch, length, shape.hidden));
    batch.forEach((sentence, row) => {
      frames.push(...chainsOf(sentence, { output, row, length }, shape.chains));
    });
  }
  return frames;
}

function inputOf(batch: readonly SentenceStates[], length: number, hidden: number): ChainsInput {
  const states = new Float32Array(batch.length * length * hidden);
  const mask = new Int32Array(batch.length * length);
  batch.forEach((sentence, row) => {
    const words = Math.min(sentence.words.length, length);
    states.set(sentence.states.subarray(0, words * hidden), row * length * hidden);
    mask.fill(1, row * length, row * length + words);
  });
  return { rows: batch.length, length, states, mask };
}

interface Answered {
  readonly output: ChainsOutput;
  readonly row: number;
  readonly length: number;
}

function chainsOf(
  { words }: SentenceStates,
  { output: { present, pointers }, row, length }: Answered,
  { relations, threshold }: TrainedReader['shape']['chains'],
): ChainFrame[] {
  const seen = Math.min(words.length, length);
  const width = 4 * relations.length;
  const sentence = charsOf(words, [0, words.length - 1]);
  return relations.flatMap((relation, r): ChainFrame[] => {
    const probability = sigmoid(present[row * relations.length + r]!);
    if (probability < threshold) return [];
    const point = (which: number) => (word: number) => pointers[(row * length + word) * width + 4 * r + which]!;
    const spans = likeliest(stretches(point(0), point(1), seen), stretches(point(2), point(3), seen));
    if (spans === null) return [];
    const [later, earlier] = spans;
    return [{ relation, sentence, later: charsOf(words, later), earlier: charsOf(words, earlier), probability }];
  });
}

type Stretch = readonly [first: number, last: number];

interface Scored {
  readonly score: number;
  readonly at: Stretch;
}

/** The likeliest stretches by where they begin and end. */
function stretches(first: (word: number) => number, last: (word: number) => number, words: number): readonly Scored[] {
  const all: Scored[] = [];
  for (let from = 0; from < words; from++)
    for (let to = from; to < Math.min(words, from + MOST_WORDS); to++)
      all.push({ score: first(from) + last(to), at: [from, to] });
  return all.toSorted((a, b) => b.score - a.score).slice(0, WEIGHED);
}

/** The likeliest two that do not overlap. */
function likeliest(laters: readonly Scored[], earliers: readonly Scored[]): readonly [Stretch, Stretch] | null {
  let best: { readonly score: number; readonly spans: readonly [Stretch, Stretch] } | null = null;
  for (const a of laters)
    for (const b of earliers) {
      const apart = a.at[1] < b.at[0] || b.at[1] < a.at[0];
      if (apart && (best === null || a.score + b.score > best.score))
        best = { score: a.score + b.score, spans: [a.at, b.at] };
    }
  return best?.spans ?? null;
}

const charsOf = (words: SentenceStates['words'], [first, last]: Stretch): Chars => ({
  start: words[first]!.start,
  end: words[last]!.end,
});
