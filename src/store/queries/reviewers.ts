import type { Sql } from '../database/database.ts';

/** The outlets that articles are of, those with the most first. */
export async function outletCounts(sql: Sql): Promise<readonly { readonly name: string; readonly articles: number }[]> {
  return sql.query(
    `select outlet as name, count(*)::int as articles from articles where outlet is not null and withdrawn is null
     group by outlet order by count(*) desc, outlet limit 1000`,
  );
}

/** Who has decided or assessed anything, by what they did most. */
export async function reviewerCounts(
  sql: Sql,
): Promise<readonly { readonly name: string; readonly decisions: number; readonly assessments: number }[]> {
  return sql.query(
    `select by as name, sum(decisions)::int as decisions, sum(assessments)::int as assessments from (
       select by, count(*) as decisions, 0 as assessments from decisions group by by
       union all
       select by, 0, count(*) from assessments where unassessed is null group by by) each
     group by by order by sum(decisions) + sum(assessments) desc, by limit 1000`,
  );
}
