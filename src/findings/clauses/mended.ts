import type { Clause, NounPhrase, Phrases, Token, VerbGroup } from '../../stages.ts';
import type { Context } from '../context.ts';

const MARK = /^["“”]$/;
/** Verbs whose past is their base form. */
const INVARIANT = /^(?:bid|cast|cut|hit|let|put|set|shut|split|spread)$/;
const PLURAL_PRONOUN = /^(?:i|you|we|they|these|those|both|people|police)$/;

/**
 * The phrases, put right where the mentions know better, or where a quotation mark cuts a verb in two:
 *
 * - what looks like a verb inside a name is part of the name ("Harbour Watch rejected");
 * - "would “not pay” a fee" is one verb;
 * - "the town cut the grant" tells the past: a single town "cuts".
 *
 * Everything keeps its index; a verb group that is none any more only loses its clause.
 */
export function mended({ phrases, tokens: { tokens }, mentions }: Context): Phrases {
  const nouns: NounPhrase[] = [...phrases.nouns];
  const verbs: VerbGroup[] = [...phrases.verbs];
  const nounAt = phrases.nounAt.slice();
  const verbAt = phrases.verbAt.slice();
  const clauses: (Clause | undefined)[] = [];
  for (const clause of phrases.clauses) clauses[clause.verb] = clause;

  for (const { from, to } of mentions.names) {
    for (let i = from + 1; i < to; i++) {
      const bogus = verbAt[i]!;
      if (bogus < 0 || verbs[bogus]!.from < from || verbs[bogus]!.to > to) continue;
      clauses[bogus] = undefined;
      verbAt.fill(-1, verbs[bogus]!.from, verbs[bogus]!.to);
      const noun = nounAt[from]!;
      if (noun < 0 || nouns[noun]!.to > to) continue;
      nouns[noun] = { ...nouns[noun]!, to, head: to - 1, kind: 'name' };
      nounAt.fill(noun, from, to);
      const next = verbAt[to] ?? -1;
      const clause = clauses[next];
      if (clause && clause.subject === null && verbs[next]!.form === 'finite')
        clauses[next] = { ...clause, subject: noun };
    }
  }

  for (let v = 0; v < verbs.length; v++) {
    const verb = verbs[v]!;
    if (cutByQuote(tokens, verb, verbs[v + 1])) {
      const rest = verbs[v + 1]!;
      const modal = tokens[verb.from]!.lower;
      const tense = modal === 'would' ? 'present' : 'future';
      verbs[v + 1] = { ...rest, from: verb.from, modal, tense, form: 'finite' };
      verbAt.fill(v + 1, verb.from, rest.to);
      const [own, next] = [clauses[v], clauses[v + 1]];
      if (next) clauses[v + 1] = { ...next, from: own?.from ?? next.from, subject: own?.subject ?? next.subject };
      clauses[v] = undefined;
    } else if (
      verb.tense === 'present' &&
      verb.to === verb.from + 1 &&
      INVARIANT.test(tokens[verb.head]!.lower) &&
      singular(tokens, nouns, clauses[v]?.subject ?? before(nouns, nounAt, verb))
    ) {
      verbs[v] = { ...verb, tense: 'past' };
    }
  }
  return { nouns, verbs, nounAt, verbAt, clauses: clauses.filter((clause) => clause !== undefined) };
}

/** Whether a bare "would" or "will" and the verb after an opening mark are one verb. */
function cutByQuote(tokens: readonly Token[], verb: VerbGroup, next: VerbGroup | undefined): boolean {
  return (
    next !== undefined &&
    next.from === verb.to + 1 &&
    verb.to === verb.from + 1 &&
    /^(?:would|will)$/.test(tokens[verb.from]!.lower) &&
    MARK.test(tokens[verb.to]!.text) &&
    next.modal === null &&
    tokens[next.head]!.lower === next.lemma
  );
}

/** The noun phrase that ends where a verb begins. */
function before(nouns: readonly NounPhrase[], nounAt: Int32Array, { from }: VerbGroup): number | null {
  const noun = nounAt[from - 1] ?? -1;
  return noun >= 0 && nouns[noun]!.to === from ? noun : null;
}

/** Whether a subject is one person or thing, so that its verb would end in "s" in the present. */
function singular(tokens: readonly Token[], nouns: readonly NounPhrase[], subject: number | null): boolean {
  if (subject === null) return false;
  const { head, kind, from, to } = nouns[subject]!;
  const { lower, lemma, text } = tokens[head]!;
  if (kind === 'pronoun') return !PLURAL_PRONOUN.test(lower);
  if (to - from > 1 && /^(?:these|those|many|several|two|three|some|both)$/.test(tokens[from]!.lower)) return false;
  return kind === 'name' || (lower === lemma && /^\p{L}/u.test(text) && !PLURAL_PRONOUN.test(lower));
}
