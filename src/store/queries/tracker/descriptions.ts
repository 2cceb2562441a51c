import { type Description, NOT_DESCRIBED } from '../../../record/kinds/description.ts';
import type { Sql } from '../../database/database.ts';

/** What people wrote about pledges, by item: of each field what was written last, of whichever of its findings. */
export async function descriptionsOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, Description>> {
  const rows = await sql.query<{ item: number; field: string; value: string }>(
    `select f.item, d.field, d.value from findings f join descriptions d on d.pledge = f.id
     where f.item = any($1) order by d.seq`,
    [items],
  );
  const descriptions = new Map<number, Description>();
  for (const { item, field, value } of rows)
    descriptions.set(item, { ...(descriptions.get(item) ?? NOT_DESCRIBED), [field]: JSON.parse(value) as unknown });
  return descriptions;
}
