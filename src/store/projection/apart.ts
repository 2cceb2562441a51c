import type { Sql } from '../database/database.ts';

/**
 * Pairs of items that people hold apart, as they are now: what was said of an item holds for whatever it has become part
 * of. They are few, since people said each.
 */
export async function pairsApart(sql: Sql): Promise<readonly { readonly a: number; readonly b: number }[]> {
  return sql.query<{ a: number; b: number }>(
    `with recursive up as (
       select part, part as whole from (select a as part from apart union select b from apart) named
       union all select up.part, items.merged from up join items on items.id = up.whole and items.merged is not null)
     select distinct least(ua.whole, ub.whole) as a, greatest(ua.whole, ub.whole) as b from apart
     join up ua on ua.part = apart.a join items ia on ia.id = ua.whole and ia.merged is null
     join up ub on ub.part = apart.b join items ib on ib.id = ub.whole and ib.merged is null
     where ua.whole <> ub.whole`,
  );
}
