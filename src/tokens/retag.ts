import { SAME_PAST } from '../lexicon/irregular-verbs.ts';
import type { Tag, Word } from './word.ts';

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', "'s", "'re", "'m"]);
const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "'s"]);

/**
 * Corrects the tagger where a neighbour settles the matter: transformations in the manner of Brill (A simple
 * rule-based part of speech tagger, 1992), each for a confusion between noun and verb that costs a statement, a pledge
 * or an action.
 *
 * `words` are the tokens of one paragraph; the result has the same length.
 */
export function retag(words: readonly Word[], tags: readonly Tag[]): Tag[] {
  const out = [...tags];
  for (let i = 0; i < out.length; i++) {
    const changed = correct(words, out, i);
    if (changed) out[i] = { ...out[i]!, ...changed };
  }
  return out;
}

/** What can follow a noun at once: a preposition, a comma, the end. */
const GOVERNS_NOUN = /^(?:at|of|in|for|on|before|after|from|,|\.|)$/;
/** Singular in form, and yet the verb after them has no -s. */
const PLURAL_SENSE = new Set([
  'police',
  'people',
  'public',
  'media',
  'staff',
  'majority',
  'number',
  'men',
  'women',
  'children',
]);

/** Whether a bare verb form follows a singular noun that an article opens ("the ferry land"); not in "that he go". */
function disagrees(words: readonly Word[], tags: readonly Tag[], i: number): boolean {
  const noun = words[i - 1]?.lower ?? '';
  if (tags[i - 1]?.pos !== 'NOUN' || tags[i - 2]?.pos !== 'DET' || noun.endsWith('s') || PLURAL_SENSE.has(noun))
    return false;
  if (SAME_PAST.has(words[i]!.lower)) return false;
  return !words.slice(Math.max(0, i - 6), i).some((word) => word.lower === 'that');
}

function correct(words: readonly Word[], tags: readonly Tag[], i: number): Partial<Tag> | null {
  const { pos, lemma } = tags[i]!;
  const word = words[i]!.lower;
  const before = tags[i - 1];
  const after = tags[i + 1];
  const previous = words[i - 1]?.lower ?? '';
  const next = words[i + 1]?.lower ?? '';
  if (pos === 'VERB') {
    // "Orlan's promises of", "his pledges": what is possessed is a noun, unless it describes the next word.
    const possessed = POSSESSIVE.has(previous) && before?.pos !== 'AUX' && !/(?:ing|ed|en)$/.test(word);
    if (possessed && after?.pos !== 'NOUN' && after?.pos !== 'ADJ') return { pos: 'NOUN' };
    // "Coast Watch said", "Coast Watch leader": a capital between a capitalised noun and a word in small letters names.
    if (inName(words, tags, i)) return { pos: 'PROPN' };
    // "a televised address": a bare form after an article and a participle is what the participle describes.
    if (word === lemma && tags[i - 2]?.pos === 'DET' && before?.pos === 'VERB' && /(?:ed|ing)$/.test(previous))
      return { pos: 'NOUN' };
    // "to reopen the maternity ward at": a bare form does not agree with a singular before it, so it is a noun too.
    if (word === lemma && GOVERNS_NOUN.test(next) && disagrees(words, tags, i)) return { pos: 'NOUN' };
    // "at the reopening of the ward": what an article stands before and "of" after is a noun.
    if (/ing$/.test(word) && next === 'of' && /^(?:the|a|an)$/.test(previous)) return { pos: 'NOUN' };
    // "Similar promises of reform", "Plans to sell": a word in -s before "of" or "to", with no subject before it.
    if (GOVERNS.has(next) && word !== lemma && /[^s]s$/.test(word)) {
      const first = !before || /^[.!?"“”:]$/.test(previous);
      if (before?.pos === 'ADJ' || before?.pos === 'DET' || first) return { pos: 'NOUN' };
    }
  }
  // "have been meeting her": a form in -ing between "be" and an object, a place or a time.
  const progressive =
    (pos === 'NOUN' || pos === 'ADJ') && before?.pos === 'AUX' && BE.has(previous) && word.endsWith('ing');
  if (progressive && /^(?:PRON|DET|PROPN|ADP|SCONJ)$/.test(after?.pos ?? '') && next !== 'of')
    return { pos: 'VERB', lemma: stem(word) };
  // "who chairs the union", "the ministry states that": a word in -s where only a verb can stand.
  if (pos === 'NOUN' && /[^s]s$/.test(word)) {
    const relative = /^(?:who|which)$/.test(previous) && /^(?:DET|PROPN|ADP)$/.test(after?.pos ?? '');
    const saying =
      next === 'that' &&
      SAYS.has(word) &&
      /^(?:NOUN|PROPN)$/.test(before?.pos ?? '') &&
      (word === 'states' || !/[^s]s$/.test(previous));
    if (relative || saying) return { pos: 'VERB', lemma: word.slice(0, -1) };
  }
  // "economists estimate that": a bare form between a plural and "that" is the plural's verb.
  if (pos === 'NOUN' && next === 'that' && before?.pos === 'NOUN' && word === lemma && /[^s]s$/.test(previous))
    return { pos: 'VERB' };
  // "will open two clinics": nothing but a verb stands straight after a modal.
  if ((pos === 'ADJ' || pos === 'NOUN') && before?.pos === 'AUX' && MODAL.has(previous) && word === lemma)
    return { pos: 'VERB' };
  // "The council plans to sell", "Kovar left, promising to return": a word of commitment before "to" and a verb.
  if (next === 'to' && tags[i + 2]?.pos === 'VERB' && pos !== 'VERB') {
    const base = COMMITS.get(word);
    if (base && word.endsWith('ing') && (previous === ',' || before?.pos === 'CCONJ'))
      return { pos: 'VERB', lemma: base };
    if (base && word.endsWith('s') && subjectEnds(words, tags, i)) return { pos: 'VERB', lemma: base };
  }
  return null;
}

function inName(words: readonly Word[], tags: readonly Tag[], i: number): boolean {
  return (
    words[i]!.capital &&
    !!words[i - 1]?.capital &&
    /^(?:NOUN|PROPN)$/.test(tags[i - 1]!.pos) &&
    (words[i + 1]?.text === ',' ||
      (/^\p{Ll}/u.test(words[i + 1]?.text ?? '') && /^(?:VERB|AUX|NOUN)$/.test(tags[i + 1]!.pos)))
  );
}

const SAYS = new Set([
  'states',
  'claims',
  'notes',
  'reports',
  'estimates',
  'shows',
  'stresses',
  'charges',
  'hopes',
  'fears',
]);
const GOVERNS = new Set(['of', 'to', 'by', 'for']);
const MODAL = new Set(['will', 'would', 'shall', 'should', 'could', 'must', 'may', 'might', 'can', "'ll"]);
const COMMITS: ReadonlyMap<string, string> = new Map(
  ['plan', 'promise', 'pledge', 'vow', 'aim', 'threaten', 'order'].flatMap((verb): [string, string][] => [
    [`${verb}s`, verb],
    [`${verb.replace(/e$/, '')}${verb === 'plan' ? 'n' : ''}ing`, verb],
  ]),
);

/** Whether a singular noun phrase that may be a subject ends before `i`: nothing that governs it stands before it. */
function subjectEnds(words: readonly Word[], tags: readonly Tag[], i: number): boolean {
  const last = tags[i - 1];
  if (!last || !/^(?:NOUN|PROPN)$/.test(last.pos) || (last.pos === 'NOUN' && /[^s]s$/i.test(words[i - 1]!.lower)))
    return false;
  let at = i - 1;
  while (at >= 0 && i - at < 8 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tags[at]!.pos)) at--;
  if (at < 0) return true;
  return /^(?:SCONJ|CCONJ|PUNCT)$/.test(tags[at]!.pos) && !/^["“'’]$/.test(words[at]!.text);
}

/** Lemma of a form in -ing: "meeting" meet, "planning" plan, "taking" take (the e by the commonest endings). */
function stem(word: string): string {
  const base = word.slice(0, -3);
  if (/([bdgmnprt])\1$/.test(base)) return base.slice(0, -1);
  return /(?:[^aeiou][iau][tkdvzgc]|at|[cvzu]|[^aeiou]rg|us)$/.test(base) ? `${base}e` : base;
}
