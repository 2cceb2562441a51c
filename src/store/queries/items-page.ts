import type { Kind } from '../../record/types.ts';
import type { ItemPage } from '../../record/views/items.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { withSorts } from './index-order.ts';
import { itemRows } from './item-rows.ts';
import { listOf, pageOf } from './pages.ts';
import { tallies } from './tallies.ts';
import { beginningsOf, documentsWith } from './words-query.ts';

/** How items are sorted: by their last day, by how many findings they have, by what they are called. */
export type ItemSort = 'newest' | 'members' | 'label';

/** Where in a list of items one stands. */
export interface ItemPlace {
  readonly by: number | string;
  readonly id: number;
}

export interface ItemFilter {
  readonly kind: Kind;
  readonly form: string | null;
  /** Beginnings of words, all of which it has. */
  readonly words: string | null;
  /** Item of an entity that it names. */
  readonly named: number | null;
  readonly sort: ItemSort;
  readonly after: ItemPlace | null;
  readonly limit: number;
}

const ORDERS = {
  newest: { by: 'coalesce(i.last_day, -2147483648)', type: 'int', back: true },
  members: { by: 'i.members', type: 'int', back: true },
  label: { by: '(lower(left(i.label, 200)) collate "C")', type: 'text', back: false },
} as const;

/** Maximum number of matches of words, or of a name, that are sorted; a more specific query finds the others. */
const MAX_SORTED_MATCHES = 1500;

/** A page of items. */
export async function itemsPage(
  sql: Sql,
  { kind, form, words, named, sort, after, limit }: ItemFilter,
): Promise<ItemPage> {
  const values: unknown[] = [kind];
  const conditions = ['i.kind = $1', 'i.merged is null', 'i.members > 0'];
  const query = words === null ? null : beginningsOf(storableText(words));
  if (words !== null && words.trim() !== '' && query === null) return listOf([], null, null);
  const matches: string[] = [];
  if (query !== null) matches.push(matching(kind, `$${values.push(query)}`));
  if (named !== null) matches.push(naming(`$${values.push(named)}`));
  const { by, type, back } = ORDERS[sort];
  if (after !== null) {
    const place = `($${values.push(after.by)}::${type}, $${values.push(after.id)}::bigint)`;
    conditions.push(`(${by}, i.id) ${back ? '<' : '>'} ${place}`);
  }
  if (form !== null) {
    conditions.push(
      `(select f.form from findings f where f.item = i.id and f.state = 'standing' order by f.id limit 1) = $${values.push(form)}`,
    );
  }
  const ctes = matches.map((match, n) => `m${n} as materialized (${match})`);
  conditions.push(...matches.map((_, n) => `i.id = any(array(select item from m${n}))`));
  const direction = back ? 'desc' : 'asc';
  const ask = () =>
    sql.query<ItemPlace>(
      `${ctes.length === 0 ? '' : `with ${ctes.join(', ')}`}
     select i.id, ${by} as by from items i where ${conditions.join(' and ')}
     order by ${by} ${direction}, i.id ${direction} limit ${limit + 1}`,
      values,
    );
  const rows = matches.length === 0 ? await ask() : await withSorts(sql, ask);
  const { rows: shown, next } = pageOf(rows, limit, (last) => last);
  const items = await itemRows(
    sql,
    shown.map(({ id }) => id),
  );
  const all = form === null && words === null && named === null;
  return listOf(items, next, all ? ((await tallies(sql)).items.get(kind) ?? 0) : null);
}

/** Items with these words: of names and figures in what they are called, of what says something in any of its findings. */
function matching(kind: Kind, query: string): string {
  if (kind === 'entity' || kind === 'quantity') {
    return `select id as item from items where to_tsvector('simple', left(label, 400)) @@ to_tsquery('simple', ${query})
      and kind = $1 limit ${MAX_SORTED_MATCHES}`;
  }
  return `select distinct f.item from (${documentsWith(`d.kind = $1`, `to_tsquery('english', ${query})`, MAX_SORTED_MATCHES)}) d
    join findings f on f.id = d.ref`;
}

/** Items whose findings name somebody, those of their newest appearances. */
function naming(entity: string): string {
  return `select distinct f.item from (
      select id from findings where item = ${entity} and kind = 'entity' and state = 'standing'
      order by coalesce(day, -2147483648) desc, id desc limit ${MAX_SORTED_MATCHES}) e
    join roles r on r.entity = e.id join findings f on f.id = r.finding`;
}
