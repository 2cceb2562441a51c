import type { Statement } from '../../types.ts';
import { sayers } from '../clauses/sayer.ts';
import type { Context } from '../context.ts';
import type { Reference } from '../entities/cast.ts';
import { firstIndex } from '../first-index.ts';
import type { Draft } from './draft.ts';
import { standsFor } from './stands-for.ts';

/**
 * Finds who makes a pledge; asked in text order, once an article.
 *
 * First comes who is quoted with the word that pledges, then the draft's own phrases, then, for what is said without a
 * subject of its own, the speaker and whom the speaker's office stands for. "We" out of the mouth of somebody unnamed
 * stands for the body whose pledge was reported just before in the same paragraph: unnamed sources speak for a body, and
 * stay unnamed.
 */
export function pledgers(
  context: Context,
  statements: readonly Statement[],
): (draft: Draft, statement: Statement | null) => readonly Reference[] {
  const { tokens } = context;
  const behalf = standsFor(context);
  const says = sayers(context, statements);
  let before: { readonly paragraph: number; readonly found: readonly Reference[] } | null = null;
  return (draft, statement) => {
    let found = named(draft, context);
    const subjects = found.map(({ entity }) => entity);
    const sayer = draft.rule === 'verb' ? says(draft.word, subjects) : null;
    if (sayer !== null)
      found = [{ entity: sayer, why: [{ rule: 'cue', because: 'who is quoted with the word that pledges' }] }];
    const { paragraph } = draft.sentence;
    if (found.length === 0 && draft.speaker && statement?.speaker) {
      found.push({ entity: statement.speaker, why: [{ rule: 'speaker', because: 'who speaks pledges' }] });
      if (draft.rule === 'passive will') found.push(...behalf(statement.speaker));
    }
    const first = draft.pledgers[0]?.[0];
    const we = first !== undefined && tokens.tokens[first.from]!.lower === 'we';
    if (
      we &&
      statement &&
      before?.paragraph === paragraph &&
      found.every(({ entity }) => context.cast.entity(entity)?.type === 'unnamed')
    ) {
      const because = 'the body whose pledge an unnamed source reported just before';
      for (const { entity, why } of before.found) found.push({ entity, why: [...why, { rule: 'same side', because }] });
    }
    if (!we && statement && found.length > 0) before = { paragraph, found };
    return found;
  };
}

/** Who the draft's phrases stand for: the first list that names anybody. */
function named(draft: Draft, { cast }: Context): Reference[] {
  for (const spans of draft.pledgers) {
    const found = spans.flatMap((span) => [...cast.refer(span, { as: 'pledger' })]);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether the first phrase that may be the pledger is a person's name, or a pronoun. */
export function isPerson({ tokens, mentions }: Context, draft: Draft): boolean {
  const span = draft.pledgers[0]?.[0];
  if (!span) return false;
  if (/^(?:he|she|they|it)$/.test(tokens.tokens[span.from]!.lower)) return true;
  const name = mentions.names[firstIndex(mentions.names, ({ to }) => to > span.from)];
  return name !== undefined && name.from < span.to && name.type === 'person';
}
