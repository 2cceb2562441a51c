/**
 * Number words of English.
 *
 * Origin: written out by hand; the South Asian scales and the newspaper abbreviations ("bn") from house-style lists.
 */

const count = (words: string, start: number, step: number): [string, number][] =>
  words.split(' ').map((word, index) => [word, start + index * step]);

/** Zero to nineteen. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...count(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
  ['nought', 0],
  ['naught', 0],
]);

/** Twenty to ninety. */
export const TENS: ReadonlyMap<string, number> = new Map(
  count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
]);

/** Scales of one letter; only directly after digits ("5k", "$3m"). */
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** Fractions by their name. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourth', 1 / 4],
  ['fourths', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['seventh', 1 / 7],
  ['sevenths', 1 / 7],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['ninth', 1 / 9],
  ['ninths', 1 / 9],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
  ['hundredth', 1 / 100],
  ['hundredths', 1 / 100],
  ['thousandth', 1 / 1000],
  ['thousandths', 1 / 1000],
]);

/** Fractions that are one character. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Plurals that give an order of magnitude and no exact number. */
export const MAGNITUDES: ReadonlySet<string> = new Set(
  'dozens scores tens hundreds thousands millions billions trillions lakhs crores'.split(' '),
);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

/** First to thirty-first. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...count(ORDINAL_WORDS, 1, 1),
  ...count(
    'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
    21,
    1,
  ),
]);
