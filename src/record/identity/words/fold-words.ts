import anyAscii from 'any-ascii';
import { SMALL, TENS } from '../../../lexicon/numbers.ts';
import { MONTHS } from '../../../lexicon/times.ts';
import { expanded } from './contractions.ts';

/** One word of a text, in the form in which words of two texts are held against each other. */
export interface Word {
  /** Lower case ASCII, contractions written out, numbers in digits, British and American spelling made one. */
  readonly folded: string;
  /** As it stands in the text; both words of a contraction stand as the whole of it. */
  readonly shown: string;
  /** Piece of the text that it stands in, and where in that piece. */
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  /** Between quotation marks. */
  readonly quoted: boolean;
  /** Written with a capital: a name, or the first word of a sentence. */
  readonly capital: boolean;
  /** In square brackets: the editor's word, not the speaker's. */
  readonly bracketed: boolean;
  /** Words may have been left out before it: it begins a piece, or follows an ellipsis. */
  readonly afterCut: boolean;
}

/**
 * Words of one finding that are looked at. The longest quotation in a newspaper has some hundreds; a speech printed in
 * full is told by its beginning as well as by the whole of it.
 */
export const MAX_WORDS = 2000;

/** Maximum number of characters of those words; longer text is not prose. */
const MAX_CHARACTERS = 20 * MAX_WORDS;

const TOKEN =
  /(?<open>[“„«‘])|(?<close>[”»])|(?<mark>")|(?<apostrophe>['’])|(?<left>\[)|(?<right>\])|(?<ellipsis>…|\.{3})|(?<percent>%)|(?<initials>(?:\p{Lu}\.){2,})|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*)/gu;

/**
 * The words of a text that came in pieces (a quotation cut in two by its cue), in order. Marks, case, accents and
 * hyphens fall away; what is quoted, bracketed or cut is noted on the word. Linear; at most {@link MAX_WORDS}.
 *
 * @param quoted whether the pieces are quotations even where no mark says so
 */
export function normalizedWords(pieces: readonly string[], quoted = false): readonly Word[] {
  const words: Word[] = [];
  let room = MAX_CHARACTERS;
  for (const [piece, whole] of pieces.entries()) {
    if (room <= 0 || words.length >= MAX_WORDS) break;
    addWords(words, piece, whole.slice(0, room), quoted);
    room -= whole.length;
  }
  return words.slice(0, MAX_WORDS);
}

function addWords(words: Word[], piece: number, text: string, quoted: boolean): void {
  let depth = 0;
  let straight = false;
  let bracketed = false;
  let afterCut = true;
  for (const found of text.matchAll(TOKEN)) {
    const { open, close, mark, apostrophe, left, right, ellipsis, percent } = found.groups ?? {};
    const start = found.index;
    if (open) depth++;
    else if (close || apostrophe) depth = Math.max(0, depth - 1);
    else if (mark) straight = !straight;
    else if (left || right) bracketed = left !== undefined;
    else if (ellipsis) afterCut = true;
    else {
      const end = start + found[0].length;
      const inQuotes = quoted || depth > 0 || straight;
      const capital = /^\p{Lu}/u.test(found[0]);
      for (const folded of percent ? ['percent'] : foldedWords(found[0])) {
        join(words, { folded, shown: found[0], piece, start, end, quoted: inQuotes, capital, bracketed, afterCut });
        afterCut = false;
      }
    }
  }
}

/** Adds a word; "per cent" and "thirty-seven" are one, and "7 June" is "June 7". */
function join(words: Word[], word: Word): void {
  const last = words.at(-1);
  const whole = last && !word.afterCut ? together(last.folded, word.folded) : null;
  if (last && whole !== null)
    words[words.length - 1] = { ...last, folded: whole, shown: `${last.shown} ${word.shown}`, end: word.end };
  else words.push(word);
}

function together(a: string, b: string): string | null {
  if (a === 'per' && b === 'cent') return 'percent';
  if (isDay(a) && MONTHS.has(b)) return `${b}-${a}`;
  if (isDay(b) && MONTHS.has(a)) return `${a}-${b}`;
  return /^[2-9]0$/.test(a) && /^[1-9]$/.test(b) ? `${a.charAt(0)}${b}` : null;
}

const isDay = (word: string): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(word);

function foldedWords(shown: string): readonly string[] {
  const ascii = /^[\u0020-\u007e]*$/.test(shown) ? shown : anyAscii(shown);
  const lower = ascii.toLowerCase();
  if (/^\d/.test(lower)) return [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(lower) ? lower.replaceAll(',', '') : lower];
  const words = expanded(lower.replace(/[^a-z0-9']/g, ''));
  return words.filter((word) => word !== '').map((word) => inDigits(word) ?? oneSpelling(word));
}

function inDigits(word: string): string | null {
  const value = SMALL.get(word) ?? TENS.get(word);
  return value === undefined ? null : String(value);
}

/**
 * One spelling for what Britain and America write differently. The rules catch other words as well ("rise" becomes
 * "rize"): both sides of a comparison are treated alike, so that does no harm.
 */
function oneSpelling(word: string): string {
  if (word.length < 5 || word.length > 40) return word;
  return word
    .replace(/is(e[ds]?|ing|ations?|ers?)$/, 'iz$1')
    .replace(/(?<=[a-z]{3})our(s|ed|ing|ers?|able|ite|al)?$/, 'or$1')
    .replace(/([bt])re(s?)$/, '$1er$2')
    .replace(/^(def|off|lic|pret)ence/, '$1ense')
    .replace(/^programme/, 'program');
}
