import type { Chars, PledgeFrame } from '../../stages.ts';
import type { Context } from '../context.ts';
import { isOutletName } from '../entities/outlets.ts';
import { publishesForItself } from '../entities/own-voice.ts';
import { agentOf, type Resolved, resolve, voiceAt } from '../entities/resolve.ts';
import { span } from '../passage.ts';
import { isOwnOutlet } from '../statements/own-outlet.ts';

/**
 * The pledgers: those that the pledge's words name, else the speaker, else the likeliest entity nearby. A thing cannot pledge:
 * of "The dam will light 280,000 homes" the speaker is the pledger. Nor does an outlet by telling of it: it pledges in its own
 * name, or where it speaks of itself.
 */
export function pledgersOf(context: Context, { roles, trigger }: PledgeFrame, commitment: readonly Chars[]): Resolved {
  // "No child will walk along the road again": the pledger is the speaker, not the child.
  const pledgerWords = roles.pledger.filter(
    ({ start, end }) => !/^(?:no|nobody|none|nothing)\b/i.test(context.article.text.slice(start, end)),
  );
  const voice = voiceAt(trigger[0]!, context);
  const named = bound(context, resolve(pledgerWords, 'pledger', context, { somebody: false }), voice, pledgerWords);
  if (named.entities.length > 0) return named;
  const said = bound(context, voice, voice);
  if (said.entities.length > 0) return said;
  const described = bound(context, resolve(pledgerWords, 'pledger', context), voice, pledgerWords);
  if (described.entities.length > 0) return described;
  const act = span(context.tokens, trigger[0]!);
  const passage = span(context.tokens, { start: commitment[0]!.start, end: commitment.at(-1)!.end });
  return bound(context, agentOf({ as: 'pledger', act, passage, targets: [] }, context), voice);
}

/**
 * Those of them who can be bound: of the press only who is named, or who speaks of itself ("The Herald said it would appeal").
 * A ministry whose release it is, and whose word it therefore is, can be.
 *
 * @param voice who speaks there
 * @param pledgerWords the words that they were resolved from
 */
function bound(
  { article, coreference }: Context,
  { entities, why }: Resolved,
  voice: Resolved,
  pledgerWords: readonly Chars[] = [],
): Resolved {
  const inOwnName = pledgerWords.some(({ start, end }) => {
    const words = article.text.slice(start, end);
    return isPress(words) || isOwnOutlet(article.outlet, words);
  });
  const ofItself = article.outlet !== null && publishesForItself(article.outlet);
  const can = (id: string): boolean => {
    const name = coreference.entity(id)?.name ?? '';
    if (inOwnName || (pledgerWords.length > 0 && voice.entities.includes(id))) return true;
    return !isPress(name) && (voice.entities.includes(id) || ofItself || !isOwnOutlet(article.outlet, name));
  };
  const left = entities.filter(can);
  return left.length === entities.length ? { entities, why } : { entities: left, why: left.length === 0 ? [] : why };
}

/** Whether a name is that of an outlet or of an agency that serves them. */
const isPress = (name: string): boolean =>
  isOutletName(name) || /\b(?:press|news)\s+(?:agency|association|service|bureau)$/i.test(name);
