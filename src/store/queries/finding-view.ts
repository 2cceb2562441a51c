import { findingId, itemId } from '../../record/ids.ts';
import type { Finding } from '../../record/views/findings.ts';
import { viewOf } from '../../record/views/of-finding.ts';
import { sentenceOf } from '../../record/wording/wording.ts';
import { namedView } from './named-in.ts';
import type { ShownFinding } from './shown-findings.ts';

/** What of a finding can be told without its article. */
type FoundIn = Pick<
  ShownFinding,
  'id' | 'kind' | 'item' | 'members' | 'finding' | 'state' | 'verdict' | 'made' | 'named' | 'within' | 'said'
>;

/** A finding as views have it. */
export function findingView(shown: FoundIn): Finding {
  const { id, kind, item, members, finding: found, state, verdict, made, within, said } = shown;
  const named = namedView(shown.named);
  return {
    ...viewOf(found),
    id: findingId(id),
    item: itemId(kind, item),
    members,
    named,
    sentence: sentenceOf(found, named, said),
    within: within === null ? null : findingId(within),
    state,
    verdict,
    made,
  };
}
