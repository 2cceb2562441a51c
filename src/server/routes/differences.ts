import { createRoute, z } from '@hono/zod-openapi';
import { differencesPage } from '../../store/asking/differences-page.ts';
import { looking } from '../../store/asking/looking.ts';
import { tallies } from '../../store/asking/tallies.ts';
import { answers, api } from '../api.ts';
import { Aspect, DifferencePage } from '../../record/views/items.ts';
import { ItemId } from '../../record/views/words.ts';
import { Cursor } from '../contract/requests.ts';
import { AnId, cursorOf, placeIn } from '../cursors.ts';
import type { Desk } from '../desk.ts';
import { itemNamed } from '../items.ts';
import { difference } from '../shapes/difference.ts';

const Place = z.object({ newer: AnId, item: AnId, aspect: Aspect, a: AnId });

const list = createRoute({
  method: 'get',
  path: '/differences',
  summary: 'Where two reports of one thing part, the newest first',
  request: { query: z.object({ ...Cursor, aspect: Aspect.optional(), item: ItemId.optional() }) },
  responses: answers(DifferencePage, 'A page of differences.'),
});

export function differenceRoutes({ db }: Desk) {
  return api().openapi(list, async (c) => {
    const { cursor, limit, aspect, item } = c.req.valid('query');
    const after = placeIn(cursor, Place);
    return looking(db, async (sql) => {
      const its = item === undefined ? null : (await itemNamed(sql, item)).number;
      const { rows, next } = await differencesPage(sql, {
        aspects: aspect === undefined ? [] : [aspect],
        item: its,
        after,
        limit,
      });
      const count = aspect === undefined && its === null ? (await tallies(sql)).differences : null;
      return c.json({ items: rows.map(difference), next: cursorOf(next), count }, 200);
    });
  });
}
