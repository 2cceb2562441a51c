import { actNoun } from '../../lexicon/act-nouns.ts';
import type { Clause, Sentence, Span, VerbGroup } from '../../stages.ts';
import { type Grammar, isQuote, nounFrom } from './grammar.ts';
import { counts, described, joined, joinedAfter } from './joined.ts';

const CHAIN = new Set(['of', 'by', 'in', 'on', 'at', 'for', 'from', 'against', 'under', 'with', 'between']);

/**
 * The subject of a finite verb as one phrase with all its prepositions: its first noun phrase, or -1.
 *
 * Where the clause has none by position, the phrases that reach the verb without a break are followed leftwards: in
 * "after two days of beatings by the police had dissolved the crowd" it is "two days".
 */
export function subjectOf(grammar: Grammar, clause: Clause, verb: VerbGroup): number {
  if (clause.subject !== null) return holderOf(grammar, clause.subject, verb);
  if (verb.form !== 'finite') return -1;
  const { tokens, phrases } = grammar;
  let noun = phrases.nounAt[verb.from - 1] ?? -1;
  if (noun < 0 || phrases.nouns[noun]!.to !== verb.from) return -1;
  for (let steps = 0; steps < 5; steps++) {
    const { from } = phrases.nouns[noun]!;
    const preposition = tokens[from - 1];
    if (!preposition || !CHAIN.has(preposition.lower)) break;
    const before = phrases.nounAt[from - 2] ?? -1;
    if (before < 0 || phrases.nouns[before]!.to !== from - 1) break;
    noun = before;
  }
  return noun;
}

/** "The head of Harbour Watch, Ida Fenn, demanded": before an apposition the subject is whoever stands before "of". */
function holderOf({ tokens, phrases }: Grammar, noun: number, verb: VerbGroup): number {
  const { from, to } = phrases.nouns[noun]!;
  if (tokens[to]?.text !== ',' || to >= verb.from || tokens[from - 1]?.lower !== 'of') return noun;
  const before = phrases.nounAt[from - 2] ?? -1;
  return before >= 0 &&
    phrases.nouns[before]!.to === from - 1 &&
    (phrases.nouns[before]!.kind === 'common' || counts(tokens[phrases.nouns[before]!.from]!))
    ? before
    : noun;
}

/** Who does the act that a noun phrase names: behind "by" or "under", or a possessor or a name inside the phrase. */
export function agentOf(grammar: Grammar, noun: number, limit: number): Span[] {
  const { tokens, phrases } = grammar;
  const { from, head, to } = phrases.nouns[noun]!;
  let at = to;
  for (let steps = 0; steps < 4 && at < limit; steps++) {
    const preposition = tokens[at];
    if (!preposition) break;
    const next = nounFrom(grammar, at + 1);
    if (next < 0) break;
    const governing =
      preposition.lower === 'under' &&
      /^(?:administration|government|presidency|rule|regime|premiership|leadership)s?$/.test(
        tokens[phrases.nouns[next]!.head]!.lower,
      );
    if (preposition.lower === 'by' || governing)
      return joinedAfter(grammar, next, limit).map((n) => described(grammar, n));
    if (preposition.pos !== 'ADP') break;
    at = phrases.nouns[next]!.to;
    // "on Ardel and its coast by the army": a coordination inside the chain is stepped over.
    if (tokens[at]?.pos === 'CCONJ' && nounFrom(grammar, at + 1) >= 0)
      at = phrases.nouns[nounFrom(grammar, at + 1)]!.to;
  }
  for (let i = from; i < head; i++) {
    const token = tokens[i]!;
    if (/^(?:his|her|its|their|our|my)$/.test(token.lower)) return [{ from: i, to: i + 1 }];
    if (token.lemma === "'s" || (/^['’]$/.test(token.text) && i > from)) return [{ from, to: i }];
  }
  let name = from;
  while (name < head && tokens[name]!.pos !== 'PROPN') name++;
  let end = name;
  while (
    end < head &&
    (tokens[end]!.pos === 'PROPN' ||
      /^(?:government|army|police|military|forces?|troops|navy|militia|rebels?|group)$/.test(tokens[end]!.lower))
  )
    end++;
  return end > name ? [{ from: name, to: end }] : [];
}

/** Act nouns among the noun phrases of a subject: "two days of beatings by". */
export function actSubject(grammar: Grammar, noun: number, verb: VerbGroup): number {
  const { tokens, phrases } = grammar;
  let n = noun;
  for (let steps = 0; steps < 3; steps++) {
    if (n < 0 || phrases.nouns[n]!.to > verb.from) return -1;
    if (actNoun(tokens[phrases.nouns[n]!.head]!.lemma)) return n;
    if (tokens[phrases.nouns[n]!.to]?.lower !== 'of') return -1;
    n = nounFrom(grammar, phrases.nouns[n]!.to + 1);
  }
  return -1;
}

/** The agent of a passive verb: "by the court and its clerk". */
export function byAgent(grammar: Grammar, from: number, end: number): Span[] {
  const { tokens, phrases } = grammar;
  for (let i = from, steps = 0; i < end && steps < 12; i++, steps++) {
    const token = tokens[i]!;
    if (token.text === ',' || token.pos === 'VERB') return [];
    if (token.lower !== 'by') continue;
    // "by the then mayor": an adverb may part the article from its noun.
    let at = i + 1;
    while (nounFrom(grammar, at) < 0 && at < i + 3 && /^(?:DET|ADV)$/.test(tokens[at]?.pos ?? '')) at++;
    const noun = nounFrom(grammar, at);
    if (noun < 0) return [];
    const { from: first, to } = phrases.nouns[noun]!;
    // "by the last council two years ago": the time is no part of who did it.
    if (/^(?:ago|later|earlier)$/.test(tokens[to]?.lower ?? '')) {
      let cut = to - 1;
      while (cut > first && tokens[cut]!.pos !== 'NUM' && !/^an?$/.test(tokens[cut]!.lower)) cut--;
      return cut > first ? [{ from: first, to: cut }] : [];
    }
    return joinedAfter(grammar, noun, end).map((n) => described(grammar, n));
  }
  return [];
}

const TOWARDS = new Set(['with', 'against', 'on', 'upon', 'to', 'at', 'over', 'from', 'for', 'of', 'into']);

/** Whom an act meets behind a preposition: the first noun phrase after one, from token `at` to `end`. */
export function towards(grammar: Grammar, at: number, end: number): Span[] {
  const { tokens } = grammar;
  for (let i = at, steps = 0; i < end && steps < 14; i++, steps++) {
    const token = tokens[i]!;
    if (token.text === ',' || token.pos === 'VERB' || isQuote(token)) return [];
    if (!TOWARDS.has(token.lower)) continue;
    const noun = nounFrom(grammar, i + 1);
    if (noun < 0) continue;
    return joinedAfter(grammar, noun, end).map((n) => described(grammar, n));
  }
  return [];
}

/** Subjects as spans; for "her government" also her who leads it. */
export function ownersToo(grammar: Grammar, noun: number): Span[] {
  const { tokens, phrases } = grammar;
  const { from, head } = phrases.nouns[noun]!;
  const spans = spansOf(grammar, noun);
  const leads =
    /^(?:his|her)$/.test(tokens[from]!.lower) &&
    /^(?:government|administration|cabinet|ministry)$/.test(tokens[head]!.lemma);
  return leads ? [...spans, { from, to: from + 1 }] : spans;
}

/** Subjects as spans, with those that "and" joins to the left. */
export const spansOf = (grammar: Grammar, noun: number): Span[] =>
  joined(grammar, noun).map((n) => described(grammar, n));

/**
 * The noun phrase that a verb acts on, also where a date, a measure or a participle stands between: "vetoed on Friday a
 * resolution", "arrested more than 100 people", "imposed targeted sanctions". -1 where none does.
 */
export function directObject(grammar: Grammar, clause: Clause, verb: VerbGroup, { to }: Sentence): number {
  if (clause.object !== null) return clause.object;
  const { tokens, phrases } = grammar;
  let i = verb.to;
  for (let steps = 0; i < to && steps < 4; steps++) {
    if (i > verb.to && nounFrom(grammar, i) >= 0) break;
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (/^(?:today|yesterday|more|fewer|less|than|at|least|most|up|nearly|about)$/.test(token.lower)) {
      if (token.lower === 'at' && !/^(?:least|most)$/.test(next?.lower ?? '')) return -1;
      i += token.lower === 'up' && next?.lower === 'to' ? 2 : 1;
    } else if (token.lower === 'on' && /day$/.test(next?.lower ?? '')) i += 2;
    else if (token.pos === 'ADV') i++;
    else if (token.pos === 'VERB' && /ed$/.test(token.lower) && i > verb.to - 1 && phrases.nounAt[i + 1]! >= 0) i++;
    else break;
  }
  if (i === verb.to) return -1;
  const noun = nounFrom(grammar, i);
  return noun >= 0 && grammar.verbOf[noun] === -1 ? noun : -1;
}

/** Whether another finite verb stands between a subject and its verb, so that the passage begins at the verb. */
export function apart({ phrases, tokens }: Grammar, subject: number, index: number): boolean {
  const edge = phrases.nouns[subject]!.to;
  for (let k = index - 1; k >= 0 && phrases.verbs[k]!.from >= edge; k--) {
    const { form, from } = phrases.verbs[k]!;
    // "members of Harbour Watch, a group that opposes the dam, unfurled": what describes the subject parts nothing.
    if (form === 'finite' && !/^(?:who|which|that)$/.test(tokens[from - 1]?.lower ?? '')) return true;
  }
  return false;
}
