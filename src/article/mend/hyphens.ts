/** First parts that mostly keep their hyphen. */
const KEEPS_AFTER = new Set(
  (
    'self well ex non anti half long short high low all cross far much so co pro post pre mid semi quasi vice near left right ' +
    'hard soft old new big small full part one two three four five six seven eight nine ten twenty thirty forty fifty ' +
    'sixty seventy eighty ninety first second third best better ill over-the day state government'
  ).split(' '),
);

/** Second parts that mostly keep it. */
const KEEPS_BEFORE = new Set(
  (
    'based year old month week day term level led backed born bound wide free run owned made style like time party ' +
    'country thirds quarters elect general in out up down off called known funded related wing to of the and up'
  ).split(' '),
);

/**
 * Whether a hyphen at the end of a line belongs to the word ("well-" + "known") or was put there to break it
 * ("govern-" + "ment"). The text itself knows best: a form that it has elsewhere wins.
 *
 * @param before what stands before the hyphen, @param after what the next line begins with
 */
export function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  const head = /[\p{L}\p{N}-]+$/u.exec(before.slice(-40))?.[0].toLowerCase() ?? '';
  const tail = /^[\p{L}\p{N}-]+/u.exec(after.slice(0, 40))?.[0].toLowerCase() ?? '';
  if (words.has(`${head}-${tail}`)) return true;
  if (words.has(head + tail)) return false;
  if (/\d$/.test(head) || head.includes('-') || tail.includes('-')) return true;
  if (KEEPS_AFTER.has(head) || KEEPS_BEFORE.has(tail)) return true;
  // Two words that both stand alone in the text, neither of them a mere syllable, are a compound.
  return head.length > 3 && tail.length > 3 && words.has(head) && words.has(tail);
}

/** The words of a text in lower case, hyphenated ones whole; the halves of words broken at a line's end are none. */
export function lowerCaseWords(text: string): Set<string> {
  const words = new Set<string>();
  let broken = false;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const breaks = text[match.index + match[0].length] === '-';
    if (!breaks && !broken) words.add(match[0].toLowerCase());
    broken = breaks;
  }
  return words;
}
