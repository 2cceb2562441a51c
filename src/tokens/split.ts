import { ANYWHERE, BEFORE_NAME } from '../lexicon/abbreviations.ts';
import { CODES } from '../lexicon/currencies.ts';
import type { Chars } from '../stages.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/**
 * One alternative a kind of token, tried in order: web and mail addresses (the latter no longer than RFC 5321 allows, so
 * that a long run of digits and dashes is looked through once); dotted abbreviations (U.S., a.m.); ordinals
 * and decades (21st, 1990s); clock times; a currency’s code before its amount (USD1.5; COP30 is a conference); a month or a day before the hyphen of a range (May-June, 31 May-2 June); numbers; words, with inner apostrophes and hyphens; runs of dots, dashes or
 * doubled quotation marks; any other character by itself.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`,
    String.raw`(?:\p{L}-)?(?:\p{L}\.){2,}`,
    String.raw`\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)(?![\p{L}\p{N}])`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`(?:${[...CODES].filter((code) => code !== 'COP').join('|')})(?=\d)`,
    String.raw`(?:${MONTH})(?=-(?:\d|(?:${MONTH})\b))|\d{1,2}(?=-(?:${MONTH})\b)`,
    String.raw`\d+(?:[.,]\d+)*(?:-\p{L}[\p{L}\p{M}]*)*`,
    String.raw`[@#]?\p{L}[\p{L}\p{M}\p{N}_]*(?:['’\u00ad-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:&\p{L}+)?`,
    String.raw`\.(?:\s?\.){2,}|-{2,}|${"''|``"}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** English clitics that are tokens of their own: "don't" is "do" and "n't", "Kovar’s" is "Kovar" and "’s". */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** Splits a stretch of text into tokens; white space belongs to none. Offsets count from the start of `text`. */
export function split(text: string): Chars[] {
  const out: Chars[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[0];
    const start = match.index;
    let end = start + word.length;
    const clitic = word.length > 2 && (word.includes("'") || word.includes('’')) ? CLITIC.exec(word) : null;
    if (clitic && clitic.index > 0) {
      out.push({ start, end: start + clitic.index }, { start: start + clitic.index, end });
      continue;
    }
    if (text[end] === '.' && takesStop(word, text, end)) {
      end++;
      TOKEN.lastIndex = end;
    }
    out.push({ start, end });
  }
  return out;
}

/** Whether the full stop after a word is part of it: "Sen.", "Jan.", and the initial in "John Q. Public". */
function takesStop(word: string, text: string, end: number): boolean {
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /^\.[\s\u00a0]+\p{Lu}/u.test(text.slice(end, end + 6));
  // "R-Ky.": the part after the hyphen is the abbreviation.
  const lower = word.slice(word.lastIndexOf('-') + 1).toLowerCase();
  if (BEFORE_NAME.has(lower))
    return /^\.[\s\u00a0]*(?:[\p{Lu}\d]|(?:de|van|von|bin|al|el|la|del|di|da|der|den|le)[\s-])/u.test(
      text.slice(end, end + 6),
    );
  return ANYWHERE.has(lower) && /^\p{Lu}/u.test(word);
}
