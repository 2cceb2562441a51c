import { createRoute, z } from '@hono/zod-openapi';
import { findingsInContext } from '../../store/asking/findings-in-context.ts';
import { looking } from '../../store/asking/looking.ts';
import { countWaiting } from '../../store/asking/queue.ts';
import { queuePage, REVIEW_ORDER } from '../../store/asking/queue-page.ts';
import { answers, api } from '../api.ts';
import { QueuePage } from '../../record/views/findings.ts';
import { ArticleId, ItemId, Kind, Standing } from '../../record/views/words.ts';
import { By, Cursor } from '../contract/requests.ts';
import { AnId, AShare, cursorOf, placeIn } from '../cursors.ts';
import type { Desk } from '../desk.ts';
import { numberOf } from '../ids.ts';
import { findingInContext } from '../shapes/finding.ts';
import { unseen } from '../shapes/unseen.ts';

const Place = z.object({ kind: Kind, confidence: AShare.nullable(), id: AnId });

const queue = createRoute({
  method: 'get',
  path: '/review',
  summary: 'What waits for a decision, in the order in which it is of use',
  request: {
    query: z.object({
      ...Cursor,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      kind: Kind.optional(),
      article: ArticleId.optional(),
      item: ItemId.optional(),
      verdict: Standing.default('proposed'),
      blind: By.optional().openapi({ description: 'What others decided and this reviewer did not.' }),
    }),
  },
  responses: answers(QueuePage, 'A page of the queue.'),
});

export function reviewRoutes({ db, texts }: Desk) {
  return api().openapi(queue, async (c) => {
    const { cursor, limit, kind, article, item, verdict, blind } = c.req.valid('query');
    const filter = {
      kinds: kind === undefined ? [] : [kind],
      article: article === undefined ? null : numberOf(article),
      item: item === undefined ? null : numberOf(item),
      verdict,
      blindFor: blind ?? null,
      least: null,
    };
    const after = placeIn(cursor, Place);
    return looking(db, async (sql) => {
      const { rows, next } = await queuePage(sql, { ...filter, after, limit });
      const found = await findingsInContext(
        sql,
        texts,
        rows.map(({ id }) => id),
        blind !== undefined,
      );
      const counts = await countWaiting(sql, { ...filter, kinds: [] });
      const waiting = Object.fromEntries(REVIEW_ORDER.map((each) => [each, counts.get(each) ?? 0]));
      const count = REVIEW_ORDER.reduce(
        (sum, each) => sum + (kind === undefined || kind === each ? (waiting[each] ?? 0) : 0),
        0,
      );
      // Whoever decides without seeing what others decided is not to see it here.
      const shown = found.map(findingInContext).map((each) => (blind === undefined ? each : unseen(each)));
      return c.json({ items: shown, next: cursorOf(next), count, waiting }, 200);
    });
  });
}
