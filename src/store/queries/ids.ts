import { itemId, parseId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';

/** The item that an item has become part of, through any number of joins; itself where it was joined to none. */
export async function currentItem(sql: Sql, item: number): Promise<number> {
  const rows = await sql.query<{ id: number; merged: number | null }>(
    `with recursive chain as (
       select id, merged, 0 as step from items where id = $1
       union all select items.id, items.merged, step + 1 from items join chain on items.id = chain.merged where step < 1000)
     select id, merged from chain order by step desc limit 1`,
    [item],
  );
  return rows[0]?.id ?? item;
}

/** What an id that a person gave stands for. */
export type Target =
  | { readonly what: 'finding' | 'article' | 'proposal' | 'evidence' | 'assessment'; readonly number: number }
  | { readonly what: 'item'; readonly kind: Kind; readonly number: number };

const TABLES = {
  finding: 'findings',
  article: 'articles',
  proposal: 'proposals',
  evidence: 'evidence',
  assessment: 'assessments',
  item: 'items',
} as const;

/**
 * Reads an id and looks whether there is such a thing.
 *
 * @throws RecordProblem `unknown-id`, saying what ids look like
 */
export async function targetOf(sql: Sql, id: string): Promise<Target> {
  const named = parseId(id);
  if (named === null) {
    throw new RecordProblem(
      'unknown-id',
      `“${id}” is not an id. Findings are F1, F2, …; statements S, pledges P, actions A, figures Q, entities E; articles T; proposed joins J; evidence V; assessments M.`,
    );
  }
  const [row] = await sql.query<{ kind?: Kind }>(
    `select ${named.what === 'item' ? 'kind' : '1 as there'} from ${TABLES[named.what]} where id = $1`,
    [named.number],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${id} in this record.`);
  if (named.what !== 'item') return { what: named.what, number: named.number };
  if (row.kind !== undefined && row.kind !== named.kind) {
    throw new RecordProblem(
      'unknown-id',
      `there is no ${id}: item number ${named.number} is ${itemId(row.kind, named.number)}.`,
    );
  }
  return { what: 'item', kind: named.kind, number: await currentItem(sql, named.number) };
}

/** The item of the pledge that evidence or an assessment is about, as it is now. */
export async function pledgeOf(sql: Sql, what: 'evidence' | 'assessment', number: number): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select f.item from ${TABLES[what]} t join findings f on f.id = t.pledge where t.id = $1`,
    [number],
  );
  return rows.map(({ item }) => item);
}
