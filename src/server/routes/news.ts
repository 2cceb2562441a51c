import { createRoute, z } from '@hono/zod-openapi';
import { News } from '../../record/views/news.ts';
import { ItemId } from '../../record/views/words.ts';
import { markPledgeSeen } from '../../store/commands/mark-pledge-seen.ts';
import { newsOf } from '../../store/queries/news.ts';
import { answers, api, body } from '../api.ts';
import { By, Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { itemNamed } from '../items.ts';

const read = createRoute({
  method: 'get',
  path: '/news',
  summary: 'Pledges that need a look, and why: it follows from the record and the present day',
  request: { query: z.object({ limit: Cursor.limit }) },
  responses: answers(News, 'What weighs most first.'),
});

const seen = createRoute({
  method: 'post',
  path: '/pledges/{id}/seen',
  summary: 'Note that somebody has looked at a pledge; it decides nothing',
  request: { params: z.object({ id: ItemId }), body: body(z.object({ by: By })) },
  responses: answers(z.object({ seen: z.string() }), 'When it was.'),
});

export function newsRoutes({ db, texts, now, evidenceWorker }: AppContext) {
  return api()
    .openapi(read, async (c) => {
      await evidenceWorker.runBriefly();
      return c.json(await newsOf(db, texts, now(), c.req.valid('query').limit), 200);
    })
    .openapi(seen, async (c) => {
      const { number } = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const at = now();
      await markPledgeSeen(db, number, c.req.valid('json').by, at);
      return c.json({ seen: at }, 200);
    });
}
