import { createRoute, z } from '@hono/zod-openapi';
import { articleId, findingId, itemId, numberOf } from '../../record/ids.ts';
import { begun } from '../../record/kinds/begin.ts';
import { corrected } from '../../record/kinds/correct.ts';
import { ArticleId } from '../../record/views/words.ts';
import { makeFinding } from '../../store/commands/make-finding.ts';
import { loadReading } from '../../store/log/readings.ts';
import { RecordProblem } from '../../store/problem.ts';
import { answers, api, body } from '../api.ts';
import { Changed, Making } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { patchOf } from '../correcting.ts';

const make = createRoute({
  method: 'post',
  path: '/articles/{id}/findings',
  summary: 'Say what selected words are: a finding that the reader did not make',
  request: { params: z.object({ id: ArticleId }), body: body(Making) },
  responses: answers(Changed, 'The finding is there, and stands accepted by whoever made it.'),
});

export function makingRoutes(desk: AppContext) {
  const { db } = desk;
  return api().openapi(make, async (c) => {
    const article = numberOf(c.req.valid('param').id);
    const { kind, passage, correction, ...said } = c.req.valid('json');
    const [row] = await db.query<{ reading: string }>(
      'select c.reading from articles a join captures c on c.id = a.capture where a.id = $1',
      [article],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
    const { text } = (await loadReading(db, row.reading)).article;
    const patch = correction && (await patchOf(db, article, correction));
    const bare = begun(kind, text, passage);
    const says = patch !== undefined && Object.values(patch).some((value) => value !== undefined);
    const made = says ? corrected(bare, text, patch) : bare;
    const { finding, item, fresh } = await makeFinding(db, { article, body: made }, author(desk, said));
    const ids = { finding: findingId(finding), item: itemId(kind, item) };
    return c.json({ ...(await written(desk, fresh ? 1 : 0)), ...ids }, 200);
  });
}
