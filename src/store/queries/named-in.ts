import { itemId } from '../../record/ids.ts';
import type { Named } from '../../record/views/words.ts';
import type { Sql } from '../database/database.ts';

/** Somebody whom a finding names. */
export interface NamedIn {
  readonly role: string;
  readonly name: string;
  /** Item of the entity. */
  readonly item: number;
}

/** Whom findings name, in their order. */
export async function namedIn(sql: Sql, findings: readonly number[]): Promise<ReadonlyMap<number, readonly NamedIn[]>> {
  if (findings.length === 0) return new Map();
  const rows = await sql.query<NamedIn & { readonly finding: number }>(
    `select r.finding, r.role, i.label as name, i.id as item
     from roles r join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) order by r.finding, r.rank`,
    [findings],
  );
  const named = new Map<number, NamedIn[]>();
  for (const { finding, ...who } of rows) {
    const list = named.get(finding);
    if (list) list.push(who);
    else named.set(finding, [who]);
  }
  return named;
}

/** Whom a finding names, as views and sentences have it. */
export function namedView(named: readonly NamedIn[]): Named[] {
  return named.map(({ role, name, item }) => ({ role, name, entity: itemId('entity', item) }));
}
