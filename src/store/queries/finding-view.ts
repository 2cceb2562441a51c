import { findingId, itemId } from '../../record/ids.ts';
import type { Finding } from '../../record/views/findings.ts';
import { viewOf } from '../../record/views/of-finding.ts';
import type { Named } from '../../record/views/words.ts';
import type { NamedIn, ShownFinding } from './shown-findings.ts';

/** What of a finding can be told without its article. */
type FoundIn = Pick<
  ShownFinding,
  'id' | 'kind' | 'item' | 'members' | 'finding' | 'state' | 'verdict' | 'made' | 'named' | 'within'
>;

/** A finding as views have it. */
export function findingView(shown: FoundIn): Finding {
  const { id, kind, item, members, finding: found, state, verdict, made, within } = shown;
  return {
    ...viewOf(found),
    id: findingId(id),
    item: itemId(kind, item),
    members,
    named: namedView(shown.named),
    within: within === null ? null : findingId(within),
    state,
    verdict,
    made,
  };
}

export function namedView(named: readonly NamedIn[]): Named[] {
  return named.map(({ role, name, item }) => ({ role, name, entity: itemId('entity', item) }));
}
