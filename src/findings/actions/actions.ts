import type { Span } from '../../stages.ts';
import type { Action, Statement, Step, TimeExpression } from '../../types.ts';
import { holders } from '../clauses/holder.ts';
import { grammarOf } from '../clauses/reach.ts';
import type { Context } from '../context.ts';
import type { ReferOptions } from '../entities/cast.ts';
import { chars, passage } from '../passage.ts';
import type { Candidate } from './candidate.ts';
import { nominalAction } from './nominal.ts';
import { dates, places } from './setting.ts';
import { verbalAction } from './verbal.ts';

/** What an action must be worth to be proposed: a wrong one costs a reader's trust. */
const ENOUGH = 0.45;

/** Actions: active, passive and nominal. Ids are `a1`, `a2`, … in text order. */
export function actions(
  context: Context,
  statements: readonly Statement[],
  times: readonly TimeExpression[],
): Action[] {
  const { article, tokens, cast } = context;
  const held = holders(context, statements);
  const when = dates(context, times);
  const where = places(context);
  const at = (span: Span) => passage(article.text, chars(tokens, span));
  const resolve = (spans: readonly Span[], as: ReferOptions['as']): { ids: string[]; why: Step[] } => {
    const ids: string[] = [];
    const why: Step[] = [];
    for (const span of spans) {
      for (const reference of cast.refer(span, { as })) {
        if (ids.includes(reference.entity)) continue;
        ids.push(reference.entity);
        why.push(...reference.why);
      }
    }
    return { ids, why };
  };
  const out: Action[] = [];
  for (const candidate of candidates(context)) {
    const actors = resolve(candidate.actors, 'actor');
    if (actors.ids.length === 0 && !candidate.agentless) continue;
    let targets = resolve(candidate.targets[0] ?? [], 'target');
    if (targets.ids.length === 0 && candidate.targets[1]) targets = resolve(candidate.targets[1], 'target');
    if (actors.ids.length === 0 && targets.ids.length === 0 && candidate.strength < 0.65) continue;
    const confidence = candidate.strength + (targets.ids.length > 0 ? 0.1 : 0) + (actors.ids.length > 0 ? 0.05 : 0);
    if (confidence < ENOUGH) continue;
    const date = when(candidate.passage, candidate.act, candidate.sentence);
    const place = where(candidate.passage, candidate.act);
    const placed = place ? resolve([place], 'place') : { ids: [], why: [] };
    const act = at(candidate.act);
    const holder = held[candidate.act.from]!;
    out.push({
      id: `a${out.length + 1}`,
      type: candidate.type,
      act,
      actors: actors.ids,
      targets: targets.ids.filter((id) => !actors.ids.includes(id)),
      passage: at(candidate.passage),
      date: date?.id ?? null,
      place: placed.ids[0] ?? null,
      statement: holder < 0 ? null : statements[holder]!.id,
      confidence: Math.round(Math.min(confidence, 0.95) * 100) / 100,
      why: [
        { rule: candidate.rule, because: candidate.because, passage: act },
        ...actors.why,
        ...(date ? [{ rule: 'date', because: date.because }] : []),
        holder < 0
          ? { rule: 'voice', because: 'the article itself says so' }
          : { rule: 'statement', because: `it is part of what ${statements[holder]!.id} says` },
      ],
    });
  }
  return out;
}

/** Everything in body text that may be an action, in text order, none told twice. */
function candidates(context: Context): Candidate[] {
  const grammar = grammarOf(context);
  const { nouns, verbs } = context.phrases;
  const out: Candidate[] = [];
  let noun = 0;
  let verb = 0;
  for (const sentence of context.tokens.sentences) {
    const body = sentence.role === 'body';
    const own: Candidate[] = [];
    for (; verb < verbs.length && verbs[verb]!.from < sentence.to; verb++) {
      const candidate = body ? verbalAction(grammar, verb, sentence) : null;
      if (candidate) own.push(candidate);
    }
    const told = own.length;
    for (; noun < nouns.length && nouns[noun]!.from < sentence.to; noun++) {
      const candidate = body ? nominalAction(grammar, noun, sentence) : null;
      if (candidate && !own.slice(0, told).some((other) => tells(other, candidate))) own.push(candidate);
    }
    out.push(...own.sort((a, b) => a.passage.from - b.passage.from || a.act.from - b.act.from));
  }
  return out;
}

/** Whether a verb's action already tells what a noun names: as its words, as its subject, or as whom it meets. */
function tells({ act, passage, actors }: Candidate, noun: Candidate): boolean {
  const { from } = noun.act;
  if (from >= act.from && from < act.to) return true;
  if (from < passage.from || from >= passage.to) return false;
  return noun.actors.length === 0 || actors.some((actor) => noun.actors.some((other) => other.from === actor.from));
}
