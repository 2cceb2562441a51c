import { eld } from 'eld/extrasmall';

/** Minimum number of letters for a guess; below it, the language is `und`. */
const MIN_LETTERS = 40;
/** Characters that are usually enough to detect the language, and those that are used where they are not. */
const SAMPLE_LENGTH = 250;
const LONG_SAMPLE_LENGTH = 700;

/**
 * BCP 47 language of a text, told from its letters; the page's own statement decides where the text is too short or
 * the guess unsure. `und` where it cannot be told.
 *
 * @param stated language that the page states (`<html lang>`, front matter)
 */
export function languageOf(text: string, stated: string | undefined): string {
  const declared = stated && /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(stated.trim()) ? canonical(stated.trim()) : null;
  const sample = text.slice(0, LONG_SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return declared ?? 'und';
  const short = eld.detect(sample.slice(0, SAMPLE_LENGTH));
  const guess = short.isReliable() ? short : eld.detect(sample);
  if (guess.language === '') return declared ?? 'und';
  if (declared && (declared.split('-')[0] === guess.language || !guess.isReliable())) return declared;
  return guess.language;
}

function canonical(tag: string): string {
  const [language = 'und', ...rest] = tag.replaceAll('_', '-').split('-');
  return [language.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
}
