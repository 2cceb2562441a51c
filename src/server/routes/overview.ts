import { createRoute } from '@hono/zod-openapi';
import { bytesToHex } from '@noble/hashes/utils.js';
import { rootOf } from '../../record/history/merkle.ts';
import { articleRows } from '../../store/asking/article-rows.ts';
import { differencesPage } from '../../store/asking/differences-page.ts';
import { looking } from '../../store/asking/looking.ts';
import { REVIEW_ORDER } from '../../store/asking/queue-page.ts';
import { tallies } from '../../store/asking/tallies.ts';
import { pledgeRows } from '../../store/asking/tracker/pledge-rows.ts';
import { lastMoved } from '../../store/asking/tracker/pledges-page.ts';
import { refreshTracker } from '../../store/asking/tracker/refresh.ts';
import { treeOf } from '../../store/log/append.ts';
import { answers, api } from '../api.ts';
import { Overview } from '../../record/views/overview.ts';
import type { Desk } from '../desk.ts';
import { articleRow } from '../shapes/article.ts';
import { difference } from '../shapes/difference.ts';
import { pledgeRow } from '../shapes/pledge.ts';

const overview = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'What the record holds, what came in, what waits',
  responses: answers(Overview, 'The overview.'),
});

/** How many of each are shown. */
const LATEST = 8;
const MOVED = 8;
const PARTED = 8;

export function overviewRoutes({ db, record, version }: Desk) {
  return api().openapi(overview, async (c) => {
    await refreshTracker(db);
    return looking(db, async (sql) => {
      const counts = await tallies(sql);
      const tree = await treeOf(sql);
      const latest = await articleRows(sql, {
        outlet: null,
        waiting: false,
        changed: false,
        after: null,
        limit: LATEST,
      });
      const parted = await differencesPage(sql, { aspects: [], item: null, after: null, limit: PARTED });
      const answer = {
        record,
        name: db.name,
        version,
        articles: counts.articles,
        items: Object.fromEntries(REVIEW_ORDER.map((kind) => [kind, counts.items.get(kind) ?? 0])),
        waiting: [...counts.waiting.values()].reduce((sum, count) => sum + count, 0),
        decided: counts.decided,
        joins: counts.joins,
        differences: counts.differences,
        entries: tree.size,
        root: bytesToHex(rootOf(tree)),
        latest: latest.rows.map(articleRow),
        moved: (await pledgeRows(sql, await lastMoved(sql, MOVED))).map(pledgeRow),
        parted: parted.rows.map(difference),
      };
      return c.json(answer, 200);
    });
  });
}
