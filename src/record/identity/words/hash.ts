/**
 * A number of 53 bits for a text, the same on every machine: two 32-bit hashes by Bryc's cyrb53, in the public domain
 * (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). It orders shingles and shortens keys;
 * nothing secret hangs on it, and two texts that meet by chance only cost a comparison.
 */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The hash as it stands in a key. */
export const shortened = (text: string): string => hashOf(text).toString(36);
