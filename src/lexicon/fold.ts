/** The form in which words are looked up: lower case, without accents, apostrophes straight, no final full stop. */
export function fold(word: string): string {
  // Fast path: most words are plain ASCII and need only lower case.
  if (isAscii(word)) return word.endsWith('.') ? bare(word.toLowerCase()) : word.toLowerCase();
  return bare(
    word
      .replace(/[’‘]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  );
}

const bare = (lower: string): string => lower.replace(/(?<=\p{L})\.$/u, '');

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 126) return false;
  return true;
}

/** A set of the words in a block of text, separated by white space; `_` stands for a space within an entry. */
export function wordSet(...blocks: readonly string[]): ReadonlySet<string> {
  return new Set(
    blocks
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replace(/_/g, ' ')),
  );
}
