import type { ActionFrame } from '../../stages.ts';
import type { Action, Statement, TimeExpression } from '../../types.ts';
import { grammarOf } from '../clauses/grammar.ts';
import { holders } from '../clauses/holder.ts';
import type { Context } from '../context.ts';
import { resolve } from '../entities/resolve.ts';
import { passage, span } from '../passage.ts';
import { percent } from '../percent.ts';
import { touched } from '../touched.ts';
import { typeOf } from './act-type.ts';
import { narrative } from './narrative.ts';
import { dates, type When } from './setting.ts';

/** Actions from frames: what was done, by whom, to whom, when and where. Ids are `a1`, `a2`, … in text order. */
export function framedActions(
  context: Context,
  frames: readonly ActionFrame[],
  statements: readonly Statement[],
  times: readonly TimeExpression[],
): Action[] {
  const { article, tokens } = context;
  const grammar = grammarOf(context);
  const held = holders(context, statements);
  const when = dates(context, times);
  const story = narrative(tokens.tokens);
  const isDate = ({ type }: TimeExpression): boolean => type === 'DATE' || type === 'TIME';
  return frames
    .map((frame) => ({ frame, extent: frame.roles.passage[0] ?? frame.trigger[0]! }))
    .sort((a, b) => a.extent.start - b.extent.start || a.frame.trigger[0]!.start - b.frame.trigger[0]!.start)
    .map(({ frame, extent }, n) => {
      const { trigger, roles, probability } = frame;
      const act = { start: trigger[0]!.start, end: trigger.at(-1)!.end };
      const acts = span(tokens, act);
      const sentence = tokens.sentences[tokens.tokens[acts.from]?.sentence ?? 0]!;
      const holder = held[acts.from] ?? -1;
      const actors = resolve(roles.actor, 'actor', context);
      const targets = resolve(roles.target, 'target', context);
      const place = resolve(roles.place, 'place', context);
      const named = typeOf(grammar, acts);
      const told = {
        act: acts,
        passage: span(tokens, extent),
        sentence,
        type: named?.type ?? null,
        actors: actors.entities,
        own: holder < 0,
      };
      const stated = touched(times, roles.date, isDate);
      const date: When | null =
        stated !== null
          ? { id: stated, because: 'these words say when' }
          : (when(told.passage, acts, sentence, true) ?? story.carried(told));
      story.note({ ...told, date: date?.id ?? null });
      return {
        id: `a${n + 1}`,
        type: told.type,
        act: passage(article.text, act),
        actors: actors.entities,
        targets: targets.entities.filter((id) => !actors.entities.includes(id)),
        passage: passage(article.text, extent),
        date: date?.id ?? null,
        place: place.entities[0] ?? null,
        statement: holder < 0 ? null : statements[holder]!.id,
        confidence: probability,
        why: [
          {
            rule: 'act',
            because: `${percent(probability)} sure that this was done${named ? `; ${named.because}` : ''}`,
            passage: passage(article.text, act),
          },
          ...actors.why,
          ...(date ? [{ rule: 'date', because: date.because }] : []),
          holder < 0
            ? { rule: 'voice', because: 'the article itself says so' }
            : { rule: 'statement', because: `it is part of what ${statements[holder]!.id} says` },
        ],
      };
    });
}
