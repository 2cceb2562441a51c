import { bearingsOf, TAKEN_UP } from '../../../record/bearing/bearing.ts';
import { articleKeys, bearingKeys } from '../../../record/bearing/keys.ts';
import type { LaterSide, PledgeSide } from '../../../record/bearing/sides.ts';
import type { Database, Sql } from '../../database/database.ts';
import { insertRows } from '../../database/rows.ts';
import { withIndexOrder } from '../index-order.ts';
import { keepTexts, type TextsOf } from '../texts.ts';
import { laneAnew } from './lane.ts';
import { loadCandidates, loadPledges, loadTellings, type Tellings } from './sides.ts';

/** So many are worked off at once; others who ask are let in between. */
const PLEDGES_AT_ONCE = 100;
const LANES_AT_ONCE = 200;

/** Rare words that an article and a pledge have in common at least. */
const LEAST_SHARED = 1;
/** For one word at most so many pledges or articles are looked up, the newest. */
const MOST_BY_WORD = 60;
/** Pledges that one article is held against, and articles that one pledge is, those with most in common. */
const MOST_PLEDGES = 12;
const MOST_ARTICLES = 60;
/** Earlier passages whose words are taken up. */
const MOST_BEFORE = 40;

/**
 * Brings what may bear on pledges to what the record says now: articles that are new against its pledges, pledges that are new
 * or changed against its articles. Each costs some look-ups by key, whatever the record holds.
 *
 * @param signal ends it between two stretches, each of one article at most, since comparing one takes up to a second and nothing
 *   else is answered meanwhile; the rest is done by whoever asks next. Aborted from the start, it compares nothing
 * @returns whether all of it was done
 */
export async function refreshBearings(db: Database, signal?: AbortSignal): Promise<boolean> {
  const texts = keepTexts();
  for (;;) {
    // What was decided on is not asked again, however much else is to be done.
    await refreshLanes(db);
    const [any] = await db.query<{ what: string }>('select what from bearings_stale limit 1');
    if (!any) return true;
    if (signal?.aborted === true) return false;
    await withIndexOrder(db, (sql) => refreshSome(sql, texts));
  }
}

/** Takes what was decided on out of what people are asked, and compares nothing. */
async function refreshLanes(db: Database): Promise<void> {
  for (;;) {
    const [any] = await db.query<{ id: number }>(`select id from bearings_stale where what = 'lane' limit 1`);
    if (!any) return;
    await withIndexOrder(db, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(727264)');
      await laneAnew(sql, await taken(sql, 'lane', LANES_AT_ONCE));
    });
  }
}

async function refreshSome(sql: Sql, texts: TextsOf): Promise<void> {
  // What another process is at is waited for.
  await sql.query('select pg_advisory_xact_lock(727264)');
  const tellings: Tellings = { texts, of: new Map() };
  const pledges = await taken(sql, 'pledge', PLEDGES_AT_ONCE);
  if (pledges.length > 0) return pledgesAnew(sql, tellings, pledges);
  const article = await oldestStale(sql);
  if (article === null) return;
  await loadTellings(sql, tellings, [article]);
  await articleAnew(sql, tellings, article);
}

async function taken(sql: Sql, what: 'pledge' | 'lane', most: number): Promise<readonly number[]> {
  const rows = await sql.query<{ id: number }>(
    `delete from bearings_stale where what = $1 and id in (
       select id from bearings_stale where what = $1 order by id limit ${most}) returning id`,
    [what],
  );
  return rows.map(({ id }) => id);
}

/** The first article by its day: what an earlier one brought is taken up for a later one. */
async function oldestStale(sql: Sql): Promise<number | null> {
  await sql.run('set local enable_sort = on');
  const rows = await sql.query<{ id: number }>(
    `select s.id from bearings_stale s left join articles a on a.id = s.id where s.what = 'article'
     order by a.day nulls first, s.id limit 1`,
  );
  const [first] = rows;
  if (first === undefined) return null;
  await sql.query(`delete from bearings_stale where what = 'article' and id = $1`, [first.id]);
  return first.id;
}

/** Writes what pledges are found by, and notes the articles that have to be held against them. */
async function pledgesAnew(sql: Sql, tellings: Tellings, items: readonly number[]): Promise<void> {
  await sql.query('delete from bearing_pledges where pledge = any($1)', [items]);
  await sql.query('delete from bearings where pledge = any($1)', [items]);
  const sides = await loadPledges(sql, tellings, items);
  for (const [item, side] of sides) {
    const words = bearingKeys(side);
    await insertRows(
      sql,
      'bearing_pledges',
      { word: 'bigint', pledge: 'bigint' },
      words.map((word) => ({ word, pledge: item })),
      'on conflict do nothing',
    );
    const said = side.wordings[0]?.telling.day ?? null;
    await sql.query(
      `insert into bearings_stale select 'article', found.article from (
         select w.article from unnest($1::bigint[]) as wanted(word) cross join lateral (
           select article from bearing_words where word = wanted.word order by article desc limit ${MOST_BY_WORD}) w
         join articles a on a.id = w.article where $2::int is null or a.day is null or a.day >= $2
         group by w.article having count(*) >= ${LEAST_SHARED} order by count(*) desc limit ${MOST_ARTICLES}) found
       on conflict do nothing`,
      [words, said],
    );
  }
}

const BEARING = {
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
} as const;

async function articleAnew(sql: Sql, tellings: Tellings, article: number): Promise<void> {
  const before = await sql.query<{ pledge: number }>('delete from bearings where article = $1 returning pledge', [
    article,
  ]);
  const found = await bearingsIn(sql, tellings, article);
  await laneAnew(sql, [...new Set([...before.map(({ pledge }) => pledge), ...found])]);
}

/** Writes what of an article may bear on which pledges, and by which words it is found. @returns the pledges */
async function bearingsIn(sql: Sql, tellings: Tellings, article: number): Promise<readonly number[]> {
  await sql.query('delete from bearing_words where article = $1', [article]);
  const telling = tellings.of.get(article);
  if (!telling) return [];
  const words = articleKeys(telling);
  const rows = words.map((word) => ({ word, article }));
  await insertRows(sql, 'bearing_words', { word: 'bigint', article: 'bigint' }, rows, 'on conflict do nothing');
  const items = await pledgesSharing(sql, words);
  if (items.length === 0) return [];
  const sides = [...(await loadPledges(sql, tellings, items))].filter(([, side]) => isBefore(side, telling));
  if (sides.length === 0) return [];
  const candidates = await loadCandidates(sql, telling, article);
  const before = await loadBefore(sql, tellings, telling.day, sides);
  const followed = sides.map(([item, pledge]) => ({ pledge, before: before.get(item) ?? [] }));
  const found = bearingsOf(followed, candidates, { least: TAKEN_UP });
  await insertRows(
    sql,
    'bearings',
    BEARING,
    found.map(({ pledge, later, sure, relation, why }) => {
      const { pieces, kind, finding } = candidates[later]!;
      const passages = pieces.map(({ start, end }) => ({ start, end, exact: telling.text.slice(start, end) }));
      return {
        pledge: sides[pledge]![0],
        article,
        place: pieces[0]!.start,
        passages: JSON.stringify(passages),
        words: passages.map(({ exact }) => exact).join('\n'),
        kind,
        finding,
        relation,
        sure,
        why: JSON.stringify(why),
      };
    }),
    'on conflict do nothing',
  );
  return [...new Set(found.map(({ pledge }) => sides[pledge]![0]))];
}

/** Whether a pledge was made before an article, and in another one. */
function isBefore(
  { wordings }: PledgeSide,
  { id, day }: { readonly id: string; readonly day: number | null },
): boolean {
  const first = wordings[0]?.telling;
  if (!first || first.id === id) return false;
  return first.day === null || day === null || first.day <= day;
}

async function pledgesSharing(sql: Sql, words: readonly number[]): Promise<readonly number[]> {
  await sql.run('set local enable_sort = on');
  const rows = await sql.query<{ pledge: number }>(
    `select found.pledge from unnest($1::bigint[]) as wanted(word) cross join lateral (
       select pledge from bearing_pledges where word = wanted.word order by pledge desc limit ${MOST_BY_WORD}) found
     group by found.pledge having count(*) >= ${LEAST_SHARED} order by count(*) desc, found.pledge desc limit ${MOST_PLEDGES}`,
    [words],
  );
  return rows.map(({ pledge }) => pledge);
}

/** What bears on pledges in articles before a day, as far as the machine says so. */
async function loadBefore(
  sql: Sql,
  tellings: Tellings,
  day: number | null,
  sides: readonly (readonly [number, PledgeSide])[],
): Promise<ReadonlyMap<number, readonly LaterSide[]>> {
  const rows = await sql.query<{
    pledge: number;
    article: number;
    passages: string;
    kind: 'statement' | 'action';
  }>(
    `select b.pledge, b.article, b.passages, b.kind from unnest($1::bigint[]) as wanted(pledge) cross join lateral (
       select * from bearings where pledge = wanted.pledge order by article desc limit ${MOST_BEFORE}) b
     join articles a on a.id = b.article where $2::int is null or a.day is null or a.day < $2`,
    [sides.map(([item]) => item), day],
  );
  await loadTellings(
    sql,
    tellings,
    rows.map(({ article }) => article),
  );
  const before = new Map<number, LaterSide[]>();
  for (const { pledge, article, passages, kind } of rows) {
    const telling = tellings.of.get(article);
    if (!telling) continue;
    const pieces = JSON.parse(passages) as { start: number; end: number }[];
    before.set(pledge, [...(before.get(pledge) ?? []), { telling, pieces, kind, type: null }]);
  }
  return before;
}
