/** The form in which words are looked up: lower case, without accents, apostrophes straight, no final full stop. */
export function fold(word: string): string {
  // Plain ASCII is by far the commonest, and needs no normalisation.
  const plain = /^[\x20-\x7e]*$/.test(word)
    ? word
    : word
        .replace(/[’‘]/g, "'")
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '');
  return plain.toLowerCase().replace(/(?<=\p{L})\.$/u, '');
}

/** A set of the words in a block of text, parted by white space; `_` stands for a space within an entry. */
export function wordSet(...blocks: readonly string[]): ReadonlySet<string> {
  return new Set(
    blocks
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replace(/_/g, ' ')),
  );
}
