import type { PartOfSpeech } from '../stages.ts';

/** Part of speech and lemma of one token. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/** Properties of a word that do not depend on its place; they are computed once a word, not once a token. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with curly apostrophes made straight. */
  readonly lower: string;
  /** What the tagger gets in its place. */
  readonly given: string;
  readonly capital: boolean;
  /** Whether a capitalised word after it is a name, whatever else that can be ("Mr. Hedge"). */
  readonly title: boolean;
  /** Its settled tag for the part of speech that the tagger gave it first, by far the commonest for most words. */
  first: { readonly given: PartOfSpeech; readonly tag: Tag } | null;
  /** Its settled tags for other parts of speech that the tagger gives it. */
  others: Map<PartOfSpeech, Tag> | null;
}

/** What an ordinary word looks like; anything else reaches the tagger as a stand-in. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,:]*[\p{L}\p{M}\p{N}])?\.?$/u;
/** Maximum length of a word; wink-nlp takes quadratic time over longer ones. */
const MAX_WORD_LENGTH = 80;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Prof|Sens|Reps)\.?$/;
const CLITIC = /^(?:n't|'(?:s|re|ve|ll|d|m))$/;
const PARTICLE = new Set(['up', 'off', 'out', 'down', 'in', 'over', 'on', 'by', 'through', 'back', 'away', 'to']);

export function wordOf(text: string): Word {
  const straight = text.replaceAll('’', "'");
  const lower = straight.toLowerCase();
  return {
    text,
    lower,
    given: standIn(straight, lower),
    capital: /^\p{Lu}/u.test(text),
    title: TITLE.test(text),
    first: null,
    others: null,
  };
}

/** A hyphened word goes to the tagger as its last part, which carries its grammar; odd characters as a stand-in. */
function standIn(straight: string, lower: string): string {
  if (CLITIC.test(lower)) return straight;
  if (straight.length > MAX_WORD_LENGTH) return /^\p{N}/u.test(straight) ? '1' : 'thing';
  const hyphen = straight.lastIndexOf('-');
  if (hyphen > 0 && hyphen < straight.length - 1) {
    const last = straight.slice(hyphen + 1);
    const chosen = PARTICLE.has(last) ? straight.slice(0, straight.indexOf('-')) : last;
    return PLAIN.test(chosen) ? chosen : 'thing';
  }
  if (PLAIN.test(straight)) return straight;
  if (/^["“”„«»]$|^''$|^``$/.test(straight)) return '"';
  if (/^[-–—―]+$/.test(straight)) return '-';
  if (/^[.…][\s.…]*$/.test(straight)) return '.';
  if (/^[!-/:-@[-`{-~€£¥]$/.test(straight)) return straight;
  return /[\p{L}]/u.test(straight) ? 'Thing' : ';';
}
