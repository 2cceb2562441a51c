import { createRoute } from '@hono/zod-openapi';
import { FrontPage, Overview } from '../../record/views/overview.ts';
import { looking } from '../../store/asking/looking.ts';
import { frontPage, overview } from '../../store/asking/overview.ts';
import { refreshTracker } from '../../store/asking/tracker/refresh.ts';
import { answers, api } from '../api.ts';
import type { Desk } from '../desk.ts';

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

export function overviewRoutes({ db, version }: Desk) {
  const about = { name: db.name, version };
  return api()
    .openapi(figures, async (c) => c.json(await looking(db, (sql) => overview(sql, about)), 200))
    .openapi(front, async (c) => {
      await refreshTracker(db);
      return c.json(await looking(db, (sql) => frontPage(sql, about)), 200);
    });
}
