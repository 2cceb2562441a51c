import { createRoute, z } from '@hono/zod-openapi';
import { HistoryPage } from '../../record/views/history.ts';
import { Text } from '../../record/views/words.ts';
import { historyPage } from '../../store/queries/history-page.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api } from '../api.ts';
import { By, Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { AnId, placeIn } from '../cursors.ts';

const list = createRoute({
  method: 'get',
  path: '/history',
  summary: 'Who changed what, the newest first',
  request: {
    query: z.object({
      ...Cursor,
      subject: Text.max(20).optional().openapi({ description: 'What it touched: `T12`, `F301`, `P12`, …' }),
      by: By.optional(),
    }),
  },
  responses: answers(HistoryPage, 'A page of the log.'),
});

export function historyRoutes({ db }: AppContext) {
  return api().openapi(list, async (c) => {
    const { cursor, limit, subject, by } = c.req.valid('query');
    const after = placeIn(cursor, AnId);
    return withIndexOrder(db, async (sql) => {
      if (subject !== undefined) await targetOf(sql, subject);
      const filter = { subject: subject?.trim().toUpperCase() ?? null, by: by ?? null };
      return c.json(await historyPage(sql, { ...filter, after, limit }), 200);
    });
  });
}
