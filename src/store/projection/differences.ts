import { differencesAmong } from '../../record/differences/differences.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import { loadMembers, type Member } from './located.ts';

const DIFFERENCE = {
  item: 'bigint',
  aspect: 'text',
  finding_a: 'bigint',
  finding_b: 'bigint',
  a: 'text',
  b: 'text',
  what: 'text',
} as const;

/** Maximum number of findings of an item that are compared: differences show among the first reports. */
const MAX_COMPARED_FINDINGS = 16;

/** Compares the findings of the items that these findings stand for. */
export async function computeDifferencesOf(sql: Sql, findings: readonly number[]): Promise<void> {
  const items = await sql.query<{ item: number }>(
    `select distinct item from findings where id = any($1) and kind <> 'entity' order by item`,
    [findings],
  );
  await computeDifferences(
    sql,
    items.map(({ item }) => item),
  );
}

/** Compares the findings of items anew. */
export async function computeDifferences(sql: Sql, items: readonly number[]): Promise<void> {
  await sql.query('delete from differences where item = any($1)', [items]);
  const rows = await sql.query<{ id: number; item: number; kind: Kind }>(
    `select f.id, items.id as item, items.kind from items cross join lateral (
       select id from findings where item = items.id and state = 'standing' and verdict <> 'rejected'
       order by id limit ${MAX_COMPARED_FINDINGS}) f
     where items.id = any($1) and items.members > 1 and items.kind <> 'entity' order by items.id, f.id`,
    [items],
  );
  const members = await loadMembers(
    sql,
    rows.map(({ id }) => id),
  );
  const byItem = new Map<number, { readonly kind: Kind; readonly compared: Member[] }>();
  for (const { id, item, kind } of rows) {
    const member = members.get(id);
    const group = byItem.get(item) ?? { kind, compared: [] };
    if (member) group.compared.push(member);
    byItem.set(item, group);
  }
  const found = [...byItem].flatMap(([item, { kind, compared }]) => {
    if (compared.length < 2) return [];
    const located = compared.map((member) => member.located);
    return differencesAmong(kind, located).flatMap(({ aspect, of: [i, j], a, b, what }) => {
      const [findingA, findingB] = [compared[i]?.id, compared[j]?.id];
      if (findingA === undefined || findingB === undefined) return [];
      return [{ item, aspect, finding_a: findingA, finding_b: findingB, a, b, what }];
    });
  });
  await insertRows(sql, 'differences', DIFFERENCE, found, 'on conflict do nothing');
}
