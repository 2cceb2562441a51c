import anyAscii from 'any-ascii';

/** A text in small ASCII letters and digits, its words parted by one space, with the place of each in the text. */
export interface Folded {
  readonly text: string;
  /** For each character of `text` where that which it came from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SPACE = 32;
/** Characters that are not seen: soft hyphens, joiners, marks of direction. Between letters they part no word. */
const UNSEEN = /\p{Cf}|\p{M}/u;

/**
 * Folds a text so that one name is found however it is written: case, accents, scripts, punctuation, underscores and hyphens
 * make no difference. It begins and ends with a space, so that words can be looked for whole.
 */
export function fold(text: string): Folded {
  const out: string[] = [' '];
  const starts = [0];
  const ends = [0];
  const put = (character: string, start: number, end: number) => {
    if (character === ' ' && out.at(-1) === ' ') return;
    out.push(character);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? SPACE;
    const end = at + (code > 0xffff ? 2 : 1);
    for (const character of foldOne(code)) put(character, at, end);
    at = end;
  }
  put(' ', text.length, text.length);
  return { text: out.join(''), starts, ends };
}

const folds = new Map<number, string>();

function foldOne(code: number): string {
  const known = folds.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  // Composed first: a letter with its accent is one character to the reader.
  const ascii = UNSEEN.test(character) ? '' : anyAscii(character.normalize('NFKC'));
  const folded = UNSEEN.test(character) ? '' : ascii.toLowerCase().replace(/[^a-z0-9]+/g, ' ') || ' ';
  folds.set(code, folded);
  return folded;
}
