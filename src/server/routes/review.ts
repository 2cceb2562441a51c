import { createRoute, z } from '@hono/zod-openapi';
import { numberOf } from '../../record/ids.ts';
import { QueuePage } from '../../record/views/findings.ts';
import { Agreement } from '../../record/views/overview.ts';
import { ArticleId, ItemId, Kind, ReviewStatus } from '../../record/views/words.ts';
import { agreement } from '../../store/queries/agreement.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { queuePage } from '../../store/queries/queue-page.ts';
import { answers, api } from '../api.ts';
import { By, Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { AnId, AShare, placeIn } from '../cursors.ts';

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
      verdict: ReviewStatus.default('proposed'),
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

export function reviewRoutes({ db, texts }: AppContext) {
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
      return c.json(await withIndexOrder(db, (sql) => queuePage(sql, texts, filter, { after, limit })), 200);
    })
    .openapi(agreed, async (c) => c.json(await withIndexOrder(db, agreement), 200));
}
