/** Contractions that are not their first word and an ending. */
const WHOLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
]);

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  // "He'd" is "he had" as well; which one makes no difference to where two texts part.
  ["'d", 'would'],
]);

/** After these "'s" is "is"; after any other word it is taken for a possessive. */
const BEFORE_IS = new Set('it that there here he she what who where how'.split(' '));

/**
 * The words that a word written with an apostrophe stands for: one paper prints "won't" where another prints "will not".
 *
 * @param word in lower case, with a straight apostrophe
 */
export function expanded(word: string): readonly string[] {
  const whole = WHOLE.get(word);
  if (whole) return whole;
  const at = word.indexOf("'");
  if (at < 0) return [word];
  if (word.endsWith("'s")) {
    const base = word.slice(0, -2);
    return BEFORE_IS.has(base) ? [base, 'is'] : [base.replaceAll("'", '')];
  }
  for (const [ending, meant] of ENDINGS) {
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meant];
  }
  return [word.replaceAll("'", '')];
}
