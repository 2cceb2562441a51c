import type { ProposedJoin } from '../../record/answers.ts';
import { dayOf } from '../../record/days.ts';
import { itemId } from '../../record/ids.ts';
import type { Day, EntityFinding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { countDeeds, type DeedCounts } from './deeds.ts';
import type { InContext } from './findings-in-context.ts';
import { findingsOfItem } from './item-read.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { joinsAbout } from './joins-page.ts';
import type { TextsOf } from './texts.ts';

/** An office that somebody is said to hold, with the days of the articles that say so. */
export interface OfficeHeld {
  readonly title: string;
  readonly first: Day | null;
  readonly last: Day | null;
  /** The finding that first says so, and where it stands. */
  readonly finding: number;
  readonly article: number;
  readonly articleTitle: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A person or a body, with what they said, promised and did. */
export interface EntityOpened extends ItemRow {
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  readonly offices: readonly OfficeHeld[];
  readonly counts: DeedCounts;
  readonly joins: readonly ProposedJoin[];
  readonly findings: readonly InContext[];
}

/** So many appearances are asked for names and offices: the newest, and as many of the first as show where it began. */
const NEWEST = 400;
const FIRST = 100;
/** So many are shown with their words. */
const SHOWN = 30;

/** @param item its number must be a current one. @throws RecordProblem `unknown-id` where nothing of it stands */
export async function entityRead(sql: Sql, texts: TextsOf, item: number): Promise<EntityOpened> {
  const [row] = await itemRows(sql, [item]);
  if (!row) {
    throw new RecordProblem(
      'unknown-id',
      `nothing of ${itemId('entity', item)} stands any more in an article of this record.`,
    );
  }
  const appearances = await appearancesOf(sql, item);
  return {
    ...row,
    names: namesIn(appearances),
    offices: officesIn(appearances),
    counts: await countDeeds(sql, item),
    joins: await joinsAbout(sql, item),
    findings: await findingsOfItem(sql, texts, item, SHOWN),
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
     from (${some('desc', NEWEST)} union ${some('', FIRST)}) wanted
     join findings f on f.id = wanted.id join articles a on a.id = f.article
     order by f.day nulls last, f.id`,
    [item],
  );
  return rows.map(({ body, ...row }) => ({ ...row, finding: JSON.parse(body) as EntityFinding }));
}

/** The names under which somebody appears, the commonest first. */
function namesIn(appearances: readonly Appearance[]): EntityOpened['names'] {
  const articles = new Map<string, Set<number>>();
  for (const { article, finding } of appearances) {
    const its = articles.get(finding.name) ?? new Set();
    articles.set(finding.name, its.add(article));
  }
  return [...articles]
    .map(([name, its]) => ({ name, articles: its.size }))
    .toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

/** The offices that somebody is said to hold, in the order in which they came to hold them. */
function officesIn(appearances: readonly Appearance[]): readonly OfficeHeld[] {
  const held = new Map<string, OfficeHeld>();
  for (const { id, article, title: articleTitle, outlet, published, finding, day: its } of appearances) {
    const day = dayOf(published) ?? its;
    for (const { title } of finding.offices) {
      const key = title.toLowerCase();
      const before = held.get(key);
      if (before === undefined) {
        held.set(key, { title, first: day, last: day, finding: id, article, articleTitle, outlet, published });
      } else if (day !== null) held.set(key, { ...before, first: before.first ?? day, last: day });
    }
  }
  return [...held.values()];
}
