import { BODIES, type Complement, DENIES, MAKES, OF_WHAT, PLEDGE_NOUNS } from '../../lexicon/pledge-words.ts';
import type { Sentence, Span } from '../../stages.ts';
import { conditional } from '../clauses/factual.ts';
import { type Grammar, nounFrom } from '../clauses/grammar.ts';
import { described } from '../clauses/joined.ts';
import { agentOf, spansOf, subjectOf } from '../clauses/parties.ts';
import { complement, isGerund } from './complement.ts';
import type { Draft } from './draft.ts';

/** A pledge that a noun names: "promises of the mayor to build", "a plan for closing", "Kovar’s pledge of five schools"; or null. */
export function nounPledge(grammar: Grammar, index: number, sentence: Sentence): Draft | null {
  const { tokens, phrases } = grammar;
  const noun = phrases.nouns[index]!;
  const head = tokens[noun.head]!;
  const word = head.pos === 'NOUN' ? PLEDGE_NOUNS.get(head.lemma) : undefined;
  if (!word || noun.to !== noun.head + 1) return null;
  const opener = tokens[noun.from]!.lower;
  if (opener === 'no' || opener === 'any' || conditional(grammar, noun.from, sentence)) return null;
  const governor = governing(grammar, noun.from, sentence);
  if (
    governor &&
    (governor.negated || DENIES.has(governor.lemma) || (governor.modal !== null && governor.modal !== 'will'))
  )
    return null;

  // Whose it is may stand between: "promises of the mayor to build", "a plan by the council to close".
  let at = noun.to;
  const lists: Span[][] = [];
  const own = agentOf(grammar, index, sentence.to);
  const inside = own.length > 0 && own[0]!.to <= noun.head;
  if (
    !inside &&
    noun.head > noun.from &&
    BODIES.has(tokens[noun.head - 1]!.lemma) &&
    !/^(?:campaign|election)$/.test(tokens[noun.head - 1]!.lower)
  ) {
    lists.push([{ from: noun.from, to: noun.head }]);
  }
  if (inside) lists.push(own);
  const preposition = tokens[at]?.lower;
  if (preposition === 'of' || preposition === 'by' || preposition === 'from' || preposition === 'between') {
    const holder = nounFrom(grammar, at + 1);
    if (holder >= 0 && !isGerund(grammar, at + 1)) {
      const span = described(grammar, holder);
      const next = tokens[span.to];
      const leads =
        next !== undefined &&
        (next.lower === 'to' || next.lower === 'that' || (next.lower === 'and' && preposition === 'between'));
      if (preposition !== 'of' || (leads && phrases.verbAt[span.to]! >= 0)) {
        at = span.to;
        lists.push([span]);
      }
    }
  }
  const takes = new Set<Complement>(word.takes);
  if (!OF_WHAT.has(head.lemma) && head.lemma !== 'commitment') takes.delete('noun');
  const behind = head.lemma === 'commitment' ? /^to$/ : /^(?:of|for|on)$/;
  if (word.takes.has('noun') && !behind.test(tokens[at]?.lower ?? '')) takes.delete('noun');
  // Without a preposition only an order takes a gerund: "a decree banning rallies".
  if (takes.has('gerund') && word.kind !== 'order' && !behind.test(tokens[at]?.lower ?? '')) takes.delete('gerund');
  const what = complement(grammar, sentence, noun.from, at, takes, behind);
  if (!what || (what.form === 'to' && overtaken(grammar, noun.to, what.from))) return null;
  if (governor && MAKES.has(governor.lemma) && !inside) {
    const clause = grammar.clauseOf[governor.index];
    const subject = clause ? subjectOf(grammar, clause, phrases.verbs[governor.index]!) : -1;
    if (subject >= 0 && phrases.verbs[governor.index]!.voice === 'active') lists.push(spansOf(grammar, subject));
  }
  if (lists.length === 0) return null;
  let from = noun.head;
  while (from > noun.from && tokens[from - 1]!.pos === 'NOUN') from--;
  return {
    kind: word.kind,
    word: noun.head,
    passage: { from, to: what.to },
    what,
    pledgers: lists,
    speaker: false,
    strength: (what.form === 'noun' ? 0.65 : 0.7) + (inside ? 0.05 : 0),
    sentence,
    rule: 'noun',
    because: `“${head.lower}” names a commitment to what follows`,
  };
}

/** Whether an infinitive that follows belongs to another word between ("the deal between them is to end"). */
const overtaken = ({ phrases }: Grammar, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if ((phrases.verbAt[i] ?? -1) >= 0) return true;
  return false;
};

/** The verb that governs a noun phrase from the left within the clause. */
function governing(
  { tokens, phrases }: Grammar,
  at: number,
  sentence: Sentence,
): { lemma: string; negated: boolean; modal: string | null; index: number } | null {
  for (let i = at - 1, steps = 0; i >= sentence.from && steps < 6; i--, steps++) {
    if (/^[,;:]$/.test(tokens[i]!.text)) return null;
    const index = phrases.verbAt[i] ?? -1;
    if (index >= 0) {
      const { lemma, negated, modal } = phrases.verbs[index]!;
      return { lemma, negated, modal, index };
    }
  }
  return null;
}
