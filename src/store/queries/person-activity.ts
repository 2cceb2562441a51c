import type { Kind } from '../../record/types.ts';
import type { DeedPage, EntityRead } from '../../record/views/items.ts';
import type { Sql } from '../database/database.ts';
import { findingsInContext } from './findings-in-context.ts';
import { listOf, pageOf } from './pages.ts';
import type { TextsOf } from './texts.ts';

/** What somebody said, promised and did: of which kind it is, and the part that they have in it. */
const DEEDS = {
  said: { kind: 'statement', role: 'speaker' },
  promised: { kind: 'pledge', role: 'pledger' },
  did: { kind: 'action', role: 'actor' },
} as const satisfies Readonly<Record<string, { readonly kind: Kind; readonly role: string }>>;
type Deed = keyof typeof DEEDS;
export const DEED_NAMES = ['said', 'promised', 'did'] as const satisfies readonly Deed[];

/** Where in the list of somebody's deeds one stands: their appearance that it is of, its day, and the finding. */
export interface DeedPlace {
  readonly day: number;
  readonly appearance: number;
  readonly finding: number;
}

/** Number of appearances in the first batch; each batch with too few results is followed by one twice as large. */
const FIRST_BATCH_SIZE = 64;
const MAX_BATCH_SIZE = 1024;

/**
 * What somebody said, promised or did, the newest first: by the earliest article that reports it. The appearances are
 * walked through from the newest, so that a page costs the same of somebody who appears in thousands of articles.
 *
 * @param entity item; its number must be a current one
 */
export async function deedsPage(
  sql: Sql,
  texts: TextsOf,
  entity: number,
  deed: Deed,
  { after, limit }: { readonly after: DeedPlace | null; readonly limit: number },
): Promise<DeedPage> {
  const found: DeedPlace[] = [];
  let from: Pick<DeedPlace, 'day' | 'appearance'> | null = after;
  // The appearance at which the page before ended may have more.
  if (after !== null)
    found.push(...(await deedsOf(sql, entity, deed, [after])).filter((each) => isBehind(each, after)));
  for (let most = FIRST_BATCH_SIZE; found.length <= limit; most = Math.min(MAX_BATCH_SIZE, most * 2)) {
    const appearances = await appearancesBehind(sql, entity, from, most);
    found.push(...(await deedsOf(sql, entity, deed, appearances)));
    from = appearances.at(-1) ?? null;
    if (appearances.length < most) break;
  }
  const { rows, next } = pageOf(found, limit, (last) => last);
  const items = await findingsInContext(
    sql,
    texts,
    rows.map(({ finding }) => finding),
  );
  return listOf(items, next, null);
}

function isBehind(one: DeedPlace, other: DeedPlace): boolean {
  return one.finding < other.finding;
}

type Appearance = Pick<DeedPlace, 'day' | 'appearance'>;

async function appearancesBehind(
  sql: Sql,
  entity: number,
  from: Appearance | null,
  most: number,
): Promise<readonly Appearance[]> {
  return sql.query<Appearance>(
    `select coalesce(day, -2147483648) as day, id as appearance from findings
     where item = $1 and kind = 'entity' and state = 'standing'
       and ($2::int is null or (coalesce(day, -2147483648), id) < ($2::int, $3::bigint))
     order by coalesce(day, -2147483648) desc, id desc limit ${most}`,
    [entity, from?.day ?? null, from?.appearance ?? null],
  );
}

/** The deeds of appearances, in their order, each item once: where it was first reported, by day. */
async function deedsOf(
  sql: Sql,
  entity: number,
  deed: Deed,
  appearances: readonly Appearance[],
): Promise<readonly DeedPlace[]> {
  if (appearances.length === 0) return [];
  const { kind, role } = DEEDS[deed];
  const rows = await sql.query<{ finding: number; appearance: number }>(
    // Each look-up is by key and stands by itself: a planner without statistics would go through all that anybody says.
    `select distinct f.id as finding, r.entity as appearance from unnest($1::bigint[]) as wanted(entity)
     cross join lateral (select finding, entity from roles where entity = wanted.entity and role = $2 offset 0) r
     cross join lateral (select id, item, day, kind, state, verdict from findings where id = r.finding offset 0) f
     where f.kind = $3 and f.state = 'standing' and f.verdict <> 'rejected'
       and not exists (
         select from findings g join roles q on q.finding = g.id and q.role = $2 join findings e on e.id = q.entity
         where g.item = f.item and (coalesce(g.day, 2147483647), g.id) < (coalesce(f.day, 2147483647), f.id)
           and g.state = 'standing' and g.verdict <> 'rejected' and e.item = $4 and e.state = 'standing')
       -- One article may have somebody under two names.
       and not exists (
         select from roles q join findings e on e.id = q.entity
         where q.finding = f.id and q.role = $2 and q.entity > r.entity and e.item = $4 and e.state = 'standing')`,
    [appearances.map(({ appearance }) => appearance), role, kind, entity],
  );
  const rank = new Map(appearances.map(({ appearance }, i) => [appearance, i]));
  const days = new Map(appearances.map(({ appearance, day }) => [appearance, day]));
  return rows
    .map(({ finding, appearance }) => ({ finding, appearance, day: days.get(appearance) ?? 0 }))
    .toSorted((a, b) => (rank.get(a.appearance) ?? 0) - (rank.get(b.appearance) ?? 0) || b.finding - a.finding);
}

/** Maximum number of appearances that are counted; a larger total is given as "at least". */
const MAX_COUNTED = 1000;

/** How many items somebody said, promised and did, and in how many articles they appear; of their newest appearances. */
export async function countDeeds(sql: Sql, entity: number): Promise<EntityRead['counts']> {
  const appearances = `select id, article from findings where item = $1 and kind = 'entity' and state = 'standing'
    order by coalesce(day, -2147483648) desc, id desc limit ${MAX_COUNTED}`;
  const rows = await sql.query<{ role: string; kind: Kind; count: number }>(
    `select r.role, f.kind, count(distinct f.item)::int as count
     from (${appearances}) e join roles r on r.entity = e.id join findings f on f.id = r.finding
     where r.role in ('speaker', 'pledger', 'actor') and f.state = 'standing' and f.verdict <> 'rejected'
     group by r.role, f.kind`,
    [entity],
  );
  const [articles] = await sql.query<{ count: number }>(
    `select count(distinct article)::int as count from (${appearances}) e`,
    [entity],
  );
  const of = (deed: Deed) =>
    rows.find(({ role, kind }) => role === DEEDS[deed].role && kind === DEEDS[deed].kind)?.count ?? 0;
  return { said: of('said'), promised: of('promised'), did: of('did'), articles: articles?.count ?? 0 };
}
