import { PERSON_NOUNS } from '../../lexicon/description-nouns.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { DOMAINS, ORGANISATION_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, SHORT_OFFICES, TRADES } from '../../lexicon/offices.ts';
import { COUNTRY_NAMES, DEMONYMS, PLACES, STATES } from '../../lexicon/places.ts';
import type { Phrases, Span, Token } from '../../stages.ts';
import { isCapital } from './casing.ts';

/** "the", "a" and what else may open a title. */
const ARTICLE = /^(?:the|a|an)$/;
const MAX_TITLE_TOKENS = 12;

const isGiven = (key: string): boolean => FEMALE_NAMES.has(key) || MALE_NAMES.has(key);

/** Whether a word is the head of an office's title: "minister", "co-chair", "ex-president", "president-elect". */
export function isOffice(key: string): boolean {
  if (OFFICES.has(key) || SHORT_OFFICES.has(key)) return true;
  if (!key.includes('-')) return false;
  return OFFICES.has(key.slice(key.lastIndexOf('-') + 1)) || (key.endsWith('-elect') && OFFICES.has(key.slice(0, -6)));
}

/** Whether a word before a name says who that is: an office, a trade, a relation. */
export const isPost = (key: string): boolean => isOffice(key) || TRADES.has(key);

/** "Democrat Ana Kovar": a party's member, as a title. */
const PARTISAN = /^(?:democrat|republican|independent|libertarian|socialist|tory)$/;

/** "Midwife Ana Kovar": a trade that a sentence opens with. */
const isTrade = (key: string): boolean =>
  (TRADES.has(key) || PERSON_NOUNS.has(key)) && !isGiven(key) && !DEMONYMS.has(key) && !ORGANISATION_HEADS.has(key);
const isGivenLike = (keys: readonly string[], i: number): boolean =>
  isGiven(keys[i]!) || !(isTrade(keys[i]!) || DOMAINS.has(keys[i]!) || SURNAME_HEADS.has(keys[i + 1] ?? ''));

/** "Lunda General", a hospital: what is general there is no officer. */
const isBranch = (keys: readonly string[], i: number, from: number, to: number): boolean =>
  keys[i] === 'general' && i === to - 1 && i > from && !isTitle(keys[i - 1]!) && !OFFICE_MODIFIERS.has(keys[i - 1]!);

const isTitle = (key: string): boolean => isOffice(key) || HONORIFICS.has(key) || PARTISAN.test(key);

/**
 * Where the title inside a run of capitals ends and the name begins: "US President | Joseph Kovar", "Secretary of State |
 * Ana Roe". `name` equal to the run's end means that the run is all title; null that it holds none.
 */
export function titleWithin(keys: readonly string[], { from, to }: Span): number | null {
  let head = to - from > 2 && isTrade(keys[from]!) && isGivenLike(keys, from + 1) ? from : -1;
  for (let i = from; i < to; i++) {
    if (!isTitle(keys[i]!) || isBranch(keys, i, from, to)) continue;
    if (isGiven(keys[i]!) && i + 1 < to && !HONORIFICS.has(keys[i]!)) continue;
    // "Stephen King": after a given name, the last word is a surname.
    if (
      i === to - 1 &&
      i > from &&
      SURNAME_HEADS.has(keys[i]!) &&
      (isGiven(keys[i - 1]!) || isTitle(keys[i - 2] ?? ''))
    )
      continue;
    head = i;
  }
  if (head < 0) return null;
  let at = head + 1;
  if (at < to && /^(?:of|for|on|to)$/.test(keys[at]!)) {
    at++;
    if (keys[at] === 'the') at++;
    // "Ambassador to the United States | Ana Kovar"
    for (let end = Math.min(to, at + 4); end > at; end--) if (isPlaceName(keys.slice(at, end).join(' '))) return end;
    while (
      at < to &&
      (keys[at] === 'the' || keys[at] === 'and' || keys[at] === ',' || keys[at] === 'staff' || !isGiven(keys[at]!)) &&
      belongs(keys, at, to)
    )
      at++;
  }
  return at;
}

const isPlaceName = (whole: string): boolean => COUNTRY_NAMES.has(whole) || PLACES.has(whole) || STATES.has(whole);

/** Whether the word at `i` still belongs to what the office is of. */
function belongs(keys: readonly string[], i: number, to: number): boolean {
  const key = keys[i]!;
  if (/^(?:the|and|,|of|staff|state|house|senate|parliament|congress|board|court|party)$/.test(key) || DOMAINS.has(key))
    return true;
  // A country or a body of one or two words; a personal name has to remain or nothing.
  return to - i !== 2 || key === 'united' || key === 'new';
}

/** A title in lower case that stands before a name ("the Velden foreign minister | Pedro Kovar"): its first token, article included. */
export function titleBefore(
  tokens: readonly Token[],
  keys: readonly string[],
  phrases: Phrases,
  name: number,
  hasTitle: boolean,
): number | null {
  let at = name;
  const sentence = tokens[name]!.sentence;
  const floor = Math.max(0, name - MAX_TITLE_TOKENS);
  let found = false;
  while (at > floor) {
    const token = tokens[at - 1]!;
    const key = keys[at - 1]!;
    if (token.sentence !== sentence || (!tokens[at]!.spaced && !/^['’]/.test(tokens[at]!.text))) break;
    const post = !isCapital(token) && (isPost(key) || (key === 'general' && isPost(keys[at - 2] ?? '')));
    if (at === name && hasTitle && ARTICLE.test(token.lower)) return at - 1;
    if (at === name && !post && !(hasTitle && (OFFICE_MODIFIERS.has(key) || DEMONYMS.has(key)))) break;
    if (post && token.pos !== 'VERB') {
      found = true;
      at--;
    } else if (found || hasTitle) {
      if (ARTICLE.test(token.lower)) return at - 1;
      const inPhrase = phrases.nounAt[at - 1]! >= 0 && phrases.nounAt[at - 1] === phrases.nounAt[at]!;
      const modifies =
        OFFICE_MODIFIERS.has(key) ||
        DEMONYMS.has(key) ||
        (found && inPhrase && (isCapital(token) || /^(?:NOUN|PROPN|ADJ)$/.test(token.pos))) ||
        // "Teachers’ Union leader"
        (found && inPhrase && /^['’]$/.test(token.text) && /s$/.test(keys[at - 2] ?? ''));
      if (!modifies || token.pos === 'PRON') break;
      at--;
    } else break;
  }
  return at < name ? at : null;
}
