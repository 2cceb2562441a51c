import { createRoute, z } from '@hono/zod-openapi';
import { Aspect, DifferencePage } from '../../record/views/items.ts';
import { ItemId } from '../../record/views/words.ts';
import { differencesPage } from '../../store/queries/differences-page.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api } from '../api.ts';
import { Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { AnId, placeIn } from '../cursors.ts';
import { itemNamed } from '../items.ts';

const Place = z.object({ newer: AnId, item: AnId, aspect: Aspect, a: AnId });

const list = createRoute({
  method: 'get',
  path: '/differences',
  summary: 'Where two reports of one thing part, the newest first',
  request: { query: z.object({ ...Cursor, aspect: Aspect.optional(), item: ItemId.optional() }) },
  responses: answers(DifferencePage, 'A page of differences.'),
});

export function differenceRoutes({ db }: AppContext) {
  return api().openapi(list, async (c) => {
    const { cursor, limit, aspect, item } = c.req.valid('query');
    const after = placeIn(cursor, Place);
    return withIndexOrder(db, async (sql) => {
      const itemNumber = item === undefined ? null : (await itemNamed(sql, item)).number;
      const filter = { aspects: aspect === undefined ? [] : [aspect], item: itemNumber, after, limit };
      return c.json(await differencesPage(sql, filter), 200);
    });
  });
}
