/** Words that no paragraph ends with: where one stands last, the text was cut. Closed word classes of English. */
const OPEN_ENDED = new Set(
  (
    'a an the of and or nor but to in for with by from at as than that which who whose whom if because although though ' +
    'while whereas whether between among into onto upon within without toward towards against during under despite ' +
    'via per his her their its our my your is are was were be been being has have had will would shall should may ' +
    'might can could must not no also very more most such every each some any both either neither mr. mrs. ms. dr.'
  ).split(' '),
);

/** Closing marks may follow; a closing quotation mark alone ends a sentence that is quoted whole. */
const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]*]*$|["”»]$/u;

function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-12));
}

/** Whether the text breaks off at a hyphen inside a word. */
export function endsInHyphen(text: string): boolean {
  return /\p{L}[-\u2010\u00ad]$/u.test(text.slice(-3));
}

/**
 * Whether the text of a paragraph breaks off at the end of `before` and goes on in `after`.
 *
 * @param paragraphLength characters in the paragraph so far; in short ones (bylines, headings, list lines) only the
 *   strongest signs count.
 */
export function goesOn(before: string, after: string, paragraphLength: number): boolean {
  if (endsSentence(before)) return false;
  const first = /^[“"‘'(]?\p{L}[\p{L}’'.-]*/u.exec(after.slice(0, 40))?.[0] ?? '';
  const lower = first !== '' && /^[“"‘'(]?\p{Ll}/u.test(first) && !/\p{Lu}/u.test(first);
  if (endsInHyphen(before)) return lower;
  const last = /[\p{L}.]+$/u.exec(before.slice(-20))?.[0].toLowerCase() ?? '';
  if (OPEN_ENDED.has(last) && before.includes(' ')) return /^[“"‘'(]?[\p{L}\p{N}$€£]/u.test(after);
  if (paragraphLength < 40) return false;
  if (before.endsWith(',')) return /^[“"‘'(]?[\p{L}\p{N}$€£]/u.test(after);
  return lower;
}
