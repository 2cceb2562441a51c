/**
 * What a person types to narrow a list, as a `tsquery`: all of the words, each as the beginning of one, since a list narrows
 * while it is typed. Null where nothing in it is a word.
 */
export function beginningsOf(words: string): string | null {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return found === null
    ? null
    : found
        .slice(0, 12)
        .map((word) => `${word}:*`)
        .join(' & ');
}
