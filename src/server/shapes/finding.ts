import type { z } from '@hono/zod-openapi';
import { findingId, itemId } from '../../record/ids.ts';
import type { Finding, FindingInContext } from '../../record/views/findings.ts';
import { viewOf } from '../../record/views/of-finding.ts';
import type { Named } from '../../record/views/words.ts';
import type { FindingIn } from '../../store/asking/article-findings.ts';
import type { InContext } from '../../store/asking/findings-in-context.ts';
import type { NamedIn } from '../../store/asking/shown-findings.ts';
import { standpoint } from './standpoint.ts';

/** A finding as the contract has it. */
export function finding(shown: FindingIn): Finding {
  const { id, kind, item, members, finding: found, state, verdict, made, within } = shown;
  return {
    ...viewOf(found),
    id: findingId(id),
    item: itemId(kind, item),
    members,
    named: shown.named.map(named),
    within: within === null ? null : findingId(within),
    state,
    verdict,
    made,
  };
}

/** A finding with where it stands, the words around it, and what was decided on it. */
export function findingInContext(shown: InContext): FindingInContext {
  return {
    ...finding(shown),
    where: standpoint(shown),
    context: shown.context === null ? null : { ...shown.context },
    joined: joinedBy(shown.reason),
    decisions: shown.decisions.map(({ by, verdict, why, at, blind }) => ({ by, verdict, why, at, blind })),
  };
}

export function named({ role, name, item }: NamedIn): z.infer<typeof Named> {
  return { role, name, entity: itemId('entity', item) };
}

/** Why a finding stands for its item: of one that the machine joined its reason, of one that people did theirs. */
function joinedBy(reason: string): FindingInContext['joined'] {
  const said = JSON.parse(reason) as { by?: string; why?: string | null; score?: number } | null;
  return said === null ? null : { by: said.by ?? null, why: said.why ?? null, score: said.score ?? null };
}
