import type { Sql } from '../../database/database.ts';

/**
 * Whether people accepted a finding, as SQL over it. A reviewer accepted or corrected it, or made it, or named it in an
 * assessment or in a link of evidence, both of which give a reason; and nobody rejected it. A machine's proposal is none of
 * these.
 *
 * @param f what the query calls the finding
 */
export function acceptedPledge(f: string): string {
  return `${f}.kind = 'pledge' and ${stands(f)} and (${f}.verdict in ('accepted', 'corrected')
    or exists (select from made m where m.finding = ${f}.id)
    or exists (select from assessments m where m.pledge = ${f}.id and m.unassessed is null)
    or exists (select from evidence v where v.pledge = ${f}.id and v.unlinked is null))`;
}

/** Whether a finding stands in its article and no reviewer rejected it. A link to one that does not is not published. */
export function stands(f: string): string {
  return `${f}.state = 'standing' and ${f}.verdict not in ('rejected', 'disputed')`;
}

/** Items of the pledges that people accepted, by number. */
export async function acceptedPledges(sql: Sql): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select distinct f.item from findings f where ${acceptedPledge('f')} order by f.item`,
  );
  return rows.map(({ item }) => item);
}
