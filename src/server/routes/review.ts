import { createRoute, z } from '@hono/zod-openapi';
import { numberOf } from '../../record/ids.ts';
import { QueuePage } from '../../record/views/findings.ts';
import { Agreement } from '../../record/views/overview.ts';
import { ArticleId, ItemId, Kind, Standing } from '../../record/views/words.ts';
import { agreement } from '../../store/asking/agreement.ts';
import { looking } from '../../store/asking/looking.ts';
import { queuePage } from '../../store/asking/queue-page.ts';
import { answers, api } from '../api.ts';
import { By, Cursor } from '../contract/requests.ts';
import { AnId, AShare, placeIn } from '../cursors.ts';
import type { Desk } from '../desk.ts';

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

const agreed = createRoute({
  method: 'get',
  path: '/review/agreement',
  summary: 'How far reviewers agree: Krippendorff’s alpha over their verdicts',
  responses: answers(Agreement, 'Of all kinds together, and of each.'),
});

export function reviewRoutes({ db, texts }: Desk) {
  return api()
    .openapi(queue, async (c) => {
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
      return c.json(await looking(db, (sql) => queuePage(sql, texts, filter, { after, limit })), 200);
    })
    .openapi(agreed, async (c) => c.json(await looking(db, agreement), 200));
}
