import type { EvidenceView, FindingSummary } from '../../record/answers.ts';
import type { Sql } from '../database/database.ts';
import { whoNamed } from './queue.ts';

/** What is evidence for a pledge or against it, in the order of its days. The item must be a current one. */
export async function evidenceOf(sql: Sql, pledge: number): Promise<readonly EvidenceView[]> {
  return linked(sql, pledge, { from: 'pledge', to: 'finding' });
}

/** The pledges that a statement or an action is evidence for or against. The item must be a current one. */
export async function evidenceFor(sql: Sql, item: number): Promise<readonly EvidenceView[]> {
  return linked(sql, item, { from: 'finding', to: 'pledge' });
}

type Row = Omit<EvidenceView, 'other'> & { readonly other: number };

async function linked(
  sql: Sql,
  item: number,
  { from, to }: { readonly from: 'pledge' | 'finding'; readonly to: 'pledge' | 'finding' },
): Promise<readonly EvidenceView[]> {
  const rows = await sql.query<Row>(
    `select v.id, v.relation, v.why, v.by, v.at, v.${from} as finding, v.${to} as other
     from findings f join evidence v on v.${from} = f.id join findings o on o.id = v.${to}
     where f.item = $1 and v.unlinked is null order by o.day nulls last, v.id`,
    [item],
  );
  const others = await findingSummaries(
    sql,
    rows.map(({ other }) => other),
  );
  return rows.flatMap(({ other: id, ...row }) => {
    const other = others.get(id);
    return other ? [{ ...row, other }] : [];
  });
}

/** Findings in a line or two each, by number. */
async function findingSummaries(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, FindingSummary>> {
  const rows = await sql.query<Omit<FindingSummary, 'who'>>(
    `select f.id, f.kind, f.item, f.state, f.verdict, f.exact, f.day, f.article, a.title, a.outlet, a.published
     from findings f join articles a on a.id = f.article where f.id = any($1)`,
    [ids],
  );
  const who = await whoNamed(sql, ids);
  return new Map(rows.map((row) => [row.id, { ...row, who: who.get(row.id) ?? [] }]));
}
