import { around } from '../../record/around.ts';
import { findingId } from '../../record/ids.ts';
import { changesOf } from '../../record/kinds/changes.ts';
import { mainPassagesOf } from '../../record/kinds/passages.ts';
import type { Finding } from '../../record/types.ts';
import type { DecisionShown, FindingInContext } from '../../record/views/findings.ts';
import { standpoint } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { findingView } from './finding-view.ts';
import { type ShownFinding, shownFindings } from './shown-findings.ts';
import type { TextsOf } from './texts.ts';

/**
 * Findings with where they stand, the words around them and what was decided on them, in the order in which they are named.
 *
 * @param asProposed for a reviewer who decides without seeing what others decided: nothing of who corrected, decided,
 * joined or made them
 */
export async function findingsInContext(
  sql: Sql,
  texts: TextsOf,
  ids: readonly number[],
  asProposed = false,
): Promise<FindingInContext[]> {
  const findings = await shownFindings(sql, ids, asProposed);
  if (findings.length === 0) return [];
  const kept = await texts(
    sql,
    findings.map(({ reading }) => reading),
  );
  const decisions = await decisionsOn(sql, ids);
  return findings.map((found) => {
    const passage = mainPassagesOf(found.finding)[0];
    const text = kept.get(found.reading)?.text;
    const view: FindingInContext = {
      ...findingView(found),
      where: { ...standpoint(found), url: found.url },
      context: passage === undefined || text === undefined ? null : { ...around(text, passage) },
      madeBy: found.maker,
      joined: joinedBy(found),
      decisions: decisions.get(found.id) ?? [],
    };
    return asProposed ? unseen(view) : view;
  });
}

/** A finding, its words as they were proposed, without what people made of it. */
function unseen(view: FindingInContext): FindingInContext {
  return {
    ...view,
    ...{ verdict: 'proposed', decisions: [], made: false, madeBy: null },
    // Whoever makes a finding is sure of it, and the reader never is.
    confidence: view.made ? null : view.confidence,
    joined: view.joined?.by == null ? view.joined : null,
  };
}

/** Why a finding stands for its item: of one that the machine joined its reason, of one that people did theirs. */
function joinedBy({ reason }: ShownFinding): FindingInContext['joined'] {
  const said = JSON.parse(reason) as { with?: number; by?: string; why?: string | null; score?: number } | null;
  if (said === null) return null;
  const { with: other, by = null, why = null, score = null } = said;
  return { with: other === undefined ? null : findingId(other), by, why, score };
}

interface DecisionRow extends Omit<DecisionShown, 'changes'> {
  readonly finding: number;
  readonly correction: string | null;
  /** What was proposed, where that was corrected. */
  readonly body: string | null;
}

async function decisionsOn(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, DecisionShown[]>> {
  const rows = await sql.query<DecisionRow>(
    `select d.finding, d.by, d.verdict, d.why, d.at, d.blind, d.correction,
       case when d.correction is not null then f.body end as body
     from decisions d join findings f on f.id = d.finding where d.finding = any($1) order by d.seq`,
    [ids],
  );
  const decisions = new Map<number, DecisionShown[]>();
  for (const { finding, correction, body, ...decision } of rows) {
    const changes =
      correction === null || body === null
        ? []
        : changesOf(JSON.parse(body) as Finding, JSON.parse(correction) as Finding);
    decisions.set(finding, [...(decisions.get(finding) ?? []), { ...decision, changes }]);
  }
  return decisions;
}
