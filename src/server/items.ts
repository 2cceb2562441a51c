import { itemId, numberOf } from '../record/ids.ts';
import type { Kind } from '../record/types.ts';
import type { Sql } from '../store/database/database.ts';
import { RecordProblem } from '../store/problem.ts';
import { targetOf } from '../store/queries/ids.ts';
import { representativeFinding } from '../store/queries/representative-finding.ts';

/**
 * The item that an id names: of one that was joined into another, that other.
 *
 * @throws RecordProblem `unknown-id`, also where it is of another kind
 */
export async function itemNamed(
  sql: Sql,
  id: string,
  kind?: Kind,
): Promise<{ readonly kind: Kind; readonly number: number }> {
  const target = await targetOf(sql, id.toUpperCase());
  if (target.what !== 'item' || (kind !== undefined && target.kind !== kind)) {
    throw new RecordProblem('unknown-id', `there is no ${kind ?? 'item'} ${id} in this record.`);
  }
  return { kind: target.kind, number: target.number };
}

/** An item's id as it is now: it may have become part of another. */
export async function itemIdOf(sql: Sql, item: number): Promise<string | undefined> {
  const [row] = await sql.query<{ kind: Kind }>('select kind from items where id = $1', [item]);
  return row && itemId(row.kind, item);
}

/** The finding that an id means: itself, or the first of an item that stands. @throws RecordProblem `unknown-id`, `not-possible` */
export async function findingNamed(sql: Sql, id: string): Promise<number> {
  if (/^f/i.test(id)) return numberOf(id);
  const { kind, number } = await itemNamed(sql, id);
  return firstFindingOf(sql, kind, number);
}

/** The first finding of an item that stands. @throws RecordProblem `not-possible` where none does */
export async function firstFindingOf(sql: Sql, kind: Kind, item: number): Promise<number> {
  const first = await representativeFinding(sql, item);
  if (first === null)
    throw new RecordProblem('not-possible', `no finding of ${itemId(kind, item)} is left in an article.`);
  return first.id;
}
