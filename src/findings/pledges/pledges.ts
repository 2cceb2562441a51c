import type { Span } from '../../stages.ts';
import type { Passage, Pledge, Quantity, Statement, TimeExpression } from '../../types.ts';
import { type Grammar, grammarOf } from '../clauses/grammar.ts';
import { holders } from '../clauses/holder.ts';
import type { Context } from '../context.ts';
import { chars, passage } from '../passage.ts';
import { announcedPledge } from './announced-pledges.ts';
import type { Draft } from './draft.ts';
import { nounPledge } from './noun-pledges.ts';
import { officials } from './officials.ts';
import { pieces } from './pieces.ts';
import { isPerson, pledgers } from './pledgers.ts';
import { readyPledge } from './ready-pledges.ts';
import { reasons } from './reasons.ts';
import { amounts, condition, deadlines } from './terms.ts';
import { testableOf } from './testable.ts';
import { verbPledge } from './verb-pledges.ts';
import { willPledge } from './will-pledges.ts';

/** What a pledge must be worth to be proposed: a wrong one costs a reader's trust. */
const ENOUGH = 0.5;

/** Pledges: promises, plans, agreements, orders and warnings. Ids are `p1`, `p2`, … in text order. */
export function pledges(
  context: Context,
  statements: readonly Statement[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): Pledge[] {
  const { article, tokens } = context;
  const grammar = grammarOf(context);
  const held = holders(context, statements);
  const deadline = deadlines(context, times);
  const amount = amounts(context, quantities);
  const who = pledgers(context, statements);
  const at = (span: Span): Passage => passage(article.text, chars(tokens, span));
  const lasting = (id: string): boolean => times[Number(id.slice(1)) - 1]?.type === 'DURATION';
  const out: Pledge[] = [];
  for (const draft of drafts(context, grammar, held, statements)) {
    const holder = held[draft.word]!;
    const statement = holder < 0 ? null : statements[holder]!;
    const found = who(draft, statement);
    const due = deadline(draft.passage, draft.what, draft.sentence);
    const sum = amount(draft.what);
    const measured = due !== null || sum !== null;
    // An amount alone does not make an outcome a pledge: "the dam will flood 900 hectares" is foretold.
    const weighty = draft.rule === 'outcome' ? due !== null && !lasting(due) : measured;
    let confidence = draft.strength + (weighty ? 0.1 : 0);
    if (draft.rule === 'will' && statement?.speaker && !found.some(({ entity }) => entity === statement.speaker)) {
      // Somebody speaks of what others will do: his own body's plans if it is a body, a prediction if not.
      confidence -= isPerson(context, draft) ? 0.2 : 0;
    }
    // "We pledge to" in the article's own voice: who "we" are stands on the title page.
    const we = /^(?:we|i)$/.test(tokens.tokens[draft.pledgers[0]?.[0]?.from ?? -1]?.lower ?? '');
    if (found.length === 0 && !we && !unnamedPledger(draft, statement, due !== null)) continue;
    confidence = Math.round(Math.min(confidence, 0.95) * 100) / 100;
    if (confidence < ENOUGH) continue;
    const hinge = condition(grammar, draft.sentence, draft.passage);
    const testable = testableOf(grammar, draft.what, measured);
    const word = at({ from: draft.word, to: draft.word + 1 });
    out.push({
      id: `p${out.length + 1}`,
      kind: draft.kind,
      pledgers: [...new Set(found.map(({ entity }) => entity))],
      passages: pieces(context, draft.passage, statements).map(at),
      statement: statement?.id ?? null,
      amount: sum,
      deadline: due,
      condition: hinge ? at(hinge) : null,
      testable,
      confidence,
      why: [
        { rule: draft.rule, because: draft.because, passage: word },
        ...found.flatMap(({ why }) => why),
        ...reasons(statement, sum, due, hinge !== null),
      ],
    });
  }
  return out;
}

/**
 * Whether a pledge is one without anybody found who makes it: an order, a strong "will", and what an article announces
 * with a date ("the toll will be lifted on 1 May").
 */
function unnamedPledger(draft: Draft, statement: Statement | null, due: boolean): boolean {
  if (draft.kind === 'order') return true;
  if (draft.rule === 'will') return statement !== null && draft.strength >= 0.5;
  if (draft.rule === 'outcome') return true;
  return draft.rule === 'passive will' && (statement !== null ? draft.strength >= 0.5 : due);
}

/** Everything in body text that may pledge, in text order, the widest only where two overlap. */
function drafts(context: Context, grammar: Grammar, held: Int32Array, statements: readonly Statement[]): Draft[] {
  const { nouns, verbs } = grammar.phrases;
  const official = officials(context);
  const out: Draft[] = [];
  let noun = 0;
  let verb = 0;
  for (const sentence of context.tokens.sentences) {
    const body = sentence.role === 'body';
    const own: Draft[] = [];
    for (; verb < verbs.length && verbs[verb]!.from < sentence.to; verb++) {
      if (!body) continue;
      const holder = held[verbs[verb]!.head]!;
      const draft =
        verbPledge(grammar, verb, sentence) ??
        readyPledge(grammar, verb, sentence, holder >= 0) ??
        announcedPledge(grammar, verb, sentence) ??
        willPledge(grammar, verb, sentence, {
          held: holder >= 0,
          official: holder >= 0 ? official(statements[holder]!.speaker) : false,
          direct: holder >= 0 && statements[holder]!.kind === 'direct',
        });
      if (draft) own.push(draft);
    }
    for (; noun < nouns.length && nouns[noun]!.from < sentence.to; noun++) {
      const draft = body ? nounPledge(grammar, noun, sentence) : null;
      if (draft) own.push(draft);
    }
    own.sort((a, b) => a.passage.from - b.passage.from || a.word - b.word);
    const kept: Draft[] = [];
    for (const draft of own) {
      const same = kept.findIndex(({ passage }) => draft.passage.from < passage.to && passage.from < draft.passage.to);
      if (same < 0) kept.push(draft);
      else if (draft.strength > kept[same]!.strength + 0.15) kept[same] = draft;
    }
    out.push(...kept);
  }
  return out;
}
