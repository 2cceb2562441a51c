import { createRoute, z } from '@hono/zod-openapi';
import { numberOf } from '../../record/ids.ts';
import { QueuePage } from '../../record/views/findings.ts';
import { Agreement } from '../../record/views/overview.ts';
import { ArticleId, ItemId, Kind, ReviewStatus, Text } from '../../record/views/words.ts';
import { agreement } from '../../store/queries/agreement.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { PLEDGE_LANES, pledgeQueuePage } from '../../store/queries/pledge-queue.ts';
import { queuePage } from '../../store/queries/queue-page.ts';
import { answers, api } from '../api.ts';
import { By, Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { AnId, AShare, placeIn } from '../cursors.ts';

const Place = z.object({ kind: Kind, confidence: AShare.nullable(), id: AnId });

const PledgePlace = z.object({ article: AnId, place: z.int().min(0), id: AnId });

const queue = createRoute({
  method: 'get',
  path: '/review',
  summary: 'What waits for a decision, in the order in which it is of use',
  request: {
    query: z.object({
      ...Cursor,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      lane: z.enum(PLEDGE_LANES).optional().openapi({
        description:
          'Pledges alone (or warnings and orders), article by article, one entry for all wordings of one, with what each uses.',
      }),
      kind: Kind.optional(),
      outlet: Text.optional(),
      speaker: Text.optional().openapi({ description: 'Words in the name of who speaks, pledges or acts.' }),
      words: Text.optional(),
      least: z.coerce.number().min(0).max(1).optional().openapi({ description: 'How sure the reader was at least.' }),
      most: z.coerce.number().min(0).max(1).optional(),
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
      const { cursor, limit, lane, kind, article, item, verdict, blind, ...more } = c.req.valid('query');
      if (lane !== undefined) {
        const narrowed = { lane, article: article === undefined ? null : numberOf(article) };
        const behind = placeIn(cursor, PledgePlace);
        return c.json(
          await withIndexOrder(db, (sql) => pledgeQueuePage(sql, texts, narrowed, { after: behind, limit })),
          200,
        );
      }
      const filter = {
        kinds: kind === undefined ? [] : [kind],
        article: article === undefined ? null : numberOf(article),
        item: item === undefined ? null : numberOf(item),
        verdict,
        blindFor: blind ?? null,
        least: more.least ?? null,
        most: more.most ?? null,
        outlet: more.outlet ?? null,
        speaker: more.speaker ?? null,
        words: more.words ?? null,
      };
      const after = placeIn(cursor, Place);
      return c.json(await withIndexOrder(db, (sql) => queuePage(sql, texts, filter, { after, limit })), 200);
    })
    .openapi(agreed, async (c) => c.json(await withIndexOrder(db, agreement), 200));
}
