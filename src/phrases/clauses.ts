import type { Clause, NounPhrase, Sentence, Token, VerbGroup } from '../stages.ts';

/** Prepositions that open a clause when a subject and its verb follow at once ("after the court ruled"). */
const SUBORDINATING = new Set(['after', 'before', 'since', 'until', 'as', 'than', 'like', 'while', 'because']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Input of the clause builder for one sentence; indexes of phrases count within the article. */
export interface SentencePhrases {
  readonly sentence: Sentence;
  readonly nouns: readonly NounPhrase[];
  readonly firstNoun: number;
  readonly verbs: readonly VerbGroup[];
  readonly firstVerb: number;
}

/**
 * The clauses of one sentence, one for each verb group: the subject on its left, the object on its right.
 *
 * The subject is the nearest noun phrase to the left that no preposition governs. A verb after "and" shares the subject
 * of the verb before it; after "who", "which" or "that" the subject is the antecedent of the pronoun; a relative clause
 * or an apposition between commas is skipped. In inverted reporting ("said Ana Kovar") the noun phrase after the verb
 * is recorded as object; callers decide whether it is the speaker.
 */
export function clauses(
  tokens: readonly Token[],
  { sentence, nouns, firstNoun, verbs, firstVerb }: SentencePhrases,
): Clause[] {
  const out: Clause[] = [];
  verbs.forEach((verb, v) => {
    const object = objectOf(tokens, nouns, verb);
    const subject = verb.form === 'finite' ? subjectOf(sentence, tokens, nouns, verbs, v, out, firstNoun) : null;
    const from = subject === null ? verb.from : Math.min(verb.from, nouns[subject]!.from);
    const to = object === null ? verb.to : nouns[object]!.to;
    out.push({
      from,
      to,
      verb: firstVerb + v,
      subject: subject === null ? null : firstNoun + subject,
      object: object === null ? null : firstNoun + object,
    });
  });
  return out;
}

function objectOf(tokens: readonly Token[], nouns: readonly NounPhrase[], verb: VerbGroup): number | null {
  let at = verb.to;
  while (tokens[at] && (tokens[at]!.pos === 'ADV' || /^["“]$/.test(tokens[at]!.text))) at++;
  const index = nouns.findIndex((noun) => noun.from === at);
  return index < 0 ? null : index;
}

function subjectOf(
  sentence: Sentence,
  tokens: readonly Token[],
  nouns: readonly NounPhrase[],
  verbs: readonly VerbGroup[],
  v: number,
  before: readonly Clause[],
  firstNoun: number,
): number | null {
  const verb = verbs[v]!;
  const previous = tokens[verb.from - 1];
  if (previous && RELATIVE.has(previous.lower)) return lastNounBefore(nouns, verb.from - 1, tokens);
  const shared = (): number | null => {
    for (let k = v - 1; k >= 0; k--) {
      const subject = before[k]?.subject;
      if (verbs[k]!.form === 'finite' && subject !== null && subject !== undefined) return subject - firstNoun;
    }
    return null;
  };
  if (previous?.pos === 'CCONJ') return shared();
  let found: number | null = null;
  let edge = verb.from;
  for (let n = nouns.length - 1; n >= 0; n--) {
    const noun = nouns[n]!;
    if (noun.to > edge || RELATIVE.has(tokens[noun.head]!.lower)) continue;
    const inside = relativeBefore(tokens, nouns, verbs, noun.from);
    if (inside !== null && inside < edge) {
      edge = inside;
      continue;
    }
    const between = verbs.findLast(
      (other) => other.from >= noun.to && other.to <= edge && other !== verb && other.form === 'finite',
    );
    if (between) {
      // Only a relative clause may stand between a subject and its verb: continue before its pronoun.
      const opener = relativeOf(tokens, nouns, between);
      if (opener === null) break;
      edge = opener;
      if (noun.to > edge) continue;
    }
    const left = tokens[noun.from - 1];
    if (left?.pos === 'ADP' && left.i >= sentence.from && !(SUBORDINATING.has(left.lower) && noun.to === edge))
      continue;
    if (verbs.some((other) => other.form !== 'finite' && other.to === noun.from && other.from > sentence.from))
      continue;
    if (left?.pos === 'CCONJ' && nouns[n - 1]?.to === left.i && tokens[nouns[n - 1]!.from - 1]?.pos === 'ADP') continue;
    found = n;
    break;
  }
  if (found === null) return null;
  return apposed(tokens, nouns, found, verb);
}

/** Token of the pronoun that makes a verb's clause a relative one ("who met", "that Kovar signed"), or null. */
function relativeOf(tokens: readonly Token[], nouns: readonly NounPhrase[], verb: VerbGroup): number | null {
  const before = verb.from - 1;
  if (tokens[before] && RELATIVE.has(tokens[before].lower)) return before;
  const subject = nouns.find((noun) => noun.to === verb.from);
  const opener = subject ? tokens[subject.from - 1] : undefined;
  const clause = opener && RELATIVE.has(opener.lower) && opener.pos !== 'SCONJ' && tokens[opener.i - 1]?.pos !== 'VERB';
  return clause ? opener.i : null;
}

/** Where a noun phrase is the object of a relative clause ("who met Kovar"): the token of its pronoun, else null. */
function relativeBefore(
  tokens: readonly Token[],
  nouns: readonly NounPhrase[],
  verbs: readonly VerbGroup[],
  at: number,
): number | null {
  const last = verbs.findLast((verb) => verb.to <= at);
  return last?.form === 'finite' && last.to === at ? relativeOf(tokens, nouns, last) : null;
}

/** "Kovar, a diplomat, said": returns the phrase that an apposition between commas explains. */
function apposed(tokens: readonly Token[], nouns: readonly NounPhrase[], n: number, verb: VerbGroup): number {
  const noun = nouns[n]!;
  const earlier = nouns[n - 1];
  const closes = tokens[verb.from - 1]?.text === ',';
  if (!earlier || !closes) return n;
  const opens = tokens[noun.from - 1]?.text === ',' && earlier.to === noun.from - 1;
  return opens ? n - 1 : n;
}

function lastNounBefore(nouns: readonly NounPhrase[], at: number, tokens: readonly Token[]): number | null {
  const edge = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const index = nouns.findLastIndex((noun) => noun.to <= edge);
  return index < 0 ? null : index;
}
