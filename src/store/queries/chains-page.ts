import { articleId, itemId } from '../../record/ids.ts';
import type { Chain, ChainPage } from '../../record/views/chains.ts';
import { standpoint } from '../../record/views/standpoint.ts';
import type { ChainRelation, Passage } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { targetOf } from './ids.ts';
import { listOf, pageOf } from './pages.ts';

/** Whose chains are wanted; all where nothing is named. Numbers are current ones. */
export interface ChainFilter {
  /** Item of an entity that is named in them. */
  readonly entity?: number;
  /** Item of a pledge that a sentence of theirs tells. */
  readonly pledge?: number;
  readonly article?: number;
}

/** What an id names, whose chains are wanted. @throws RecordProblem `unknown-id` where it is no entity, pledge or article */
export async function chainFilter(sql: Sql, id: string): Promise<ChainFilter> {
  const target = await targetOf(sql, id.toUpperCase());
  if (target.what === 'article') return { article: target.number };
  if (target.what === 'item' && target.kind === 'entity') return { entity: target.number };
  if (target.what === 'item' && target.kind === 'pledge') return { pledge: target.number };
  throw new RecordProblem('unknown-id', `${id} is no entity (E1), pledge (P1) or article (T1).`);
}

export interface ChainPlace {
  readonly article: number;
  readonly n: number;
}

interface Row extends ChainPlace {
  readonly relation: ChainRelation;
  readonly body: string;
  readonly confidence: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Chains as readings have them, the newest articles first. */
export async function chainsPage(
  sql: Sql,
  filter: ChainFilter,
  { after, limit }: { readonly after: ChainPlace | null; readonly limit: number },
): Promise<ChainPage> {
  const values: unknown[] = [];
  const given = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const conditions = ['a.withdrawn is null'];
  if (filter.article !== undefined) conditions.push(`c.article = ${given(filter.article, 'bigint')}`);
  if (filter.entity !== undefined)
    conditions.push(
      `(c.article, c.n) in (select m.article, m.n from findings f join chain_names m on m.finding = f.id
        where f.item = ${given(filter.entity, 'bigint')} and f.state = 'standing')`,
    );
  if (filter.pledge !== undefined)
    conditions.push(
      `exists (select from findings f where f.item = ${given(filter.pledge, 'bigint')} and f.article = c.article
        and f.state = 'standing' and f.place >= c.start and f.place < c.stop)`,
    );
  const count = await countOf(sql, conditions, values);
  if (after !== null)
    conditions.push(`(-c.article, c.n) > (-${given(after.article, 'bigint')}, ${given(after.n, 'int')})`);
  const found = await sql.query<Row>(
    `select c.article, c.n, c.relation, c.body, c.confidence, a.title, a.outlet, a.published
     from chains c join articles a on a.id = c.article where ${conditions.join(' and ')}
     order by (-c.article), c.n limit ${limit + 1}`,
    values,
  );
  const { rows, next } = pageOf(found, limit, ({ article, n }): ChainPlace => ({ article, n }));
  return listOf(await laidOut(sql, rows), next, count);
}

async function countOf(sql: Sql, conditions: readonly string[], values: readonly unknown[]): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from chains c join articles a on a.id = c.article where ${conditions.join(' and ')}`,
    [...values],
  );
  return row?.count ?? 0;
}

async function laidOut(sql: Sql, rows: readonly Row[]): Promise<Chain[]> {
  const names = await namesOf(sql, [...new Set(rows.map(({ article }) => article))]);
  return rows.map(({ article, n, relation, body, confidence: stored, ...where }) => {
    const { later, earlier, passage } = JSON.parse(body) as Record<'later' | 'earlier' | 'passage', Passage>;
    const named = names.get(`${article} ${n}`) ?? [];
    const confidence = Math.round(100 * stored) / 100;
    return {
      id: `${articleId(article)}:${n}`,
      relation,
      later,
      earlier,
      passage,
      named,
      where: standpoint({ article, ...where }),
      confidence,
    };
  });
}

async function namesOf(sql: Sql, articles: readonly number[]): Promise<ReadonlyMap<string, Chain['named']>> {
  const rows = await sql.query<ChainPlace & { side: string; item: number; name: string }>(
    `select m.article, m.n, m.side, f.item, f.exact as name from chain_names m join findings f on f.id = m.finding
     where m.article = any($1) and f.state = 'standing' order by m.article, m.n, m.side, m.rank`,
    [articles],
  );
  const names = new Map<string, Chain['named']>();
  for (const { article, n, side, item, name } of rows) {
    const key = `${article} ${n}`;
    names.set(key, [...(names.get(key) ?? []), { role: side, name, entity: itemId('entity', item) }]);
  }
  return names;
}
