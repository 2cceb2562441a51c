import { createRoute, z } from '@hono/zod-openapi';
import { findingId, itemId, numberOf } from '../../record/ids.ts';
import { ArticleId } from '../../record/views/words.ts';
import { answers, api, body } from '../api.ts';
import { Changed, Making } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { written } from '../author.ts';
import { makeFindingOfPassage } from '../make-finding-of-passage.ts';

const make = createRoute({
  method: 'post',
  path: '/articles/{id}/findings',
  summary: 'Say what selected words are: a finding that the reader did not make',
  request: { params: z.object({ id: ArticleId }), body: body(Making) },
  responses: answers(Changed, 'The finding is there, and stands accepted by whoever made it.'),
});

export function makingRoutes(context: AppContext) {
  return api().openapi(make, async (c) => {
    const article = numberOf(c.req.valid('param').id);
    const { kind, passage, correction, ...said } = c.req.valid('json');
    const { finding, item, fresh } = await makeFindingOfPassage(context, { article, kind, passage, correction }, said);
    const ids = { finding: findingId(finding), item: itemId(kind, item) };
    return c.json({ ...(await written(context, fresh ? 1 : 0)), ...ids }, 200);
  });
}
