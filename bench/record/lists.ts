import type { Database, Sql } from '../../src/store/database/database.ts';
import { articleRead } from '../../src/store/queries/article-read.ts';
import { articlesPage } from '../../src/store/queries/article-rows.ts';
import { countDifferences, differencesPage } from '../../src/store/queries/differences-page.ts';
import { entityRead } from '../../src/store/queries/entity-read.ts';
import { historyPage } from '../../src/store/queries/history-page.ts';
import { withIndexOrder } from '../../src/store/queries/index-order.ts';
import { itemRead } from '../../src/store/queries/item-read.ts';
import { joinsPage } from '../../src/store/queries/joins-page.ts';
import { activityPage } from '../../src/store/queries/person-activity.ts';
import { countProposed } from '../../src/store/queries/proposals.ts';
import { queuePage } from '../../src/store/queries/queue-page.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { pledgesPage } from '../../src/store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { median } from '../clock.ts';

const QUEUE = { kinds: [], article: null, item: null, verdict: 'proposed', blindFor: null, least: null } as const;
const PLEDGES = {
  ...{ pledger: null, form: null, testable: null, evidence: null, schedule: null },
  ...{ officials: null, outlet: null, words: null, by: null, list: null, dueUntil: null, today: 20_000 },
};

type Ask = (sql: Sql) => Promise<unknown>;

/** The lists of the desk and the terminal; those of one item take the item with most findings. */
function lists(statement: number, entity: number): Readonly<Record<string, Ask>> {
  const texts = keepTexts();
  return {
    articles: (sql) => articlesPage(sql, { outlet: null, waiting: false, changed: false, after: null, limit: 50 }),
    'waiting articles': (sql) =>
      articlesPage(sql, { outlet: null, waiting: true, changed: false, after: null, limit: 50 }),
    article: (sql) => articleRead(sql, texts, 1, null),
    review: (sql) => queuePage(sql, texts, QUEUE, { after: null, limit: 20 }),
    'blind review': (sql) => queuePage(sql, texts, { ...QUEUE, blindFor: 'nobody' }, { after: null, limit: 20 }),
    joins: async (sql) => [
      await joinsPage(sql, { verdict: 'proposed', kinds: [], after: null, limit: 20 }),
      await countProposed(sql, []),
    ],
    differences: async (sql) => [
      await differencesPage(sql, { aspects: [], item: null, after: null, limit: 50 }),
      await countDifferences(sql, { aspects: [], item: null }),
    ],
    pledges: (sql) => pledgesPage(sql, PLEDGES, { sort: 'deadline', after: null, limit: 50 }),
    'what one statement is reported in': (sql) => itemRead(sql, texts, 'statement', statement),
    'a person': (sql) => entityRead(sql, texts, entity),
    'what a person said': (sql) => activityPage(sql, texts, entity, 'said', { after: null, limit: 50 }),
    history: (sql) => historyPage(sql, { subject: null, by: null, after: null, limit: 30 }),
    'history of a person': (sql) => historyPage(sql, { subject: `E${entity}`, by: null, after: null, limit: 30 }),
    'history by somebody': (sql) => historyPage(sql, { subject: null, by: 'nobody', after: null, limit: 30 }),
  };
}

const ROUNDS = 3;

/** Milliseconds of each list, slowest first. */
export async function timeLists(db: Database): Promise<readonly (readonly [name: string, ms: number])[]> {
  await refreshTracker(db);
  const times: [string, number][] = [];
  for (const [name, ask] of Object.entries(lists(await fullest(db, 'statement'), await fullest(db, 'entity')))) {
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await withIndexOrder(db, ask);
      rounds.push(performance.now() - started);
    }
    times.push([name, median(rounds)]);
  }
  return times.toSorted(([, a], [, b]) => b - a);
}

/** The item of a kind that has most findings. */
async function fullest(db: Database, kind: string): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    'select id from items where kind = $1 and merged is null order by members desc limit 1',
    [kind],
  );
  return row?.id ?? 0;
}
