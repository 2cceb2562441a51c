import { evidenceId, numberOf } from '../../record/ids.ts';
import type { Evidence } from '../../record/views/evidence.ts';
import type { Sql } from '../database/database.ts';
import { findingsInContext } from './findings-in-context.ts';
import type { TextsOf } from './texts.ts';

type Row = Pick<Evidence, 'relation' | 'by' | 'at' | 'why'> & { readonly id: number; readonly other: number };

/** Maximum number of links of one item. */
const MAX_LINKS = 500;

/**
 * What an item is linked to, in the order of its days: of a pledge what is evidence for it or against it, of a statement or
 * an action the pledges that it is that for.
 *
 * @param side what the item is to its links
 * @param item its number must be a current one
 */
export async function evidenceOf(
  sql: Sql,
  texts: TextsOf,
  side: 'pledge' | 'finding',
  item: number,
): Promise<Evidence[]> {
  const other = side === 'pledge' ? 'finding' : 'pledge';
  const rows = await sql.query<Row>(
    `select v.id, v.relation, v.by, v.at, v.why, v.${other} as other
     from findings f join evidence v on v.${side} = f.id join findings o on o.id = v.${other}
     join articles a on a.id = o.article
     where f.item = $1 and v.unlinked is null and a.withdrawn is null order by o.day nulls last, v.id limit ${MAX_LINKS}`,
    [item],
  );
  const findings = new Map(
    (
      await findingsInContext(
        sql,
        texts,
        rows.map((row) => row.other),
      )
    ).map((finding) => [numberOf(finding.id), finding]),
  );
  return rows.flatMap(({ id, other: number, ...row }): Evidence[] => {
    const finding = findings.get(number);
    return finding ? [{ ...row, id: evidenceId(id), item: finding.item, finding }] : [];
  });
}
