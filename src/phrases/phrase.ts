import type { Clause, NounPhrase, Phrases, Tokens, VerbGroup } from '../stages.ts';
import { clauses } from './clauses.ts';
import { nounPhrases } from './noun-phrases.ts';
import { verbGroups } from './verb-groups.ts';

/** Noun phrases, verb groups and clauses of every sentence. */
export function phrase({ tokens, sentences }: Tokens): Phrases {
  const nouns: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  const all: Clause[] = [];
  const nounAt = new Int32Array(tokens.length).fill(-1);
  const verbAt = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences) {
    const own = {
      sentence,
      nouns: nounPhrases(tokens, sentence),
      firstNoun: nouns.length,
      verbs: verbGroups(tokens, sentence),
      firstVerb: verbs.length,
    };
    for (const noun of own.nouns) nounAt.fill(nouns.push(noun) - 1, noun.from, noun.to);
    for (const verb of own.verbs) verbAt.fill(verbs.push(verb) - 1, verb.from, verb.to);
    all.push(...clauses(tokens, own));
  }
  return { nouns, verbs, clauses: all, nounAt, verbAt };
}

/** No phrases: for a text in a language whose grammar is not supported. */
export function noPhrases({ tokens }: Tokens): Phrases {
  const none = (): Int32Array => new Int32Array(tokens.length).fill(-1);
  return { nouns: [], verbs: [], clauses: [], nounAt: none(), verbAt: none() };
}
