import { dayOf, isoOf } from '../../record/days.ts';
import { UNSEEN_AFTER_DAYS } from '../../record/flags.ts';
import { findingId, itemId, numberOf } from '../../record/ids.ts';
import type { Digest, DigestEntry, Follow } from '../../record/views/following.ts';
import { standpoint } from '../../record/views/standpoint.ts';
import { lineOf } from '../../record/wording/sentence.ts';
import type { Database, Sql } from '../database/database.ts';
import { entriesSince, findingsFrom } from './entries-since.ts';
import { findingView } from './finding-view.ts';
import { historyPage } from './history-page.ts';
import { withIndexOrder, withSorts } from './index-order.ts';
import { flaggedPledges, labelsOf } from './news.ts';
import { search } from './search.ts';
import { shownFindings } from './shown-findings.ts';
import type { TextsOf } from './texts.ts';
import { refreshTracker } from './tracker/refresh.ts';

/** Of one thing that is followed at most so many are told. */
const MAX_ENTRIES = 40;

interface Row {
  readonly id: number;
  readonly kind: Follow['kind'];
  readonly item: number | null;
  readonly label: string | null;
  readonly words: string | null;
  readonly since: string;
}

/** What somebody follows, in the order in which they began to. */
export async function followsBy(sql: Sql, by: string): Promise<readonly Follow[]> {
  return withSorts(sql, async () => {
    const rows = await sql.query<Row>(
      `select w.id, w.kind, f.item, i.label, w.words, w.since from follows w
       left join findings f on f.id = w.finding left join items i on i.id = f.item where w.by = $1 order by w.id`,
      [by],
    );
    const labels = await labelsOf(
      sql,
      rows.flatMap(({ kind, item }) => (kind === 'pledge' && item !== null ? [item] : [])),
    );
    return rows.map(({ id, kind, item, label, words, since }) => ({
      ...{ number: id, by, kind, since },
      item: item === null || kind === 'topic' || kind === 'search' ? null : itemId(kind, item),
      label: words ?? labels.get(item ?? 0) ?? label ?? '',
    }));
  });
}

/** A stretch of time, and what came into the record in it. */
interface Period {
  readonly since: string;
  readonly now: string;
  /** The first entry of the log in it. */
  readonly first: number;
  /** Articles that came in it for the first time, or in another version. */
  readonly articles: readonly number[];
  /** The first finding that was new in it: they are counted as they come. */
  readonly firstFinding: number;
  readonly texts: TextsOf;
}

/**
 * What is new of what somebody follows, since an instant: with everything that the record has, protected people too.
 * `outgoingDigest` leaves those out.
 */
export async function digestOf(
  db: Database,
  texts: TextsOf,
  { by, since, now }: { readonly by: string; readonly since: string; readonly now: string },
): Promise<Digest> {
  await refreshTracker(db);
  return withIndexOrder(db, async (sql) => {
    const [held] = await sql.query<{ record: string }>(`select value as record from meta where name = 'record'`);
    const first = await entriesSince(sql, since);
    const firstFinding = await findingsFrom(sql, first);
    const came = await sql.query<{ article: number }>(
      `select distinct c.article from captures c join articles a on a.id = c.article
       where c.seq >= $1 and a.withdrawn is null`,
      [first],
    );
    const period: Period = { since, now, first, firstFinding, texts, articles: came.map(({ article }) => article) };
    const sections: Digest['sections'] = [];
    const quiet: Follow[] = [];
    for (const follow of await followsBy(sql, by)) {
      const entries = (await entriesOf(sql, follow, period)).toSorted(newestFirst);
      if (entries.length === 0) quiet.push(follow);
      else
        sections.push({
          follow,
          entries: entries.slice(0, MAX_ENTRIES),
          more: Math.max(0, entries.length - MAX_ENTRIES),
        });
    }
    return { record: held?.record ?? '', by, since, until: now, sections, quiet };
  });
}

const newestFirst = (a: DigestEntry, b: DigestEntry): number => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0);

async function entriesOf(sql: Sql, { kind, item, label }: Follow, period: Period): Promise<readonly DigestEntry[]> {
  if (kind === 'search') return found(sql, await matching(sql, label, period));
  if (kind === 'topic') return ofPledges(sql, await pledgesOn(sql, label), period);
  const number = numberOf(item ?? '');
  return kind === 'pledge' ? ofPledges(sql, [number], period) : found(sql, await activitiesOf(sql, number, period));
}

async function pledgesOn(sql: Sql, topic: string): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select distinct f.item from descriptions d join findings f on f.id = d.pledge
     where d.field = 'topic' and lower(d.words) = lower($1)`,
    [topic],
  );
  return rows.map(({ item }) => item);
}

/** What people decided about pledges, where they were said again, and why they need a look. */
async function ofPledges(sql: Sql, items: readonly number[], period: Period): Promise<readonly DigestEntry[]> {
  if (items.length === 0) return [];
  const entries: DigestEntry[] = [];
  for (const item of items) {
    const id = itemId('pledge', item);
    const page = await historyPage(sql, { subject: id, by: null, after: null, limit: MAX_ENTRIES });
    for (const { seq, kind, at, summary } of page.items) {
      // What an article brought is told by its findings.
      if (seq < period.first || kind.startsWith('article.')) continue;
      entries.push({ at, what: 'decided', text: summary, item: id, finding: null, where: null });
    }
  }
  const again = await sql.query<{ id: number }>(
    `select id from findings where item = any($1) and id >= $2 and state = 'standing' and verdict <> 'rejected' order by id`,
    [items, period.firstFinding],
  );
  entries.push(
    ...(await found(
      sql,
      again.map(({ id }) => id),
    )),
  );
  const labels = await labelsOf(sql, items);
  for (const { item, flags } of await flaggedPledges(sql, period.texts, period.now, items)) {
    for (const { kind, since, summary } of flags) {
      const at = kind === 'unseen' ? isoOf((dayOf(since) ?? 0) + UNSEEN_AFTER_DAYS) : since;
      if (at < period.since.slice(0, at.length)) continue;
      const text = items.length === 1 ? summary : `${labels.get(item) ?? ''}: ${summary}`;
      entries.push({ at, what: 'flag', text, item: itemId('pledge', item), finding: null, where: null });
    }
  }
  return entries;
}

/** What somebody said, pledged and did, in articles of the period. */
async function activitiesOf(sql: Sql, entity: number, { firstFinding }: Period): Promise<readonly number[]> {
  const rows = await sql.query<{ id: number }>(
    `select distinct f.id from findings e join roles r on r.entity = e.id join findings f on f.id = r.finding
     where e.item = $1 and f.id >= $2 and r.role in ('speaker', 'pledger', 'actor')
       and f.kind in ('statement', 'pledge', 'action') and f.state = 'standing' and f.verdict <> 'rejected'
     order by f.id`,
    [entity, firstFinding],
  );
  return rows.map(({ id }) => id);
}

/** What a search finds in articles of the period; of an article that is found itself, nothing: its findings are. */
async function matching(sql: Sql, words: string, { articles, firstFinding }: Period): Promise<readonly number[]> {
  if (articles.length === 0) return [];
  const anywhere = { speaker: null, outlet: null, from: null, to: null };
  const { hits } = await search(sql, {
    ...{ words, articles, ...anywhere, limit: 2 * MAX_ENTRIES },
    kinds: ['statement', 'pledge', 'action'],
  });
  return hits.map(({ id }) => numberOf(id)).filter((id) => id >= firstFinding);
}

/** Findings in their sentences, with where they stand. */
async function found(sql: Sql, ids: readonly number[]): Promise<readonly DigestEntry[]> {
  if (ids.length === 0) return [];
  const came = await sql.query<{ id: number; at: string }>(
    `select f.id, substring(left(e.body, 80) from '^\\{"at":"([^"]*)"') as at
     from findings f join captures c on c.id = f.capture join entries e on e.seq = c.seq where f.id = any($1)`,
    [ids],
  );
  const at = new Map(came.map((row) => [row.id, row.at]));
  const all = await shownFindings(sql, ids);
  // What was pledged in a statement says it already.
  const said = new Set(all.map(({ within }) => within));
  return all
    .filter(({ id }) => !said.has(id))
    .map((shown) => {
      const { kind, sentence } = findingView(shown);
      return {
        ...{ at: at.get(shown.id) ?? '', what: 'found', text: lineOf(sentence), finding: findingId(shown.id) },
        ...{ item: itemId(kind, shown.item), where: { ...standpoint(shown), url: shown.url } },
      };
    });
}
