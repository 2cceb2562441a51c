import { hashOf } from './hash.ts';

/** Content words in one shingle. */
const SHINGLE_WORDS = 3;

/** Approximate maximum number of fingerprints of a text. */
const MAX_FINGERPRINTS = 48;

/**
 * Fingerprints of a text by winnowing: Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document
 * fingerprinting". Of the hashes of all runs of three words, the smallest in each window of neighbours is kept, so that
 * a passage is found in whatever longer text holds it, with few fingerprints a text. The window is one hash wide for
 * texts of up to fifty content words and grows with the text. The smallest in a wide window is also the
 * smallest in the narrow ones around it: texts of any two lengths have comparable fingerprints.
 *
 * @param stems content words, in order
 * @returns distinct fingerprints, at most about 48; for fewer than three words one of all of them, for none none
 */
export function fingerprints(stems: readonly string[]): readonly string[] {
  if (stems.length === 0) return [];
  if (stems.length < SHINGLE_WORDS) return [fingerprint(stems)];
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= stems.length; i++)
    hashes.push(hashOf(stems.slice(i, i + SHINGLE_WORDS).join(' ')));
  // One hash in (window + 1) / 2 is kept on average.
  const window = hashes.length <= MAX_FINGERPRINTS ? 1 : Math.ceil((2 * hashes.length) / MAX_FINGERPRINTS) - 1;
  const kept = new Set<number>();
  for (let from = 0; from + window <= hashes.length; from++) {
    kept.add(Math.min(...hashes.slice(from, from + window)));
  }
  return [...kept].map((hash) => hash.toString(36));
}

/** One fingerprint for words taken together. */
export const fingerprint = (stems: readonly string[]): string => hashOf(stems.join(' ')).toString(36);
