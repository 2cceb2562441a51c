import type { Relation } from '../../../record/evidence.ts';
import type { Database } from '../../database/database.ts';
import { refreshBearings } from './refresh.ts';

/** What the machine proposes of a pledge and a statement or an action, by their findings; null where it proposes nothing. */
export async function proposalOf(
  db: Database,
  { pledge, finding }: { readonly pledge: number; readonly finding: number },
): Promise<{ readonly relation: Relation; readonly sure: number; readonly why: readonly string[] } | null> {
  await refreshBearings(db);
  const [row] = await db.query<{ relation: Relation; sure: number; why: string }>(
    `select b.relation, b.sure, b.why from findings p join findings f on f.id = $2
     join findings o on o.item = f.item join bearings b on b.pledge = p.item and b.finding = o.id
     where p.id = $1 order by b.sure desc limit 1`,
    [pledge, finding],
  );
  if (!row) return null;
  return { relation: row.relation, sure: Math.round(100 * row.sure) / 100, why: JSON.parse(row.why) as string[] };
}
