import type { ActionFrame, Chars, Span } from '../../stages.ts';
import type { Action, Statement, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { enclosingStatements } from '../enclosing-statements.ts';
import { agentOf, type Resolved, resolve } from '../entities/resolve.ts';
import { firstOverlapping } from '../first-overlapping.ts';
import { passage, span } from '../passage.ts';
import { percent } from '../probabilities.ts';
import { typeOfAct } from '../type-of-act.ts';
import { actorWords } from './actor-words.ts';
import { dating } from './dating.ts';

/** Actions from frames: what was done, by whom, to whom, when and where. Ids are `a1`, `a2`, … in text order. */
export function actions(
  context: Context,
  frames: readonly ActionFrame[],
  statements: readonly Statement[],
  times: readonly TimeExpression[],
): Action[] {
  const { article, tokens } = context;
  const enclosing = enclosingStatements(context, statements);
  const when = dating(context, times);
  const isDate = ({ type }: TimeExpression): boolean => type === 'DATE' || type === 'TIME';
  return frames
    .map((frame) => ({ frame, extent: frame.roles.passage[0] ?? frame.trigger[0]! }))
    .sort((a, b) => a.extent.start - b.extent.start || a.frame.trigger[0]!.start - b.frame.trigger[0]!.start)
    .map(({ frame, extent }, n) => {
      const { trigger, roles, attributes, probability } = frame;
      const act = { start: trigger[0]!.start, end: trigger.at(-1)!.end };
      const acts = span(tokens, act);
      const statementIndex = enclosing[acts.from] ?? -1;
      // Things to which something is done are no entities: the passage says what they are.
      const targets = resolve(roles.target, 'target', context, { somebody: false });
      const actors = actorsOf(context, roles.actor, { act: acts, passage: span(tokens, extent), targets });
      const place = resolve(roles.place, 'place', context);
      const type = typeOfAct(attributes.type);
      const its = { act: acts, passage: span(tokens, extent) };
      const date = when(its, firstOverlapping(times, roles.date, isDate));
      return {
        id: `a${n + 1}`,
        type: type.likeliest,
        act: passage(article.text, act),
        actors: actors.entities,
        targets: targets.entities.filter((id) => !actors.entities.includes(id)),
        passage: passage(article.text, extent),
        date: date?.id ?? null,
        place: place.entities[0] ?? null,
        statement: statementIndex < 0 ? null : statements[statementIndex]!.id,
        confidence: probability,
        why: [
          {
            rule: 'act',
            because: `${percent(probability)} sure that this was done; ${type.because}`,
            passage: passage(article.text, act),
          },
          ...actors.why,
          ...(date ? [{ rule: 'date', because: date.because }] : []),
          statementIndex < 0
            ? { rule: 'voice', because: 'the article itself says so' }
            : { rule: 'statement', because: `it is part of what ${statements[statementIndex]!.id} says` },
        ],
      };
    });
}

/** The actors: those that the role's words name, those named after "by", or the likeliest entity nearby. */
function actorsOf(
  context: Context,
  words: readonly Chars[],
  { act, passage: around, targets }: { readonly act: Span; readonly passage: Span; readonly targets: Resolved },
): Resolved {
  const { coreference } = context;
  const named = actorWords(context, words, act, around);
  const stated = resolve(named, 'actor', context, { somebody: named.every((piece) => words.includes(piece)) });
  const found =
    stated.entities.length > 0
      ? stated
      : agentOf({ as: 'actor', act, passage: around, targets: targets.entities }, context);
  coreference.acted(found.entities, act);
  return found;
}
