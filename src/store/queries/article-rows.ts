import type { Day, Kind } from '../../record/types.ts';
import type { ArticlePage, ArticleRow } from '../../record/views/articles.ts';
import { day, standpoint } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { listOf, pageOf } from './pages.ts';
import { tallies } from './tallies.ts';

interface Row {
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly day: Day | null;
  readonly url: string | null;
  readonly language: string;
  readonly versions: number;
  readonly added: string;
}

// The members of an entry are in the order of their names, so that its instant is at the beginning of its text.
const SELECT = `select a.id as article, a.title, a.outlet, a.published, a.day, a.url, a.language, a.versions,
    coalesce((select substring(left(e.body, 80) from '^\\{"at":"([^"]*)"') from entries e
      where e.seq = (select min(s.seq) from subjects s where s.subject = 'T' || a.id)), '') as added
  from articles a`;

/** Where in the list an article stands: its day, and its number among those of one day. */
export interface ArticlePlace {
  readonly day: Day | null;
  readonly article: number;
}

export interface ArticleFilter {
  readonly outlet: string | null;
  /** Only those with findings that nobody decided. */
  readonly waiting: boolean;
  /** Only those that were captured with other words, or other bytes, than before. */
  readonly changed: boolean;
  /** Begins behind this article. */
  readonly after: ArticlePlace | null;
  readonly limit: number;
}

/**
 * Articles by their day, the newest first, and at the end those without one: a text of long ago does not lead the list
 * because it came in today.
 */
export async function articlesPage(
  sql: Sql,
  { outlet, waiting, changed, after, limit }: ArticleFilter,
): Promise<ArticlePage> {
  const rows: Row[] = [];
  for (const behind of stretches(after)) {
    const wanted = limit + 1 - rows.length;
    if (wanted <= 0) break;
    const values: unknown[] = [outlet, waiting];
    const place = behind((value) => `$${values.push(value)}`);
    rows.push(
      ...(await sql.query<Row>(
        `${SELECT} where a.withdrawn is null and ${outlet === null ? '$1::text is null' : 'a.outlet = $1'} and ${place}
       -- As a value, so that it is looked up for one article after another until there are enough.
       and (not $2::boolean or (
         select true from findings f where f.article = a.id and f.verdict = 'proposed' and f.state = 'standing' limit 1))
       ${changed ? 'and a.versions > 1' : ''}
     order by a.day desc, a.id desc limit ${wanted}`,
        values,
      )),
    );
  }
  const { rows: shown, next } = pageOf(rows, limit, ({ article, day: dayNumber }) => ({ day: dayNumber, article }));
  const count = waiting || changed ? null : await countArticles(sql, outlet);
  return listOf(await counted(sql, shown), next, count);
}

/** What is behind a place: those with a day, then those without. */
function stretches(after: ArticlePlace | null): readonly ((given: (value: unknown) => string) => string)[] {
  const undated = (given: (value: unknown) => string, article: number | null) =>
    article === null ? 'a.day is null' : `a.day is null and a.id < ${given(article)}`;
  if (after !== null && after.day === null) return [(given) => undated(given, after.article)];
  return [
    (given) =>
      after === null
        ? 'a.day is not null'
        : `(a.day, a.id) < (${given(after.day)}::int, ${given(after.article)}::bigint)`,
    (given) => undated(given, null),
  ];
}

/** One article; null where it is not there. */
export async function articleRow(sql: Sql, article: number): Promise<ArticleRow | null> {
  const [row] = await counted(sql, await sql.query<Row>(`${SELECT} where a.id = $1`, [article]));
  return row ?? null;
}

async function countArticles(sql: Sql, outlet: string | null): Promise<number> {
  if (outlet === null) return (await tallies(sql)).articles;
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from articles where outlet = $1 and withdrawn is null',
    [outlet],
  );
  return row?.count ?? 0;
}

async function counted(sql: Sql, rows: readonly Row[]): Promise<ArticleRow[]> {
  const found = await sql.query<{ article: number; kind: Kind; count: number; waiting: number }>(
    `select article, kind, count(*)::int as count, (count(*) filter (where verdict = 'proposed'))::int as waiting
     from findings where article = any($1) and state = 'standing' group by article, kind`,
    [rows.map(({ article }) => article)],
  );
  return rows.map((row) => {
    const counted = found.filter(({ article }) => article === row.article);
    const { url, language, versions, added } = row;
    return {
      ...standpoint(row),
      ...{ day: day(row.day), url, language, versions, added },
      counts: Object.fromEntries(counted.map(({ kind, count }) => [kind, count])),
      waiting: counted.reduce((sum, { waiting }) => sum + waiting, 0),
    };
  });
}
