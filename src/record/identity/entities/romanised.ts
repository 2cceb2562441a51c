/**
 * What the ways of writing Cyrillic, Arabic, Greek and Indian names in Latin letters make of one sound, in the order in which
 * they are put right. Source: the romanisations of BGN/PCGN, ISO 9, ALA-LC and of the press, side by side.
 */
const ONE_SOUND: readonly (readonly [written: RegExp, as: string])[] = [
  [/shch|schtsch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/dzh|zh|dj/g, 'j'],
  [/kh|q|ck/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'z'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/c(?!h)/g, 'k'],
  // "Yevgeny" and "Evgeni", "Alexei" and "Aleksey", "Zelenskiy" and "Zelenskyy".
  [/^[yji]e/g, 'e'],
  [/[iy]?ya|ia/g, 'ia'],
  [/[iy]?yu|iu/g, 'iu'],
  [/[eiy]+[ijy]+$/g, 'i'],
  [/[yj](?![aeiou])/g, 'i'],
  [/ei|ey|ay|aj/g, 'ai'],
  [/ou|oo/g, 'u'],
  [/ee|ii|iy/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Minimum length of a word whose spelling is normalised. */
const MIN_WORD_LENGTH = 5;

/** A folded word as it sounds, whatever romanisation wrote it; null for words too short to tell. */
export function romanised(word: string): string | null {
  if (word.length < MIN_WORD_LENGTH) return null;
  return ONE_SOUND.reduce((sound, [written, as]) => sound.replace(written, as), word);
}
