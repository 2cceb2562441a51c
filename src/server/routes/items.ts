import { createRoute, z } from '@hono/zod-openapi';
import { ItemPage, ItemRead } from '../../record/views/items.ts';
import { ItemId, Kind, Text } from '../../record/views/words.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { itemRead } from '../../store/queries/item-read.ts';
import { itemsPage } from '../../store/queries/items-page.ts';
import { answers, api } from '../api.ts';
import { Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { itemPlaces, placeIn } from '../cursors.ts';
import { itemNamed } from '../items.ts';

const Sort = z.enum(['newest', 'members', 'label']);

const list = createRoute({
  method: 'get',
  path: '/items',
  summary: 'Items of a kind',
  request: {
    query: z.object({
      ...Cursor,
      kind: Kind,
      form: Text.optional(),
      words: Text.max(500).optional().openapi({ description: 'Beginnings of words, all of which it has.' }),
      named: ItemId.optional().openapi({ description: 'Entity that it names, in whatever part.' }),
      sort: Sort.default('newest'),
    }),
  },
  responses: answers(ItemPage, 'A page of items.'),
});

const read = createRoute({
  method: 'get',
  path: '/items/{id}',
  summary: 'One item with its findings, where they part, and what may be one with it',
  request: { params: z.object({ id: ItemId }) },
  responses: answers(ItemRead, 'The item.'),
});

export function itemRoutes({ db, texts }: AppContext) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, kind, form, words, named, sort } = c.req.valid('query');
      const after = placeIn(cursor, itemPlaces(sort));
      return withIndexOrder(db, async (sql) => {
        const who = named === undefined ? null : (await itemNamed(sql, named, 'entity')).number;
        const filter = { kind, form: form ?? null, words: words ?? null, named: who, sort };
        return c.json(await itemsPage(sql, { ...filter, after, limit }), 200);
      });
    })
    .openapi(read, (c) =>
      withIndexOrder(db, async (sql) => {
        const { kind, number } = await itemNamed(sql, c.req.valid('param').id);
        return c.json(await itemRead(sql, texts, kind, number), 200);
      }),
    );
}
