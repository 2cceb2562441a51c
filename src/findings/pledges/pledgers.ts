import type { Chars, PledgeFrame } from '../../stages.ts';
import type { Context } from '../context.ts';
import { isOutletName } from '../entities/outlets.ts';
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
  const doers = roles.pledger.filter(
    ({ start, end }) => !/^(?:no|nobody|none|nothing)\b/i.test(context.article.text.slice(start, end)),
  );
  const voice = voiceAt(trigger[0]!, context);
  const named = bound(context, resolve(doers, 'pledger', context, { somebody: false }), doers, voice);
  if (named.entities.length > 0) return named;
  const said = bound(context, voice);
  if (said.entities.length > 0) return said;
  const described = bound(context, resolve(doers, 'pledger', context), doers, voice);
  if (described.entities.length > 0) return described;
  const act = span(context.tokens, trigger[0]!);
  const passage = span(context.tokens, { start: commitment[0]!.start, end: commitment.at(-1)!.end });
  return bound(context, agentOf({ as: 'pledger', act, passage, targets: [] }, context));
}

/**
 * Those of them who can be bound.
 *
 * @param doers the words that they were resolved from
 * @param voice who speaks there: "The Herald said it would appeal"
 */
function bound(
  { article, coreference }: Context,
  { entities, why }: Resolved,
  doers: readonly Chars[] = [],
  voice: Resolved = { entities: [], why: [] },
): Resolved {
  const isOutlet = (name: string) => isOutletName(name) || isOwnOutlet(article.outlet, name);
  const inOwnName = doers.some(({ start, end }) => isOutlet(article.text.slice(start, end)));
  const left = entities.filter(
    (id) => inOwnName || voice.entities.includes(id) || !isOutlet(coreference.entity(id)?.name ?? ''),
  );
  return left.length === entities.length ? { entities, why } : { entities: left, why: left.length === 0 ? [] : why };
}
