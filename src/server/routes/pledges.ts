import { createRoute, z } from '@hono/zod-openapi';
import { dayOf } from '../../record/days.ts';
import { DUE_WITHIN_DAYS } from '../../record/views/pledge-lists.ts';
import { Candidates, PledgePage, PledgeRead } from '../../record/views/pledges.ts';
import { ItemId } from '../../record/views/words.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { candidatesFor } from '../../store/queries/tracker/candidates.ts';
import { pledgeRead } from '../../store/queries/tracker/pledge-read.ts';
import { pledgesPage } from '../../store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../store/queries/tracker/refresh.ts';
import { answers, api } from '../api.ts';
import { Cursor, PledgeFilters } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { placeIn, pledgePlaces } from '../cursors.ts';
import { itemNamed } from '../items.ts';

const params = z.object({ id: ItemId });

const list = createRoute({
  method: 'get',
  path: '/pledges',
  summary: 'The tracker: every pledge, with where it stands',
  request: { query: PledgeFilters.extend(Cursor) },
  responses: answers(PledgePage, 'A page of the tracker, and what its bar shows.'),
});

const read = createRoute({
  method: 'get',
  path: '/pledges/{id}',
  summary: 'A pledge with its wordings, its evidence, its assessments and its timeline',
  request: { params },
  responses: answers(PledgeRead, 'The pledge.'),
});

const candidates = createRoute({
  method: 'get',
  path: '/pledges/{id}/candidates',
  summary: 'Statements and actions that could be linked to a pledge, the likeliest first',
  request: { params },
  responses: answers(Candidates, 'At most thirty.'),
});

export function pledgeRoutes({ db, texts, now }: AppContext) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, sort, ...asked } = c.req.valid('query');
      const after = placeIn(cursor, pledgePlaces(sort));
      await refreshTracker(db);
      const today = dayOf(now()) ?? 0;
      return withIndexOrder(db, async (sql) => {
        const filter = {
          pledger: asked.pledger === undefined ? null : (await itemNamed(sql, asked.pledger, 'entity')).number,
          form: asked.form ?? null,
          testable: asked.testable ?? null,
          evidence: asked.evidence ?? null,
          schedule: asked.schedule ?? null,
          officials: asked.officials ?? null,
          outlet: asked.outlet ?? null,
          words: asked.words ?? null,
          by: null,
          list: asked.list ?? null,
          dueUntil: asked.due === true ? today + DUE_WITHIN_DAYS : null,
          today,
        };
        return c.json(await pledgesPage(sql, filter, { sort, after, limit }), 200);
      });
    })
    .openapi(read, (c) =>
      withIndexOrder(db, async (sql) => {
        const { number } = await itemNamed(sql, c.req.valid('param').id, 'pledge');
        return c.json(await pledgeRead(sql, texts, number), 200);
      }),
    )
    .openapi(candidates, (c) =>
      withIndexOrder(db, async (sql) => {
        const { number } = await itemNamed(sql, c.req.valid('param').id, 'pledge');
        return c.json({ items: await candidatesFor(sql, texts, number) }, 200);
      }),
    );
}
