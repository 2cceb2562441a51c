import { around } from '../../../record/around.ts';
import type { PassageInput } from '../../../record/bearing/pair-inputs.ts';
import { type TextRange, tiesOf } from '../../../record/bearing/ties.ts';
import type { Relation } from '../../../record/evidence.ts';
import { articleId, itemId, numberOf } from '../../../record/ids.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import {
  type PassageInContext,
  PROPOSED_MOMENT,
  type ProposedEvidence,
  type ProposedEvidencePage,
} from '../../../record/views/proposed-evidence.ts';
import { standpoint } from '../../../record/views/standpoint.ts';
import type { ArticleRef } from '../../../record/views/words.ts';
import type { Passage } from '../../../types.ts';
import type { Sql } from '../../database/database.ts';
import { findingsInContext } from '../findings-in-context.ts';
import { listOf, pageOf } from '../pages.ts';
import type { TextsOf } from '../texts.ts';
import { descriptionsOf } from '../tracker/descriptions.ts';
import { proposedMoment } from '../tracker/timeline.ts';
import { type ArticleTexts, type LoadedPledge, loadArticleTexts, loadPledges } from './load-pair-inputs.ts';

/** Where among what is proposed one stands. */
export interface ProposalPlace {
  readonly lane: number;
  readonly pledge: number;
  readonly sure: number;
  readonly article: number;
  readonly place: number;
}

interface Row extends ProposalPlace {
  readonly passages: string;
  readonly kind: 'statement' | 'action';
  readonly finding: number | null;
  readonly item: number | null;
  readonly relation: Relation;
  readonly why: string;
}

/** So many other reports of one act are named. */
const MAX_OTHERS = 12;

/**
 * What is proposed as evidence and waits for a person, each act once, with both passages in their context. What is stale is left
 * as it is: `refreshEvidenceProposals` sees to that.
 *
 * @param pledge item of the one that is asked about, its current number; null for all
 */
export async function proposalsPage(
  sql: Sql,
  texts: TextsOf,
  { pledge }: { readonly pledge: number | null },
  { after, limit }: { readonly after: ProposalPlace | null; readonly limit: number },
): Promise<ProposedEvidencePage> {
  const values: unknown[] = [];
  const given = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const conditions = ['b.lane is not null'];
  if (pledge !== null) conditions.push(`b.pledge = ${given(pledge, 'bigint')}`);
  if (after !== null)
    conditions.push(
      `(b.lane, b.pledge, -b.sure, b.article, b.place) > (${given(after.lane, 'smallint')}, ${given(after.pledge, 'bigint')},
        -${given(after.sure, 'real')}, ${given(after.article, 'bigint')}, ${given(after.place, 'int')})`,
    );
  const found = await sql.query<Row>(
    `select b.lane, b.pledge, b.article, b.place, b.sure, b.passages, b.kind, b.finding, f.item, b.relation, b.why
     from bearings b left join findings f on f.id = b.finding where ${conditions.join(' and ')}
     order by b.lane, b.pledge, (-b.sure), b.article, b.place limit ${limit + 1}`,
    values,
  );
  const { rows, next } = pageOf(found, limit, ({ lane, pledge: item, sure, article, place }): ProposalPlace => {
    return { lane, pledge: item, sure, article, place };
  });
  const items = await laidOut(sql, texts, rows);
  return { ...listOf(items, next, await countProposals(sql, pledge)), uncompared: await countUncompared(sql) };
}

/** How many wait, of one pledge or of all. */
export async function countProposals(sql: Sql, pledge: number | null = null): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from bearings where lane is not null ${pledge === null ? '' : 'and pledge = $1'}`,
    pledge === null ? [] : [pledge],
  );
  return row?.count ?? 0;
}

async function countUncompared(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from bearings_stale where what in ('pledge', 'article', 'judging')`,
  );
  return row?.count ?? 0;
}

async function laidOut(sql: Sql, texts: TextsOf, rows: readonly Row[]): Promise<ProposedEvidence[]> {
  if (rows.length === 0) return [];
  const articleTexts: ArticleTexts = { texts, of: new Map() };
  const items = [...new Set(rows.map(({ pledge }) => pledge))];
  const pledges = await loadPledges(sql, articleTexts, items);
  await loadArticleTexts(
    sql,
    articleTexts,
    rows.map(({ article }) => article),
  );
  const shown = [
    ...[...pledges.values()].flatMap(({ wordings }) => wordings.map(({ finding }) => finding)),
    ...rows.flatMap(({ finding }) => finding ?? []),
  ];
  const findings = new Map((await findingsInContext(sql, texts, shown)).map((each) => [numberOf(each.id), each]));
  const about = {
    ...{ articleTexts, pledges, findings },
    titles: await descriptionsOf(sql, items),
    articles: await articlesOf(sql, rows),
    others: await othersOf(sql, rows),
  };
  return rows.flatMap((row) => proposalOf(row, about) ?? []);
}

interface About {
  readonly articleTexts: ArticleTexts;
  readonly pledges: ReadonlyMap<number, LoadedPledge>;
  readonly findings: ReadonlyMap<number, FindingInContext>;
  readonly titles: Awaited<ReturnType<typeof descriptionsOf>>;
  readonly articles: ReadonlyMap<number, ArticleRef>;
  readonly others: ReadonlyMap<string, readonly ArticleRef[]>;
}

/** Null where a side of it is gone since it was compared; the next comparison takes it away. */
function proposalOf(
  row: Row,
  { articleTexts, pledges, findings, titles, articles, others }: About,
): ProposedEvidence | null {
  const pledge = pledges.get(row.pledge);
  const articleText = articleTexts.of.get(row.article);
  const where = articles.get(row.article);
  const bearer = row.finding === null ? null : findings.get(row.finding);
  if (!pledge || !articleText || !where || bearer === undefined) return null;
  const passages = JSON.parse(row.passages) as Passage[];
  if (passages.some(({ start, end, exact }) => articleText.text.slice(start, end) !== exact)) return null;
  const passage: PassageInput = { articleText, pieces: passages, kind: row.kind, type: null };
  const ties = tiesOf(pledge, passage);
  const wording = pledge.wordings[ties.wording];
  const worded = wording && findings.get(wording.finding);
  if (!wording || !worded) return null;
  const item = itemId('pledge', row.pledge);
  const its = row.item === null ? null : itemId(row.kind, row.item);
  const id = `${item}:${its ?? `${articleId(row.article)}:${row.place}`}`;
  const { text } = wording.articleText;
  const worn = wording.pieces.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
  const exact = passages.map((each) => each.exact).join(' … ');
  return {
    id,
    pledge: {
      ...inContext(text, worn, ties.pledge, worded),
      item,
      title: titles.get(row.pledge)?.title ?? null,
      wordings: worded.members,
      reviewed: row.lane === 1,
    },
    bearer: {
      ...inContext(articleText.text, passages, ties.passage, bearer ?? { where }),
      item: its,
      kind: row.kind,
      others: [...(others.get(keyOf(row)) ?? [])],
    },
    relation: row.relation,
    confidence: Math.round(100 * row.sure) / 100,
    why: JSON.parse(row.why) as string[],
    moment: proposedMoment(PROPOSED_MOMENT + id, row.relation, bearer ?? { where, exact }),
  };
}

function inContext(
  text: string,
  passages: readonly Passage[],
  ties: readonly TextRange[],
  its: FindingInContext | { readonly where: ArticleRef },
): PassageInContext {
  const start = passages[0]?.start ?? 0;
  const end = passages.at(-1)?.end ?? start;
  const { prefix, exact, suffix } = around(text, { start, end, exact: text.slice(start, end) });
  const { article, title, outlet, published } = its.where;
  const found = 'id' in its ? its : null;
  return {
    finding: found?.id ?? null,
    sentence: found?.sentence ?? null,
    named: found?.named ?? [],
    where: { article, title, outlet, published },
    text: prefix + exact + suffix,
    from: start - prefix.length,
    passages: [...passages],
    ties: ties.map((tie) => ({ start: tie.start, end: tie.end })),
  };
}

interface ArticleAt {
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

async function articlesOf(sql: Sql, rows: readonly Row[]): Promise<ReadonlyMap<number, ArticleRef>> {
  const found = await sql.query<ArticleAt>(
    'select id as article, title, outlet, published from articles where id = any($1)',
    [[...new Set(rows.map(({ article }) => article))]],
  );
  return new Map(found.map((each) => [each.article, standpoint(each)]));
}

const keyOf = ({ pledge, article, place }: Pick<Row, 'pledge' | 'article' | 'place'>): string =>
  `${pledge} ${article} ${place}`;

/** The articles of other reports of the same statement or act. */
async function othersOf(sql: Sql, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly ArticleRef[]>> {
  const others = new Map<string, ArticleRef[]>();
  const items = [...new Set(rows.flatMap(({ item }) => item ?? []))];
  if (items.length === 0) return others;
  const found = await sql.query<ArticleAt & { readonly item: number }>(
    `select i.item, a.id as article, a.title, a.outlet, a.published from unnest($1::bigint[]) as i(item) cross join lateral (
       select distinct article from findings where item = i.item and state = 'standing' order by article limit ${MAX_OTHERS}) f
     join articles a on a.id = f.article`,
    [items],
  );
  for (const row of rows)
    others.set(
      keyOf(row),
      found.filter(({ item, article }) => item === row.item && article !== row.article).map((each) => standpoint(each)),
    );
  return others;
}
