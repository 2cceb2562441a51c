import type { Chars } from '../stages.ts';

/** How a word is capitalised: 0 not at all or no letter, 1 only its first letter, 2 all of two letters or more, 3 mixed. */
export type Caps = 0 | 1 | 2 | 3;

/** A basic token of BERT's uncased tokeniser, with its place in the text. */
export interface Word extends Chars {
  /** Lower case, without accents: what is looked up in the vocabulary. */
  readonly form: string;
  readonly caps: Caps;
}

/** What a code point is to the tokeniser, worked out once for each. */
interface Character {
  /** Its lower-case NFD form without marks; empty where it is dropped. */
  readonly form: string;
  /** `alone`: a word by itself. `mark`: dropped, but belongs to the word before it. */
  readonly class: 'space' | 'dropped' | 'mark' | 'alone' | 'inner';
  readonly letter: 'upper' | 'other' | null;
}

const SPACE = /^[\t\n\r\p{Z}]$/u;
/** Control characters, format characters, unassigned code points, private use, lone surrogates. */
const CONTROL = /^[\p{C}\ufffd]$/u;
const MARK = /^\p{Mn}$/u;
const MARKS = /\p{Mn}/gu;
const PUNCTUATION = /^(?:\p{P}|[!-/:-@[-`{-~])$/u;
const CJK =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

const known = new Map<number, Character>();

function characterOf(code: number): Character {
  const found = known.get(code);
  if (found) return found;
  const made = makeCharacter(String.fromCodePoint(code));
  known.set(code, made);
  return made;
}

function makeCharacter(char: string): Character {
  if (SPACE.test(char)) return { form: '', class: 'space', letter: null };
  if (CONTROL.test(char)) return { form: '', class: 'dropped', letter: null };
  if (MARK.test(char)) return { form: '', class: 'mark', letter: null };
  // A letter may change its class with its form: U+2260 "≠" is "=" without its stroke.
  const form = char.normalize('NFD').replace(MARKS, '').toLowerCase().normalize('NFD').replace(MARKS, '');
  const letter = /^\p{L}$/u.test(char) ? (/^\p{Uppercase}$/u.test(char) ? 'upper' : 'other') : null;
  return { form, class: PUNCTUATION.test(form) || CJK.test(char) ? 'alone' : 'inner', letter };
}

/**
 * Words of `text.slice(start, end)` as BERT's basic tokeniser makes them: split at white space, each punctuation mark
 * and each CJK character by itself; lower-cased, without accents. Control characters and U+FFFD are no part of a word's
 * form, though they may stand within its place. Offsets are UTF-16 offsets in `text`.
 */
export function basicTokens(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  let open: OpenWord | null = null;
  const close = (): void => {
    if (open) words.push({ start: open.start, end: open.end, form: open.form, caps: capsOf(open) });
    open = null;
  };
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const character = characterOf(code);
    if (character.class === 'space') close();
    else if (character.class === 'alone') {
      close();
      words.push({ start: at, end: next, form: character.form, caps: character.letter === 'upper' ? 1 : 0 });
    } else if (character.class === 'inner') {
      open = grown(open, at, next, character);
    } else if (character.class === 'mark' && open) open.end = next;
    at = next;
  }
  close();
  return words;
}

interface OpenWord {
  start: number;
  end: number;
  form: string;
  letters: number;
  upper: number;
  firstUpper: boolean;
}

function grown(open: OpenWord | null, at: number, end: number, { form, letter }: Character): OpenWord {
  const draft = open ?? { start: at, end, form: '', letters: 0, upper: 0, firstUpper: false };
  draft.end = end;
  draft.form += form;
  if (letter === null) return draft;
  if (letter === 'upper' && draft.letters === 0) draft.firstUpper = true;
  draft.letters++;
  if (letter === 'upper') draft.upper++;
  return draft;
}

function capsOf({ letters, upper, firstUpper }: OpenWord): Caps {
  if (upper === 0) return 0;
  if (upper === 1 && firstUpper) return 1;
  return upper === letters ? 2 : 3;
}
