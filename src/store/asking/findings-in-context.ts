import { type Around, around } from '../../record/around.ts';
import { mainPassagesOf } from '../../record/kinds/passages.ts';
import type { Verdict } from '../../record/review/decision.ts';
import type { Sql } from '../database/database.ts';
import { type ShownFinding, shownFindings } from './shown-findings.ts';
import type { TextsOf } from './texts.ts';

export interface DecisionOn {
  readonly by: string;
  readonly verdict: Verdict;
  readonly why: string | null;
  readonly at: string;
  readonly blind: boolean;
}

/** A finding with the words around it and what was decided on it. */
export interface InContext extends ShownFinding {
  readonly context: Around | null;
  readonly decisions: readonly DecisionOn[];
}

/** Findings in context, in the order in which they are named. @param asProposed as `shownFindings` has it */
export async function findingsInContext(
  sql: Sql,
  texts: TextsOf,
  ids: readonly number[],
  asProposed = false,
): Promise<readonly InContext[]> {
  const findings = await shownFindings(sql, ids, asProposed);
  if (findings.length === 0) return [];
  const kept = await texts(
    sql,
    findings.map(({ reading }) => reading),
  );
  const decisions = await decisionsOn(sql, ids);
  return findings.map((finding) => {
    const passage = mainPassagesOf(finding.finding)[0];
    const text = kept.get(finding.reading)?.text;
    const context = passage === undefined || text === undefined ? null : around(text, passage);
    return { ...finding, context, decisions: decisions.get(finding.id) ?? [] };
  });
}

async function decisionsOn(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, readonly DecisionOn[]>> {
  const rows = await sql.query<DecisionOn & { readonly finding: number }>(
    'select finding, by, verdict, why, at, blind from decisions where finding = any($1) order by seq',
    [ids],
  );
  const decisions = new Map<number, DecisionOn[]>();
  for (const { finding, ...decision } of rows) {
    decisions.set(finding, [...(decisions.get(finding) ?? []), decision]);
  }
  return decisions;
}
