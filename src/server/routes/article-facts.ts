import { createRoute, z } from '@hono/zod-openapi';
import { correctArticle } from '../../jobs/correct-article.ts';
import type { FactChanges } from '../../record/article-facts.ts';
import { numberOf } from '../../record/ids.ts';
import { DependentDecisions } from '../../record/views/articles.ts';
import { ArticleId } from '../../record/views/words.ts';
import { dependentDecisions, restoreArticle, withdrawArticle } from '../../store/commands/withdraw-article.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api, body } from '../api.ts';
import { Changed, CorrectingArticle, TakingBack, Withdrawing } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';

const params = z.object({ id: ArticleId });

const correct = createRoute({
  method: 'put',
  path: '/articles/{id}/facts',
  summary: 'Correct what is known of an article itself; it is read anew with that',
  request: { params, body: body(CorrectingArticle) },
  responses: answers(Changed, 'What it changed: nothing where it was so already.'),
});

const dependents = createRoute({
  method: 'get',
  path: '/articles/{id}/dependents',
  summary: 'What people did that rests on an article',
  request: { params },
  responses: answers(DependentDecisions, 'What goes out of sight where it is withdrawn.'),
});

const withdraw = createRoute({
  method: 'put',
  path: '/articles/{id}/withdrawal',
  summary: 'Withdraw an article that should not have been added',
  request: { params, body: body(Withdrawing) },
  responses: answers(Changed, 'What it changed.'),
});

const restore = createRoute({
  method: 'delete',
  path: '/articles/{id}/withdrawal',
  summary: 'Bring a withdrawn article back',
  request: { params, body: body(TakingBack) },
  responses: answers(Changed, 'What it changed.'),
});

/** What is in a body, without what it leaves out. */
function given({ by: _, why: __, ...changes }: z.infer<typeof CorrectingArticle>): FactChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as FactChanges;
}

export function articleFactRoutes(context: AppContext) {
  const { db, openPool } = context;
  return api()
    .openapi(correct, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const said = c.req.valid('json');
      const pool = openPool();
      try {
        const { status } = await correctArticle(db, pool, id, given(said), author(context, said));
        return c.json(await written(context, status === 'known' ? 0 : 1), 200);
      } finally {
        await pool.close();
      }
    })
    .openapi(dependents, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      return c.json(await withIndexOrder(db, (sql) => dependentDecisions(sql, id)), 200);
    })
    .openapi(withdraw, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const done = await withdrawArticle(db, id, author(context, c.req.valid('json')));
      return c.json(await written(context, done ? 1 : 0), 200);
    })
    .openapi(restore, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const done = await restoreArticle(db, id, author(context, c.req.valid('json')));
      return c.json(await written(context, done ? 1 : 0), 200);
    });
}
