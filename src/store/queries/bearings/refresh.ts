import type { ArticleText } from '../../../record/bearing/analysed-text.ts';
import type { Candidate } from '../../../record/bearing/candidates.ts';
import type { OpenJudge } from '../../../record/bearing/judge.ts';
import { articleKeys, pledgeKeys } from '../../../record/bearing/keys.ts';
import type { PassageInput, PledgeInput } from '../../../record/bearing/pair-inputs.ts';
import {
  type EvidenceProposal,
  type Followed,
  MIN_FOLLOWED,
  proposeEvidence,
} from '../../../record/bearing/propose-evidence.ts';
import { isWithin } from '../../../record/bearing/within.ts';
import type { Database, Sql } from '../../database/database.ts';
import { insertRows } from '../../database/rows.ts';
import { withIndexOrder } from '../index-order.ts';
import { keepTexts, type TextsOf } from '../texts.ts';
import { refreshLane } from './lane.ts';
import { type ArticleTexts, loadArticleTexts, loadCandidates, loadPledges } from './load-pair-inputs.ts';

/** So many are worked off at once; others who ask are let in between. */
const PLEDGES_AT_ONCE = 100;
const LANES_AT_ONCE = 200;

/** Rare words that an article and a pledge have in common at least. */
const MIN_SHARED = 1;
/** For one word at most so many pledges or articles are looked up, the newest. */
const MAX_PER_WORD = 60;
/** Pledges that one article is held against, and articles that one pledge is, those with most in common. */
const MAX_PLEDGES = 12;
const MAX_ARTICLES = 60;
/** Pledges that an article is held against since they stand in it, the first: what a manifesto promises it does not report on. */
const MAX_OWN_PLEDGES = 24;
/** Earlier passages whose words are taken up. */
const MAX_EARLIER = 40;

/**
 * Brings what may bear on pledges to what the record says now: articles that are new against its pledges, pledges that are new
 * or changed against its articles. Each costs some look-ups by key, whatever the record holds.
 *
 * @param open gives the network that judges; it is asked outside of transactions, since it takes up to seconds for an article
 * @param signal ends it between two articles; the rest is done by whoever asks next. Aborted from the start, it compares nothing
 * @param progress is told how many articles are left
 * @returns whether all of it was done
 */
export async function refreshEvidenceProposals(
  db: Database,
  open: OpenJudge,
  {
    signal,
    progress,
  }: { readonly signal?: Pick<AbortSignal, 'aborted'>; readonly progress?: (left: number) => void } = {},
): Promise<boolean> {
  const texts = keepTexts();
  const judge = await open();
  await resetForNetwork(db, judge.name);
  for (;;) {
    // What was decided on is not asked again, however much else is to be done.
    await refreshLanes(db);
    const [any] = await db.query<{ what: string }>('select what from bearings_stale limit 1');
    if (!any) return true;
    if (signal?.aborted === true) return false;
    const taken = await withIndexOrder(db, (sql) => nextComparison(sql, texts));
    if (taken === null) continue;
    const { followed, candidates } = taken;
    if (progress !== undefined) progress(await countArticles(db));
    const found = await proposeEvidence(followed, candidates, judge, { least: MIN_FOLLOWED });
    await withIndexOrder(db, (sql) => writeEvidenceProposals(sql, taken, found));
  }
}

async function countArticles(db: Database): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from bearings_stale where what in ('article', 'judging')`,
  );
  return row?.count ?? 0;
}

/** Marks everything to be compared where another network judged it. */
async function resetForNetwork(db: Database, name: string): Promise<void> {
  const [by] = await db.query<{ name: string }>('select name from bearings_judge');
  if (by?.name === name) return;
  await db.transaction(async (sql) => {
    await sql.query('delete from bearings_judge');
    await sql.query('insert into bearings_judge (name) values ($1)', [name]);
    if (by === undefined) return;
    await sql.query(
      `insert into bearings_stale select distinct 'article', article from findings
       where kind in ('statement', 'action') and state = 'standing' on conflict do nothing`,
    );
  });
}

/** Takes what was decided on out of what people are asked, and compares nothing. */
async function refreshLanes(db: Database): Promise<void> {
  for (;;) {
    const [any] = await db.query<{ id: number }>(`select id from bearings_stale where what = 'lane' limit 1`);
    if (!any) return;
    await withIndexOrder(db, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(727264)');
      await refreshLane(sql, await taken(sql, 'lane', LANES_AT_ONCE));
    });
  }
}

/** An article with the pledges that it is held against. */
interface Comparison {
  readonly article: number;
  readonly articleText: ArticleText;
  readonly items: readonly number[];
  readonly followed: readonly Followed[];
  readonly candidates: readonly Candidate[];
}

/** Works off pledges, or takes the next article. @returns null where there is nothing to be judged */
async function nextComparison(sql: Sql, texts: TextsOf): Promise<Comparison | null> {
  // What another process is at is waited for.
  await sql.query('select pg_advisory_xact_lock(727264)');
  const articleTexts: ArticleTexts = { texts, of: new Map() };
  const pledges = await taken(sql, 'pledge', PLEDGES_AT_ONCE);
  if (pledges.length > 0) {
    await refreshPledges(sql, articleTexts, pledges);
    return null;
  }
  const article = await oldestStale(sql);
  if (article === null) return null;
  await loadArticleTexts(sql, articleTexts, [article]);
  return takeArticle(sql, articleTexts, article);
}

async function taken(sql: Sql, what: 'pledge' | 'lane', most: number): Promise<readonly number[]> {
  const rows = await sql.query<{ id: number }>(
    `delete from bearings_stale where what = $1 and id in (
       select id from bearings_stale where what = $1 order by id limit ${most}) returning id`,
    [what],
  );
  return rows.map(({ id }) => id);
}

/** The first article by its day: what an earlier one brought is taken up for a later one. Marked as being judged. */
async function oldestStale(sql: Sql): Promise<number | null> {
  await sql.run('set local enable_sort = on');
  const rows = await sql.query<{ id: number }>(
    `select s.id from bearings_stale s left join articles a on a.id = s.id where s.what in ('article', 'judging')
     order by (s.what = 'judging'), a.day nulls first, s.id limit 1`,
  );
  const [first] = rows;
  if (first === undefined) return null;
  await sql.query(`delete from bearings_stale where what = 'article' and id = $1`, [first.id]);
  await sql.query(`insert into bearings_stale values ('judging', $1) on conflict do nothing`, [first.id]);
  return first.id;
}

/** Writes what pledges are found by, and notes the articles that have to be held against them. */
async function refreshPledges(sql: Sql, articleTexts: ArticleTexts, items: readonly number[]): Promise<void> {
  await sql.query('delete from bearing_pledges where pledge = any($1)', [items]);
  await sql.query('delete from bearings where pledge = any($1)', [items]);
  const inputs = await loadPledges(sql, articleTexts, items);
  for (const [item, input] of inputs) {
    const words = pledgeKeys(input);
    await insertRows(
      sql,
      'bearing_pledges',
      { word: 'bigint', pledge: 'bigint' },
      words.map((word) => ({ word, pledge: item })),
      'on conflict do nothing',
    );
    const said = input.wordings[0]?.articleText.day ?? null;
    await sql.query(
      `insert into bearings_stale select 'article', found.article from (
         select w.article from unnest($1::bigint[]) as wanted(word) cross join lateral (
           select article from bearing_words where word = wanted.word order by article desc limit ${MAX_PER_WORD}) w
         join articles a on a.id = w.article where $2::int is null or a.day is null or a.day >= $2
         group by w.article having count(*) >= ${MIN_SHARED} order by count(*) desc limit ${MAX_ARTICLES}) found
       on conflict do nothing`,
      [words, said],
    );
  }
}

const BEARING_COLUMNS = {
  pledge: 'bigint',
  article: 'bigint',
  place: 'int',
  passages: 'text',
  words: 'text',
  kind: 'text',
  finding: 'bigint',
  relation: 'text',
  sure: 'real',
  why: 'text',
  within: 'boolean',
} as const;

/** Writes by which words an article is found, and loads what it is held against; where there is nothing, it is done with. */
async function takeArticle(sql: Sql, articleTexts: ArticleTexts, article: number): Promise<Comparison | null> {
  await sql.query('delete from bearing_words where article = $1', [article]);
  const articleText = articleTexts.of.get(article);
  const words = articleText === undefined ? [] : articleKeys(articleText);
  const rows = words.map((word) => ({ word, article }));
  await insertRows(sql, 'bearing_words', { word: 'bigint', article: 'bigint' }, rows, 'on conflict do nothing');
  const own = await pledgesIn(sql, article);
  const shared = words.length === 0 ? [] : await pledgesSharing(sql, words);
  const inputs =
    articleText === undefined
      ? []
      : [...(await loadPledges(sql, articleTexts, [...new Set([...own, ...shared])]))].filter(([, input]) =>
          isNotAfter(input, articleText),
        );
  if (articleText === undefined || inputs.length === 0) {
    await finishArticle(sql, article);
    return null;
  }
  const before = await loadBefore(sql, articleTexts, articleText.day, inputs);
  return {
    article,
    articleText,
    items: inputs.map(([item]) => item),
    followed: inputs.map(([item, pledge]) => ({ pledge, before: before.get(item) ?? [] })),
    candidates: await loadCandidates(sql, articleText, article),
  };
}

/** Takes away what an article had brought, and that it is being judged. @returns the pledges that it had brought something for */
async function finishArticle(sql: Sql, article: number): Promise<readonly number[]> {
  await sql.query(`delete from bearings_stale where what = 'judging' and id = $1`, [article]);
  const rows = await sql.query<{ pledge: number }>('delete from bearings where article = $1 returning pledge', [
    article,
  ]);
  const pledges = [...new Set(rows.map(({ pledge }) => pledge))];
  await refreshLane(sql, pledges);
  return pledges;
}

/** Writes what of an article may bear on which pledges. What changed meanwhile is marked, and compared again. */
async function writeEvidenceProposals(
  sql: Sql,
  { article, articleText, items, followed, candidates }: Comparison,
  found: readonly EvidenceProposal[],
): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(727264)');
  const before = await finishArticle(sql, article);
  await insertRows(
    sql,
    'bearings',
    BEARING_COLUMNS,
    found.map(({ pledge, passage, confidence, relation, why }) => {
      const { pieces, kind, finding } = candidates[passage]!;
      const passages = pieces.map(({ start, end }) => ({ start, end, exact: articleText.text.slice(start, end) }));
      return {
        pledge: items[pledge]!,
        article,
        place: pieces[0]!.start,
        passages: JSON.stringify(passages),
        words: passages.map(({ exact }) => exact).join('\n'),
        kind,
        finding,
        relation,
        sure: confidence,
        why: JSON.stringify(why),
        within: isWithin(followed[pledge]!.pledge, candidates[passage]!),
      };
    }),
    'on conflict do nothing',
  );
  await refreshLane(sql, [...new Set([...before, ...found.map(({ pledge }) => items[pledge]!)])]);
}

/** Whether a pledge stands in an article, or was made before it. */
function isNotAfter(
  { wordings }: PledgeInput,
  { id, day }: { readonly id: string; readonly day: number | null },
): boolean {
  const first = wordings[0]?.articleText;
  if (!first) return false;
  return first.id === id || first.day === null || day === null || first.day <= day;
}

async function pledgesIn(sql: Sql, article: number): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select item, min(id) as first from findings
     where article = $1 and kind = 'pledge' and state = 'standing' and verdict <> 'rejected'
     group by item order by first limit ${MAX_OWN_PLEDGES}`,
    [article],
  );
  return rows.map(({ item }) => item);
}

async function pledgesSharing(sql: Sql, words: readonly number[]): Promise<readonly number[]> {
  await sql.run('set local enable_sort = on');
  const rows = await sql.query<{ pledge: number }>(
    `select found.pledge from unnest($1::bigint[]) as wanted(word) cross join lateral (
       select pledge from bearing_pledges where word = wanted.word order by pledge desc limit ${MAX_PER_WORD}) found
     group by found.pledge having count(*) >= ${MIN_SHARED} order by count(*) desc, found.pledge desc limit ${MAX_PLEDGES}`,
    [words],
  );
  return rows.map(({ pledge }) => pledge);
}

/** What bears on pledges in articles before a day, as far as the machine says so. */
async function loadBefore(
  sql: Sql,
  articleTexts: ArticleTexts,
  day: number | null,
  inputs: readonly (readonly [number, PledgeInput])[],
): Promise<ReadonlyMap<number, readonly PassageInput[]>> {
  const rows = await sql.query<{
    pledge: number;
    article: number;
    passages: string;
    kind: 'statement' | 'action';
  }>(
    `select b.pledge, b.article, b.passages, b.kind from unnest($1::bigint[]) as wanted(pledge) cross join lateral (
       select * from bearings where pledge = wanted.pledge order by article desc limit ${MAX_EARLIER}) b
     join articles a on a.id = b.article where $2::int is null or a.day is null or a.day < $2`,
    [inputs.map(([item]) => item), day],
  );
  await loadArticleTexts(
    sql,
    articleTexts,
    rows.map(({ article }) => article),
  );
  const before = new Map<number, PassageInput[]>();
  for (const { pledge, article, passages, kind } of rows) {
    const articleText = articleTexts.of.get(article);
    if (!articleText) continue;
    const pieces = JSON.parse(passages) as { start: number; end: number }[];
    before.set(pledge, [...(before.get(pledge) ?? []), { articleText, pieces, kind, type: null }]);
  }
  return before;
}
