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

/**
 * Documents with certain words, of some kinds. The kind is looked at afterwards: by the index of kinds, hundreds of
 * thousands of entries would be gone through before the first document is.
 */
export function documentsWith(kind: string, query: string, most: number): string {
  return `select d.kind, d.ref, d.day, d.words from (select * from documents where words @@ ${query} offset 0) d
    where ${kind} limit ${most}`;
}
