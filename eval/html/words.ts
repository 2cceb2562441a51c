/** Overlap of the words of two texts, with repetition, as in WCXB's own evaluation. */
export interface WordScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function wordScore(have: string, want: string): WordScore {
  const [got, wanted] = [wordsOf(have), wordsOf(want)];
  const left = new Map<string, number>();
  for (const word of got) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    hits++;
  }
  const precision = got.length > 0 ? hits / got.length : 0;
  const recall = wanted.length > 0 ? hits / wanted.length : 1;
  return { precision, recall, f1: hits > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
