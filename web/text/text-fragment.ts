import type { Span } from './segments.ts';

/** Passages of at most this many words are given whole; longer ones by their first and last words. */
const MAX_WHOLE_WORDS = 12;
const END_WORDS = 4;
const CONTEXT_WORDS = 4;
const CONTEXT_LENGTH = 120;

/**
 * The address of a passage on the live page: `https://…#:~:text=prefix-,start,end,-suffix` (WICG "URL Fragment Text
 * Directives"). A browser that finds the words scrolls to them and marks them; one that doesn't shows the page.
 *
 * @param url address of the page; a fragment that it has stays
 * @returns the address itself where the passage has no words
 */
export function addressOnPage(url: string, text: string, passage: Span): string {
  const { start, end } = outToWords(text, passage);
  const lines = text
    .slice(start, end)
    .split(/\n+/)
    .map((line) => wordsOf(line))
    .filter((line) => line.length > 0);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return url;
  // Words that stand in one block of the page can be given whole; a passage over two blocks only by its ends.
  const whole = lines.length === 1 && first.length <= MAX_WHOLE_WORDS;
  const said = whole ? encoded(first) : `${encoded(first.slice(0, END_WORDS))},${encoded(last.slice(-END_WORDS))}`;
  // Words that stand there once need nothing around them, and match even where a page breaks them off from it.
  const once = whole && !text.includes(text.slice(start, end), text.indexOf(text.slice(start, end)) + 1);
  const before = once ? [] : wordsBefore(text, start);
  const after = once ? [] : wordsAfter(text, end);
  const prefix = before.length === 0 ? '' : `${encoded(before)}-,`;
  const suffix = after.length === 0 ? '' : `,-${encoded(after)}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${prefix}${said}${suffix}`;
}

/** Browsers match whole words only: a passage that begins or ends within one is widened to it. */
function outToWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && isLetter(text[from - 1]) && isLetter(text[from])) from--;
  while (to < text.length && to - end < 40 && isLetter(text[to - 1]) && isLetter(text[to])) to++;
  return { start: from, end: to };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** The last words before, in the same block. The first in the window may be cut, and is left out. */
function wordsBefore(text: string, start: number): readonly string[] {
  const line =
    text
      .slice(Math.max(0, start - CONTEXT_LENGTH), start)
      .split('\n')
      .at(-1) ?? '';
  const words = wordsOf(line);
  return (line.length < CONTEXT_LENGTH ? words : words.slice(1)).slice(-CONTEXT_WORDS);
}

function wordsAfter(text: string, end: number): readonly string[] {
  const line = text.slice(end, end + CONTEXT_LENGTH).split('\n')[0] ?? '';
  const words = wordsOf(line);
  return (line.length < CONTEXT_LENGTH ? words : words.slice(0, -1)).slice(0, CONTEXT_WORDS);
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

/** A hyphen would be taken for the mark of a prefix or suffix; what is no whole character cannot be encoded. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
