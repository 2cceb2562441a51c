import { createRoute, z } from '@hono/zod-openapi';
import { ChainPage } from '../../record/views/chains.ts';
import { chainFilter, chainsPage } from '../../store/queries/chains-page.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api } from '../api.ts';
import { Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { AnId, placeIn } from '../cursors.ts';

const Place = z.object({ article: AnId, n: z.int32() });
/** An entity, a pledge or an article. */
const About = z
  .string()
  .regex(/^[EPTept][1-9]\d{0,14}$/)
  .meta({ id: 'ChainsOf', example: 'E4' });

const list = createRoute({
  method: 'get',
  path: '/chains',
  summary:
    'Which act, policy or instrument continues, amends, replaces or blocks which, as the machine reads it; it counts for nothing',
  request: { query: z.object({ ...Cursor, of: About.optional() }) },
  responses: answers(ChainPage, 'A page of them, the newest articles first.'),
});

export function chainRoutes({ db }: AppContext) {
  return api().openapi(list, async (c) => {
    const { cursor, limit, of } = c.req.valid('query');
    const after = placeIn(cursor, Place);
    return withIndexOrder(db, async (sql) => {
      const filter = of === undefined ? {} : await chainFilter(sql, of);
      return c.json(await chainsPage(sql, filter, { after, limit }), 200);
    });
  });
}
