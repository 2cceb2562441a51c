import type { Quoted } from './model.ts';

/** Words of a passage that is named by its first and last words alone. */
const WORDS_PER_END = 5;
/** Passages with fewer words are looked for with what stands around them. */
const MIN_WORDS_WITHOUT_CONTEXT = 6;
const CONTEXT_WORDS = 3;

/**
 * The part of an address that makes a browser scroll to words and mark them (URL Fragment Text Directives). Whoever does not
 * know it opens the page at its beginning.
 *
 * @returns `#:~:text=…`; empty where the words are not known
 */
export function textFragment({ around }: Pick<Quoted, 'around'>): string {
  if (around === null) return '';
  const words = wordsIn(around.exact);
  if (words.length === 0) return '';
  // Words over a paragraph’s end match as a range alone.
  const range = words.length > 2 * WORDS_PER_END || /\n/.test(around.exact.trim());
  const text =
    range && words.length > 1
      ? `${encoded(words.slice(0, half(words.length)))},${encoded(words.slice(-half(words.length)))}`
      : encoded(words);
  if (words.length >= MIN_WORDS_WITHOUT_CONTEXT) return `#:~:text=${text}`;
  const before = wordsIn(lastLine(around.before)).slice(-CONTEXT_WORDS);
  const after = wordsIn(firstLine(around.after)).slice(0, CONTEXT_WORDS);
  return `#:~:text=${before.length > 0 ? `${encoded(before)}-,` : ''}${text}${after.length > 0 ? `,-${encoded(after)}` : ''}`;
}

const half = (count: number): number => Math.min(WORDS_PER_END, Math.floor(count / 2));
const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '' && word !== '…');
const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** A hyphen, a comma and an ampersand mean something in a text directive. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D').replaceAll("'", '%27');
}
