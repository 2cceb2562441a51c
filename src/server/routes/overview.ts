import { createRoute } from '@hono/zod-openapi';
import { FrontPage, Overview } from '../../record/views/overview.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { frontPage, overview } from '../../store/queries/overview.ts';
import { refreshTracker } from '../../store/queries/tracker/refresh.ts';
import { answers, api } from '../api.ts';
import type { AppContext } from '../app-context.ts';

const figures = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'What the record holds, in figures',
  responses: answers(Overview, 'The overview.'),
});

const front = createRoute({
  method: 'get',
  path: '/front-page',
  summary: 'What the record holds, what came in, what moved, what waits',
  responses: answers(FrontPage, 'The overview, with the newest of each.'),
});

export function overviewRoutes({ db, version }: AppContext) {
  const about = { name: db.name, version };
  return api()
    .openapi(figures, async (c) => c.json(await withIndexOrder(db, (sql) => overview(sql, about)), 200))
    .openapi(front, async (c) => {
      await refreshTracker(db);
      return c.json(await withIndexOrder(db, (sql) => frontPage(sql, about)), 200);
    });
}
