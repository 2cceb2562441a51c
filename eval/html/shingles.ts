/**
 * The measure of scrapinghub/article-extraction-benchmark: overlap of 4-word shingles by page. Precision and recall are
 * means over pages of equal weight; F1 is computed from the two means.
 */
export interface Overlap {
  readonly hit: number;
  readonly extra: number;
  readonly missing: number;
}

const SHINGLE_WORDS = 4;

export function overlap(want: string, have: string): Overlap {
  const wanted = shinglesOf(want);
  const got = shinglesOf(have);
  let hit = 0;
  let extra = 0;
  let missing = 0;
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const w = wanted.get(key) ?? 0;
    const g = got.get(key) ?? 0;
    hit += Math.min(w, g);
    extra += Math.max(0, g - w);
    missing += Math.max(0, w - g);
  }
  return { hit, extra, missing };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const key = words.slice(i, i + SHINGLE_WORDS).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoreOf({ hit, extra, missing }: Overlap): Score {
  const precision = extra === 0 && missing === 0 ? 1 : hit === 0 && extra === 0 ? 0 : hit / (hit + extra);
  const recall = extra === 0 && missing === 0 ? 1 : hit === 0 && missing === 0 ? 0 : hit / (hit + missing);
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Means over pages; a page without any proposal is excluded from precision, one without truth from recall. */
export function meanScore(overlaps: readonly Overlap[]): Score {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const precision = mean(overlaps.filter(({ hit, extra }) => hit + extra > 0).map((page) => scoreOf(page).precision));
  const recall = mean(overlaps.filter(({ hit, missing }) => hit + missing > 0).map((page) => scoreOf(page).recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
