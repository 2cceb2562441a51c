import type { Span } from '../../stages.ts';
import type { Action, Statement, Step, TimeExpression } from '../../types.ts';
import { grammarOf } from '../clauses/grammar.ts';
import { holders } from '../clauses/holder.ts';
import { sayers } from '../clauses/sayer.ts';
import type { Context } from '../context.ts';
import type { ReferOptions } from '../entities/cast.ts';
import { chars, passage } from '../passage.ts';
import type { Candidate } from './candidate.ts';
import { narrative } from './narrative.ts';
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
  const { article, tokens, phrases } = context;
  const grammar = grammarOf(context);
  const held = holders(context, statements);
  const says = sayers(context, statements);
  const when = dates(context, times);
  const where = places(context);
  const story = narrative(tokens.tokens);
  const at = (span: Span) => passage(article.text, chars(tokens, span));
  const out: Action[] = [];
  let noun = 0;
  let verb = 0;
  for (const sentence of tokens.sentences) {
    const done: Accepted[] = [];
    const told: Candidate[] = [];
    const body = sentence.role === 'body';
    for (; verb < phrases.verbs.length && phrases.verbs[verb]!.from < sentence.to; verb++) {
      const accepted = body ? accept(context, verbalAction(grammar, verb, sentence), says) : null;
      if (!accepted) continue;
      done.push(accepted);
      told.push(accepted.candidate);
    }
    for (; noun < phrases.nouns.length && phrases.nouns[noun]!.from < sentence.to; noun++) {
      const candidate = body ? nominalAction(grammar, noun, sentence) : null;
      if (!candidate || told.some((other) => tells(other, candidate))) continue;
      const accepted = accept(context, candidate, says);
      if (accepted) done.push(accepted);
    }
    done.sort(({ candidate: a }, { candidate: b }) => a.passage.from - b.passage.from || a.act.from - b.act.from);
    for (const { candidate, actors, targets, confidence, why } of done) {
      // "On Tuesday, the suspension of the tax was overturned": Tuesday dates the ruling, not the suspension, and nothing
      // that had been done before.
      const main = /^(?:active|passive)$/.test(candidate.rule) && tokens.tokens[candidate.act.from]!.lower !== 'had';
      const holder = held[candidate.act.from]!;
      const { act: acts, passage: extent, type, rule } = candidate;
      const told = { act: acts, passage: extent, sentence: candidate.sentence, type, actors, own: holder < 0 };
      const own = when(candidate.passage, candidate.act, sentence, main);
      // "announced strikes on 7 June": what is called for a day to come is a pledge.
      const coming = own !== null && ahead(times[Number(own.id.slice(1)) - 1]?.value ?? null, article.published);
      if (coming && candidate.calls) continue;
      const date = coming ? null : (own ?? (main ? story.carried(told) : null));
      if (!/^(?:noun|participle)$/.test(rule)) story.note({ ...told, date: date?.id ?? null });
      const place = where(candidate.passage, candidate.act);
      const act = at(candidate.act);
      out.push({
        id: `a${out.length + 1}`,
        type: candidate.type,
        act,
        actors,
        targets,
        passage: at(candidate.passage),
        date: date?.id ?? null,
        place: place ? (context.cast.refer(place, { as: 'place' })[0]?.entity ?? null) : null,
        statement: holder < 0 ? null : statements[holder]!.id,
        confidence,
        why: [
          { rule: candidate.rule, because: candidate.because, passage: act },
          ...why,
          ...(date ? [{ rule: 'date', because: date.because }] : []),
          holder < 0
            ? { rule: 'voice', because: 'the article itself says so' }
            : { rule: 'statement', because: `it is part of what ${statements[holder]!.id} says` },
        ],
      });
    }
  }
  return out;
}

/** Whether a date lies after the day of publication, compared as far as it is given. */
function ahead(value: string | null, published: string | null): boolean {
  if (!value || !published || !/^\d{4}/.test(value)) return false;
  const known = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)![0];
  return known > published.slice(0, known.length);
}

/** A candidate that is worth proposing, and who took part in it. */
interface Accepted {
  readonly candidate: Candidate;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly confidence: number;
  readonly why: readonly Step[];
}

/** An act is proposed when somebody does it, or, where nobody is named, when the act is of a known type and sure enough. */
function accept(context: Context, candidate: Candidate | null, says: ReturnType<typeof sayers>): Accepted | null {
  if (!candidate) return null;
  const { strength, agentless } = candidate;
  let actors = resolve(context, candidate.actors, 'actor');
  const sayer = candidate.rule === 'active' ? says(candidate.act.from, actors.ids) : null;
  if (sayer !== null)
    actors = { ids: [sayer], why: [{ rule: 'cue', because: 'who is quoted with the word that acts' }] };
  if (actors.ids.length === 0 && !agentless) return null;
  let targets = resolve(context, candidate.targets[0] ?? [], 'target');
  if (targets.ids.length === 0 && candidate.targets[1]) targets = resolve(context, candidate.targets[1], 'target');
  if (actors.ids.length === 0 && targets.ids.length === 0 && strength < 0.65) return null;
  const confidence = strength + (targets.ids.length > 0 ? 0.1 : 0) + (actors.ids.length > 0 ? 0.05 : 0);
  if (confidence < ENOUGH) return null;
  return {
    candidate,
    actors: actors.ids,
    targets: targets.ids.filter((id) => !actors.ids.includes(id)),
    confidence: Math.round(Math.min(confidence, 0.95) * 100) / 100,
    why: actors.why,
  };
}

function resolve({ cast }: Context, spans: readonly Span[], as: ReferOptions['as']): { ids: string[]; why: Step[] } {
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
}

/** Whether a verb's action already tells what a noun names: as its words, as its subject, or as whom it meets. */
function tells({ act, passage, actors }: Candidate, noun: Candidate): boolean {
  const { from } = noun.act;
  if (from >= act.from && from < act.to) return true;
  if (from < passage.from || from >= passage.to) return false;
  return noun.actors.length === 0 || actors.some((actor) => noun.actors.some((other) => other.from === actor.from));
}
