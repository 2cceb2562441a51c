import { createRoute, z } from '@hono/zod-openapi';
import { numberOf } from '../../record/ids.ts';
import { FindingInContext } from '../../record/views/findings.ts';
import { FindingId } from '../../record/views/words.ts';
import { RecordProblem } from '../../store/problem.ts';
import { findingsInContext } from '../../store/queries/findings-in-context.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api } from '../api.ts';
import { By } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';

const read = createRoute({
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding with where it stands and what was decided on it',
  request: {
    params: z.object({ id: FindingId }),
    query: z.object({
      blind: By.optional().openapi({ description: 'For this reviewer, who is to see nothing of what was decided.' }),
    }),
  },
  responses: answers(FindingInContext, 'The finding.'),
});

export function findingRoutes({ db, texts }: AppContext) {
  return api().openapi(read, async (c) => {
    const id = numberOf(c.req.valid('param').id);
    const blind = c.req.valid('query').blind !== undefined;
    return withIndexOrder(db, async (sql) => {
      const [found] = await findingsInContext(sql, texts, [id], blind);
      if (!found) throw new RecordProblem('unknown-id', `there is no F${id} in this record.`);
      return c.json(found, 200);
    });
  });
}
