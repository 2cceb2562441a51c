import { fold } from '../../lexicon/fold.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { GROUP_NAMES, KNOWN_BODIES, KNOWN_ORGANISATIONS } from '../../lexicon/name-heads.ts';
import { ORDINARY_WORDS } from '../../lexicon/ordinary-words.ts';
import { OUTLETS } from '../../lexicon/outlet-names.ts';
import { COUNTRY_NAMES, DEMONYMS, PLACES, STATES } from '../../lexicon/places.ts';
import type { Sentence, Token, Tokens } from '../../stages.ts';
import { MENTIONS } from '../tuned.ts';
import { type InferredPlaces, inferredPlaces } from './inferred-places.ts';

/** How a sentence uses capital letters: as prose does, on most words (a headline), or on all letters. */
export type CaseStyle = 'prose' | 'title' | 'upper';

/** What the capital letters of one article say about its words. */
export interface Casing {
  /** Each token as the lexicons spell it. */
  readonly keys: readonly string[];
  /** Style of each sentence. */
  readonly styles: readonly CaseStyle[];
  /** How often a word stands with a capital where prose gives one to names only. */
  readonly asName: ReadonlyMap<string, number>;
  /** How often a word that also stands with a capital stands in lower case. */
  readonly asWord: ReadonlyMap<string, number>;
  /** Two neighbours that both have a capital where prose gives one to names only. */
  readonly pairs: ReadonlySet<string>;
  /** Places and peoples that the lexicons lack and the article's own words show. */
  readonly inferredPlaces: InferredPlaces;
}

/** Arabic and Romance articles that a capital follows: "al-Kovar", "d'Arlen". */
const ARTICLED = /^(?:al|el|an|ar|as|ash|ad|at|az|ul|ud|d|l|bin|ibn)[-'’]\p{Lu}/u;

export const isCapital = (token: Token): boolean => {
  const code = token.text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code < 128 ? token.text.length > 3 && ARTICLED.test(token.text) : /^\p{Lu}/u.test(token.text);
};

export const isUpper = (text: string): boolean =>
  text.length > 1 && /^[\p{Lu}\p{N}.&-]+$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);

/** Opens a stretch whose first word has a capital whatever it is. */
const OPENER = /^(?:["“”‘«([{:•*—–)-]|``|''|--|\.\.\.)$/;

/** Whether a token's capital may come from its place alone: first in the sentence, or after a mark that opens a stretch. */
export function opensStretch(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  return i === sentence.from || OPENER.test(tokens[i - 1]!.text);
}

/** Whether a word in lower case is its own key: ASCII, without a full stop at its end. */
function isPlain(lower: string): boolean {
  if (lower.endsWith('.')) return false;
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 126) return false;
  return true;
}

/** Reads how an article uses capitals, so that later steps can tell a name from a word that only stands first. */
export function casing({ tokens, sentences }: Tokens): Casing {
  const keys = tokens.map(({ text, lower }) => (isPlain(lower) ? lower : fold(text)));
  const styles = sentences.map((sentence) => styleOf(tokens, sentence));
  // Most words never stand with a capital, and how often such a one stands nobody asks.
  const capitals = new Set<string>();
  for (let i = 0; i < tokens.length; i++) if (isCapital(tokens[i]!)) capitals.add(keys[i]!);
  const asName = new Map<string, number>();
  const asWord = new Map<string, number>();
  const pairs = new Set<string>();
  sentences.forEach((sentence, s) => {
    if (styles[s] !== 'prose') return;
    for (let i = sentence.from; i < sentence.to; i++) {
      const key = keys[i]!;
      if (!capitals.has(key)) continue;
      if (!isCapital(tokens[i]!)) add(asWord, key);
      else if (!opensStretch(tokens, i, sentence)) {
        add(asName, key);
        if (i + 1 < sentence.to && isCapital(tokens[i + 1]!)) pairs.add(`${keys[i]} ${keys[i + 1]}`);
      }
    }
  });
  return { keys, styles, asName, asWord, pairs, inferredPlaces: inferredPlaces({ tokens, sentences }, keys) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Small words of four letters and more that headlines too write in lower case. */
const SMALL = new Set(
  'with from over after into that this than amid upon near before under their when while what'.split(' '),
);

const isLower = (code: number): boolean => code >= 97 && code <= 122;

function styleOf(tokens: readonly Token[], { from, to, role }: Sentence): CaseStyle {
  let words = 0;
  let capitals = 0;
  let letters = 0;
  let upper = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const { text } = token;
    const small = isLower(text.charCodeAt(0));
    if (token.pos === 'PUNCT' || !(small || /^\p{L}/u.test(text))) continue;
    letters++;
    if (!small && text.length > 1 && text === text.toUpperCase()) upper++;
    if (text.length < 4 || SMALL.has(token.lower)) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  if (letters >= 3 && upper >= MENTIONS.upperCaseLetters.value * letters) return 'upper';
  // A short line that is all capitals, without a full stop, is a heading.
  if (upper > 0 && upper === letters && (role !== 'body' || upper === to - from)) return 'upper';
  // A byline is dense with names and no headline.
  if (role === 'byline' || role === 'furniture') return 'prose';
  // Prose ends in a full stop, and may be dense with names.
  if (tokens[to - 1]!.text === '.') return 'prose';
  return words >= 4 && capitals >= MENTIONS.titleCaseWords.value * words ? 'title' : 'prose';
}

/** What the lexicons know as a name, or as part of one. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...FEMALE_NAMES,
  ...MALE_NAMES,
  ...COUNTRY_NAMES.keys(),
  ...PLACES,
  ...STATES,
  ...KNOWN_BODIES,
  ...KNOWN_ORGANISATIONS,
  ...GROUP_NAMES,
  ...OUTLETS,
  ...DEMONYMS.keys(),
]);

export const isKnownName = (key: string): boolean => KNOWN_NAMES.has(key);

/** Whether a word is an ordinary one, as far as the article and the lexicon show. */
export function isOrdinary({ asName, asWord }: Casing, key: string): boolean {
  return ORDINARY_WORDS.has(key) || (asWord.get(key) ?? 0) > 2 * (asName.get(key) ?? 0);
}
