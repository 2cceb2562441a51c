/** Ways to cut a text into pieces. The pieces, joined, are the text; none cuts a surrogate pair. Time is linear. */

/** Scripts that write no spaces between words: each letter counts as a word. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const LETTER = String.raw`(?![${UNSPACED}])[\p{L}\p{N}\p{M}_]`;
const SOLID = String.raw`(?:${LETTER})+|[${UNSPACED}]\p{M}*|\S`;
const WORD = new RegExp(String.raw`${SOLID}|\s+`, 'gu');
const SPACED_WORD = new RegExp(String.raw`\s*(?:${SOLID})|\s+`, 'gu');
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, 'u');
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');
const SOME_WORD = /[\p{L}\p{N}]/u;

/** Lines, each with the empty lines after it, so that those cannot be taken for something two texts have in common. */
export function lines(text: string): readonly string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? [];
}

/**
 * Stretches of some ten words, cut behind words whose letters add up to a multiple of eight: by chance, but the same words
 * are cut in the same places whatever stands around them, with or without punctuation. (Content-defined chunking, as in
 * Muthitacharoen et al. 2001, "A Low-bandwidth Network File System".)
 */
export function chunks(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  let to = 0;
  for (const word of words(text)) {
    to += word.length;
    if (!hasWord(word) || sum(word) % 8 !== 0) continue;
    found.push(text.slice(from, to));
    from = to;
  }
  if (from < to) found.push(text.slice(from, to));
  return found;
}

function sum(word: string): number {
  let total = 0;
  for (let i = 0; i < word.length; i++) total += word.charCodeAt(i);
  return total;
}

/** Words and other characters one by one, each with the blanks before it. */
export function spacedWords(text: string): readonly string[] {
  return text.match(SPACED_WORD) ?? [];
}

/** Words, blanks, and other characters one by one. */
export function words(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Whether a piece has a letter or a digit in it. */
export function hasWord(piece: string): boolean {
  return SOME_WORD.test(piece);
}

/** Whether an offset stands between two letters of one word, or in a surrogate pair. */
export function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (isInPair(text, at)) return true;
  return ENDS_WITH_LETTER.test(text.slice(at - 2, at)) && BEGINS_WITH_LETTER.test(text.slice(at, at + 2));
}

/** Whether an offset stands between the halves of a surrogate pair. */
export function isInPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
