import { createRoute, z } from '@hono/zod-openapi';
import { findingsInContext } from '../../store/asking/findings-in-context.ts';
import { looking } from '../../store/asking/looking.ts';
import { RecordProblem } from '../../store/problem.ts';
import { answers, api } from '../api.ts';
import { FindingInContext } from '../contract/findings.ts';
import { FindingId } from '../contract/words.ts';
import type { Desk } from '../desk.ts';
import { numberOf } from '../ids.ts';
import { findingInContext } from '../shapes/finding.ts';

const read = createRoute({
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding with where it stands and what was decided on it',
  request: { params: z.object({ id: FindingId }) },
  responses: answers(FindingInContext, 'The finding.'),
});

export function findingRoutes({ db, texts }: Desk) {
  return api().openapi(read, async (c) => {
    const id = numberOf(c.req.valid('param').id);
    return looking(db, async (sql) => {
      const [found] = await findingsInContext(sql, texts, [id]);
      if (!found) throw new RecordProblem('unknown-id', `there is no F${id} in this record.`);
      return c.json(findingInContext(found), 200);
    });
  });
}
