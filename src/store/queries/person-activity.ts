import { findingId, numberOf } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { ActivityPage } from '../../record/views/activity.ts';
import type { EntityRead } from '../../record/views/items.ts';
import { day as dayShown } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { findingsInContext } from './findings-in-context.ts';
import { listOf } from './pages.ts';
import type { TextsOf } from './texts.ts';
import { assessmentsOn } from './tracker/assessments.ts';

/** What somebody said, promised and did: of which kind it is, and the part that they have in it. */
const ACTIVITIES = {
  said: { kind: 'statement', role: 'speaker' },
  promised: { kind: 'pledge', role: 'pledger' },
  did: { kind: 'action', role: 'actor' },
} as const satisfies Readonly<Record<string, { readonly kind: Kind; readonly role: string }>>;
type ActivityKind = keyof typeof ACTIVITIES;
export const ACTIVITY_KINDS = ['said', 'promised', 'did'] as const satisfies readonly ActivityKind[];

/** An article that names somebody: its day, and the finding of kind entity in it. */
interface Appearance {
  readonly day: number;
  readonly appearance: number;
}

/** Something that they did, and the day that it goes by. */
interface Dated {
  readonly finding: number;
  readonly day: number;
}

/**
 * How far a list of activities has come: the last appearance that was looked at, and what was found there of earlier days, which
 * comes later in the list.
 */
export interface ActivityPlace extends Appearance {
  readonly left: readonly (readonly [finding: number, day: number])[];
}

/** Number of appearances in the first batch; each batch with too few results is followed by one twice as large. */
const FIRST_BATCH_SIZE = 64;
const MAX_BATCH_SIZE = 1024;
/** As many activities of earlier days are carried from page to page; more come as their articles do. */
export const MAX_LEFT = 300;
/** The day of an article that has none, as the index has it. */
const UNDATED = -2147483648;
/** The place behind all appearances. */
const NO_MORE: Appearance = { day: UNDATED, appearance: 0 };
/** As many articles without a day are looked at first, since what they tell may have one; of more, all come last. */
const MAX_UNDATED = 200;

/**
 * What somebody said, promised or did, by the day of it, the newest first. The appearances are walked through from the
 * newest, so that a page costs the same of somebody who appears in thousands of articles: nothing is newer than the article
 * that reports it, so that whatever is at least as new as the next article is in its place.
 *
 * @param entity item; its number must be a current one
 */
export async function activityPage(
  sql: Sql,
  texts: TextsOf,
  entity: number,
  activity: ActivityKind,
  { after, limit }: { readonly after: ActivityPlace | null; readonly limit: number },
): Promise<ActivityPage> {
  const undated = await undatedAppearances(sql, entity);
  const few = undated.length <= MAX_UNDATED;
  const begun = after === null && few ? [...(await activitiesOf(sql, entity, activity, undated)).values()].flat() : [];
  const found: Dated[] = after === null ? begun : await stillOf(sql, entity, activity, after.left);
  let from: Appearance | null = after;
  let ended = false;
  const ready = () => found.filter(({ day }) => from !== null && day > from.day).length;
  for (let most = FIRST_BATCH_SIZE; !ended && ready() <= limit; most = Math.min(MAX_BATCH_SIZE, most * 2)) {
    const appearances = await appearancesBehind(sql, entity, from, { most, dated: few });
    const activities = await activitiesOf(sql, entity, activity, appearances);
    for (const appearance of appearances) {
      found.push(...(activities.get(appearance.appearance) ?? []));
      from = appearance;
      // Those behind it are of the next page: what is not looked at need not be carried along.
      if (ready() > limit) break;
    }
    ended = appearances.length < most && ready() <= limit;
  }
  found.sort((a, b) => b.day - a.day || b.finding - a.finding);
  const shown = found.slice(0, limit);
  const left = found.slice(limit);
  // Beyond what can be carried, the newest come now.
  shown.push(...left.splice(0, Math.max(0, left.length - MAX_LEFT)));
  const { day, appearance } = ended || from === null ? NO_MORE : from;
  const place = { day, appearance, left: left.map((each) => [each.finding, each.day]) };
  const next = ended && left.length === 0 ? null : place;
  return listOf(await shownActivities(sql, texts, shown), next, null);
}

async function shownActivities(sql: Sql, texts: TextsOf, activities: readonly Dated[]): Promise<ActivityPage['items']> {
  const items = await findingsInContext(
    sql,
    texts,
    activities.map(({ finding }) => finding),
  );
  const days = new Map(activities.map(({ finding, day }) => [findingId(finding), day]));
  const pledges = items.filter(({ kind }) => kind === 'pledge').map(({ item }) => numberOf(item));
  const assessments = await assessmentsOn(sql, pledges);
  return items.map((item) => {
    const day = days.get(item.id) ?? UNDATED;
    const status = (assessments.get(numberOf(item.item)) ?? []).find(({ current }) => current);
    return { ...item, day: day === UNDATED ? null : dayShown(day), status: (item.kind === 'pledge' && status) || null };
  });
}

/** The articles without a day that somebody appears in, one more than are looked at first. */
function undatedAppearances(sql: Sql, entity: number): Promise<readonly Appearance[]> {
  return sql.query<Appearance>(
    `select ${UNDATED} as day, id as appearance from findings
     where item = $1 and kind = 'entity' and state = 'standing' and coalesce(day, ${UNDATED}) = ${UNDATED}
     order by id limit ${MAX_UNDATED + 1}`,
    [entity],
  );
}

async function appearancesBehind(
  sql: Sql,
  entity: number,
  from: Appearance | null,
  { most, dated }: { readonly most: number; readonly dated: boolean },
): Promise<readonly Appearance[]> {
  return sql.query<Appearance>(
    `select coalesce(day, ${UNDATED}) as day, id as appearance from findings
     where item = $1 and kind = 'entity' and state = 'standing'
       and ($2::int is null or (coalesce(day, ${UNDATED}), id) < ($2::int, $3::bigint))
       and coalesce(day, ${UNDATED}) >= ${dated ? UNDATED + 1 : UNDATED}
     order by coalesce(day, ${UNDATED}) desc, id desc limit ${most}`,
    [entity, from?.day ?? null, from?.appearance ?? null],
  );
}

/** The activities of appearances, by appearance, each item once: where it was first reported, by day. */
async function activitiesOf(
  sql: Sql,
  entity: number,
  activity: ActivityKind,
  appearances: readonly Appearance[],
): Promise<ReadonlyMap<number, readonly Dated[]>> {
  if (appearances.length === 0) return new Map();
  const { kind, role } = ACTIVITIES[activity];
  const rows = await sql.query<{ finding: number; appearance: number; day: number | null }>(
    // Each look-up is by key and stands by itself: a planner without statistics would go through all that anybody says.
    `select distinct f.id as finding, r.entity as appearance, f.day from unnest($1::bigint[]) as wanted(entity)
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
  const reported = new Map(appearances.map(({ appearance, day }) => [appearance, day]));
  const activities = new Map<number, Dated[]>();
  for (const { finding, appearance, day } of rows) {
    const article = reported.get(appearance) ?? UNDATED;
    const its = article === UNDATED ? (day ?? UNDATED) : Math.min(day ?? article, article);
    activities.set(appearance, [...(activities.get(appearance) ?? []), { finding, day: its }]);
  }
  return activities;
}

/** Of what a page left, what is still somebody’s: a cursor is taken for no more than a place. */
async function stillOf(
  sql: Sql,
  entity: number,
  activity: ActivityKind,
  left: ActivityPlace['left'],
): Promise<Dated[]> {
  if (left.length === 0) return [];
  const { kind, role } = ACTIVITIES[activity];
  const rows = await sql.query<{ finding: number }>(
    `select distinct f.id as finding from findings f join roles r on r.finding = f.id and r.role = $2
     join findings e on e.id = r.entity
     where f.id = any($1) and f.kind = $3 and f.state = 'standing' and f.verdict <> 'rejected'
       and e.item = $4 and e.state = 'standing'`,
    [left.map(([finding]) => finding), role, kind, entity],
  );
  const days = new Map(left);
  return rows.map(({ finding }) => ({ finding, day: days.get(finding) ?? UNDATED }));
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
  const of = (activity: ActivityKind) =>
    rows.find(({ role, kind }) => role === ACTIVITIES[activity].role && kind === ACTIVITIES[activity].kind)?.count ?? 0;
  return { said: of('said'), promised: of('promised'), did: of('did'), articles: articles?.count ?? 0 };
}
