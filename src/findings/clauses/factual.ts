import { NOT_FACTIVE } from '../../lexicon/act-verbs.ts';
import type { Sentence, VerbGroup } from '../../stages.ts';
import { type Grammar, isQuote } from './grammar.ts';

const CONDITION = new Set(['if', 'unless', 'whether', 'lest', 'should', 'supposing', 'provided']);
/** Verbs that make what follows them a fact: "began to withdraw", "managed to free". */
const ASPECT = new Set(['begin', 'start', 'continue', 'resume', 'proceed', 'manage', 'keep', 'finish']);

const AWAITS = new Set(['once', 'until', 'till', 'before', 'after', 'when']);

/** Whether a sentence asks instead of telling. */
export const asks = ({ tokens }: Grammar, { from, to }: Sentence): boolean => {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (tokens[i]!.text === '?') return true;
  return false;
};

/**
 * The verb group that says whether an act is a fact, where the act's own verb leaves it open: for "began to withdraw" it
 * is "began". The same verb where it speaks for itself; null where the act is told as wanted, planned, denied or
 * supposed only.
 */
export function assertedBy(grammar: Grammar, verb: VerbGroup, start: number, sentence: Sentence): VerbGroup | null {
  const { tokens, phrases } = grammar;
  if (verb.negated || verb.modal !== null || verb.tense === 'future') return null;
  if (tokens[verb.from - 1]?.lower === 'cannot' || tokens[verb.from]!.lower === 'cannot') return null;
  if (conditional(grammar, start, sentence)) return null;
  if (awaited(grammar, verb, start, sentence)) return null;
  if (verb.form === 'finite') return verb;
  const before = tokens[verb.from - 1];
  const governing = before && verb.from > sentence.from ? (phrases.verbAt[verb.from - 1] ?? -1) : -1;
  const governor = governing >= 0 ? phrases.verbs[governing]! : null;
  if (governor && ASPECT.has(governor.lemma)) {
    return governor.form === 'finite' && !governor.negated && governor.modal === null && governor.tense !== 'future'
      ? governor
      : null;
  }
  if (verb.form === 'infinitive') return null;
  if (verb.form === 'participle') return verb;
  // A gerund tells a fact as the rest of its sentence does: after a comma, or after "by".
  if (
    before?.text === ',' ||
    before?.lower === 'by' ||
    (before?.pos === 'CCONJ' && tokens[verb.from - 2]?.text === ',')
  ) {
    const main = nearestFinite(grammar, verb, sentence);
    return main && !main.negated && main.modal === null && main.tense !== 'future' && !NOT_FACTIVE.has(main.lemma)
      ? main
      : null;
  }
  return null;
}

/** "once it has been ratified", "before it votes": a present in a clause of time tells what is still to come. */
function awaited({ tokens }: Grammar, verb: VerbGroup, start: number, sentence: Sentence): boolean {
  const opener = tokens[start - 1];
  if (!opener || opener.i < sentence.from || !AWAITS.has(opener.lower)) return false;
  return verb.tense === 'present' || /^(?:has|have)$/.test(tokens[verb.from]!.lower);
}

function nearestFinite({ phrases }: Grammar, verb: VerbGroup, sentence: Sentence): VerbGroup | null {
  let index = (phrases.verbAt[verb.head] ?? 0) - 1;
  for (let steps = 0; index >= 0 && steps < 6; index--, steps++) {
    const other = phrases.verbs[index]!;
    if (other.from < sentence.from) return null;
    if (other.form === 'finite') return other;
  }
  return null;
}

/** Whether "if", "unless" or "whether" opens the clause that begins at `start`. */
export function conditional({ tokens }: Grammar, start: number, sentence: Sentence): boolean {
  let i = start - 1;
  for (let steps = 0; i >= sentence.from && steps < 3; i--, steps++) {
    const token = tokens[i]!;
    if (CONDITION.has(token.lower)) return true;
    if (token.lower === 'that' && /^(?:provided|supposing|condition)$/.test(tokens[i - 1]?.lower ?? '')) return true;
    if (token.pos !== 'ADV' && token.text !== ',' && !isQuote(token)) return false;
  }
  return false;
}

/** Whether what stands at token `at` is governed by a verb that makes it no fact: "demanded the release of", "could end the siege". */
export function governedAway({ phrases, tokens }: Grammar, at: number, sentence: Sentence): boolean {
  for (let i = at - 1, steps = 0; i >= sentence.from && steps < 12; i--, steps++) {
    const token = tokens[i]!;
    if (token.text === ',' || token.text === ';' || token.text === ':' || isQuote(token)) return false;
    if (NOT_FACTIVE.has(token.lemma) && (token.pos === 'NOUN' || token.pos === 'VERB')) return true;
    const verb = phrases.verbAt[i] ?? -1;
    if (verb >= 0) {
      const { negated, modal, tense, form } = phrases.verbs[verb]!;
      return negated || modal !== null || tense === 'future' || form === 'infinitive';
    }
  }
  return false;
}

const NOBODY = /^(?:no|none|nobody|neither|anyone|anybody|everyone|everybody|whoever|nothing|someone|somebody)$/;

/** Whether a subject says that nobody did it, or nobody in particular: "neither the mayor nor", "anyone who". */
export const nobody = ({ tokens }: Grammar, from: number): boolean =>
  NOBODY.test(tokens[from]!.lower) || /^(?:neither|nor)$/.test(tokens[from - 1]?.lower ?? '');
