import { alpha, type Unit } from '../../record/review/agreement.ts';
import type { Kind } from '../../record/types.ts';
import type { Agreement } from '../../record/views/overview.ts';
import type { Sql } from '../database/database.ts';

/**
 * How far reviewers agree on what they decided: Krippendorff's alpha over their verdicts, of all kinds and of each.
 */
export async function agreement(sql: Sql): Promise<Agreement> {
  const rows = await sql.query<{ finding: number; kind: Kind; by: string; verdict: string }>(
    `select d.finding, f.kind, d.by, d.verdict from decisions d join findings f on f.id = d.finding order by d.finding, d.by`,
  );
  const units = new Map<number, { kind: Kind; unit: Map<string, string> }>();
  for (const { finding, kind, by, verdict } of rows) {
    const entry = units.get(finding) ?? { kind, unit: new Map<string, string>() };
    entry.unit.set(by, verdict);
    units.set(finding, entry);
  }
  const all = [...units.values()];
  const of = (kind: Kind | null): Agreement['items'][number] => {
    const ofKind: Unit[] = all.filter((each) => kind === null || each.kind === kind).map(({ unit }) => unit);
    return { kind, ...alpha(ofKind) };
  };
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return { items: [of(null), ...(kinds.length > 1 ? kinds.map(of) : [])] };
}
