import { dayOf } from '../../record/days.ts';
import { findingId } from '../../record/ids.ts';
import type { Day, EntityFinding } from '../../record/types.ts';
import type { EntityRead } from '../../record/views/items.ts';
import { day, standpoint } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { itemRead } from './item-read.ts';
import { countDeeds } from './person-activity.ts';
import type { TextsOf } from './texts.ts';

/** Appearances that are searched for names and offices: the newest, and some of the first. */
const MAX_NEWEST_APPEARANCES = 400;
const MAX_FIRST_APPEARANCES = 100;
/** Appearances that are returned with their words. */
const MAX_SHOWN_APPEARANCES = 30;

/**
 * A person or a body, with what they said, promised and did.
 *
 * @param item its number must be a current one
 * @param most how many appearances are shown with their words
 * @throws RecordProblem `unknown-id` where nothing of it stands
 */
export async function entityRead(
  sql: Sql,
  texts: TextsOf,
  item: number,
  most = MAX_SHOWN_APPEARANCES,
): Promise<EntityRead> {
  const entity = await itemRead(sql, texts, 'entity', item, most);
  const appearances = await appearancesOf(sql, item);
  return {
    ...entity,
    names: namesIn(appearances),
    offices: officesIn(appearances),
    counts: await countDeeds(sql, item),
  };
}

interface Appearance {
  readonly id: number;
  readonly day: Day | null;
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly finding: EntityFinding;
}

async function appearancesOf(sql: Sql, item: number): Promise<readonly Appearance[]> {
  const some = (direction: '' | 'desc', most: number) =>
    `(select id from findings where item = $1 and kind = 'entity' and state = 'standing'
      order by coalesce(day, -2147483648) ${direction}, id ${direction} limit ${most})`;
  const rows = await sql.query<Omit<Appearance, 'finding'> & { readonly body: string }>(
    `select f.id, f.day, f.article, a.title, a.outlet, a.published, coalesce(f.corrected, f.body) as body
     from (${some('desc', MAX_NEWEST_APPEARANCES)} union ${some('', MAX_FIRST_APPEARANCES)}) wanted
     join findings f on f.id = wanted.id join articles a on a.id = f.article
     order by f.day nulls last, f.id`,
    [item],
  );
  return rows.map(({ body, ...row }) => ({ ...row, finding: JSON.parse(body) as EntityFinding }));
}

/** The names under which somebody appears, the commonest first. */
function namesIn(appearances: readonly Appearance[]): EntityRead['names'] {
  const articles = new Map<string, Set<number>>();
  for (const { article, finding } of appearances) {
    const named = articles.get(finding.name) ?? new Set();
    articles.set(finding.name, named.add(article));
  }
  return [...articles]
    .map(([name, named]) => ({ name, articles: named.size }))
    .toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

/** The offices that somebody is said to hold, in the order in which they came to hold them. */
function officesIn(appearances: readonly Appearance[]): EntityRead['offices'] {
  const held = new Map<string, { title: string; first: Day | null; last: Day | null; where: Appearance }>();
  for (const appearance of appearances) {
    const seenOn = dayOf(appearance.published) ?? appearance.day;
    for (const { title } of appearance.finding.offices) {
      const key = title.toLowerCase();
      const before = held.get(key);
      if (before === undefined) held.set(key, { title, first: seenOn, last: seenOn, where: appearance });
      else if (seenOn !== null) held.set(key, { ...before, first: before.first ?? seenOn, last: seenOn });
    }
  }
  return [...held.values()].map(({ title, first, last, where }) => ({
    ...{ title, first: day(first), last: day(last), finding: findingId(where.id) },
    where: standpoint(where),
  }));
}
