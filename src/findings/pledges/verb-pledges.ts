import { actNoun } from '../../lexicon/act-nouns.ts';
import { actVerb } from '../../lexicon/act-verbs.ts';
import { BODIES, CHECKABLE, PLEDGE_VERBS } from '../../lexicon/pledge-words.ts';
import type { Sentence, Span } from '../../stages.ts';
import { conditional } from '../clauses/factual.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { joined } from '../clauses/joined.ts';
import { apart, byAgent, spansOf, subjectOf } from '../clauses/parties.ts';
import { complement } from './complement.ts';
import type { Draft } from './draft.ts';

const BEHIND: Readonly<Record<string, RegExp>> = {
  plan: /^on$/,
  commit: /^to$/,
  agree: /^(?:to|on)$/,
  discuss: /^$/,
};
const NEVER = /^$/;
/** Verbs that pledge only at times: what was decided may be done already, what was discussed may come to nothing. */
const DOUBTED: ReadonlyMap<string, number> = new Map([
  ['discuss', 0.2],
  ['offer', 0.2],
  ['prepare', 0.25],
  ['decide', 0.35],
  ['opt', 0.35],
  ['resolve', 0.25],
]);

/** A pledge that a verb makes: "promised to build", "is planning on breaking", "ordered the army to leave"; or null. */
export function verbPledge(grammar: Grammar, index: number, sentence: Sentence): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const verb = phrases.verbs[index]!;
  const word = PLEDGE_VERBS.get(verb.lemma);
  if (!word || verb.negated || verb.modal !== null || verb.tense === 'future' || verb.form === 'infinitive')
    return null;
  const clause = clauseOf[index];
  if (!clause) return null;
  const passive = verb.voice === 'passive';
  // "is committed to" pledges as the active does; "was ordered to" names who is bound; nothing else passive pledges.
  if (passive && verb.lemma !== 'commit' && (word.kind !== 'order' || /^(?:require|mandate)$/.test(verb.lemma)))
    return null;
  let subject = subjectOf(grammar, clause, verb);
  let participial = false;
  if (verb.form !== 'finite') {
    // "…, promising to cut taxes": who speaks is the subject of the main verb.
    if (tokens[verb.from - 1]?.text !== ',' || verb.form !== 'gerund') return null;
    subject = mainSubject(grammar, index, sentence);
    participial = true;
    if (subject < 0) return null;
  }
  const far = participial || subject < 0 || apart(grammar, subject, index);
  const from = far ? verb.from : Math.min(phrases.nouns[joined(grammar, subject)[0]!]!.from, verb.from);
  if (conditional(grammar, from, sentence)) return null;
  const ordered = passive && word.kind === 'order';
  const takes = ordered ? new Set(['to'] as const) : word.takes;
  const what = complement(grammar, sentence, from, verb.to, takes, BEHIND[verb.lemma] ?? NEVER);
  if (!what) return null;
  if (word.kind === 'order' && what.form === 'noun' && !actual(grammar, what.from, what.to)) return null;
  // "commit 4 million crowns", "commit troops to": anything else that is committed is a crime or an error.
  if (verb.lemma === 'commit' && what.form === 'noun' && !committed(grammar, what.from, what.to)) return null;
  if (verb.lemma === 'agree' && what.form === 'noun' && tokens[verb.to]?.lower === 'with') return null;
  if (verb.lemma === 'warn' && !threatened(grammar, what)) return null;
  let pledgers: Span[] = [];
  if (ordered) pledgers = byAgent(grammar, verb.to, what.to);
  else if (subject >= 0) pledgers = spansOf(grammar, subject);
  return {
    kind: word.kind,
    word: verb.head,
    passage: { from, to: what.to },
    what,
    pledgers: [pledgers],
    speaker: false,
    strength: (what.form === 'noun' ? 0.65 : 0.8) - (DOUBTED.get(verb.lemma) ?? 0),
    sentence,
    rule: 'verb',
    because: `“${verb.lemma}” commits to what follows`,
  };
}

const WARNER = /^(?:he|she|it|they|we|i|his|her|its|their|our|my)$/;
/** What somebody warned of does: acts that are no act of any type. */
const ACTS_ON = new Set('act respond retaliate strike answer step block close act'.split(' '));

/**
 * Whether a warning is of what somebody will do: the warner himself, people, or a passive ("anyone who entered would be
 * prosecuted"). That prices would rise, or a river flood, is foretold.
 */
function threatened(grammar: Grammar, { from, to }: Span): boolean {
  const { tokens, phrases, clauseOf } = grammar;
  const first = from + (tokens[from]?.lower === 'that' ? 1 : 0);
  if (WARNER.test(tokens[first]?.lower ?? '')) return true;
  for (let i = first; i < to; i++) {
    const index = phrases.verbAt[i]!;
    const verb = phrases.verbs[index];
    if (!verb || verb.from !== i || verb.modal === null || verb.form !== 'finite') continue;
    const type = actVerb(verb.lemma)?.type;
    if (verb.voice === 'passive')
      return type === 'COERCE' || type === 'ACCUSE' || type === 'SANCTION' || CHECKABLE.has(verb.lemma);
    const subject = clauseOf[index]?.subject ?? null;
    const acts = type !== undefined || CHECKABLE.has(verb.lemma) || ACTS_ON.has(verb.lemma);
    return subject !== null && acts && able(grammar, subject);
  }
  return false;
}

/** Whether a noun phrase is of somebody who can act: a name, a body, or several of a kind ("officers", "our members"). */
function able({ tokens, phrases }: Grammar, noun: number): boolean {
  const { head, kind } = phrases.nouns[noun]!;
  const { lower, lemma } = tokens[head]!;
  return (
    kind === 'name' ||
    kind === 'pronoun' ||
    BODIES.has(lemma) ||
    (lower !== lemma && /(?:er|or|ist|ian|ant|man|men|people)s?$/.test(lower))
  );
}

function committed({ tokens, phrases }: Grammar, from: number, to: number): boolean {
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  if (!noun) return false;
  for (let i = noun.from; i < noun.to; i++) if (tokens[i]!.pos === 'NUM' || tokens[i]!.pos === 'SYM') return true;
  return noun.to < to && tokens[noun.to]!.lower === 'to';
}

/** Whether an ordered thing is an act ("ordered the release of"), not goods. */
function actual({ tokens, phrases }: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const noun = phrases.nounAt[i] ?? -1;
    if (noun >= 0) return actNoun(tokens[phrases.nouns[noun]!.head]!.lemma) !== undefined;
  }
  return false;
}

function mainSubject(grammar: Grammar, index: number, sentence: Sentence): number {
  const { phrases, clauseOf } = grammar;
  for (let k = index - 1, steps = 0; k >= 0 && steps < 5; k--, steps++) {
    const other = phrases.verbs[k]!;
    if (other.from < sentence.from) return -1;
    if (other.form === 'finite') return clauseOf[k] ? subjectOf(grammar, clauseOf[k]!, other) : -1;
  }
  return -1;
}
