import { createRoute, z } from '@hono/zod-openapi';
import { findingId, itemId, numberOf } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import { FindingId } from '../../record/views/words.ts';
import { correctFindings } from '../../store/commands/correct-findings.ts';
import { acceptWith, decide, undecide } from '../../store/commands/decide.ts';
import type { Database } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { answers, api, body } from '../api.ts';
import { Changed, Deciding, DecidingMany, TakingBack, UndoingMany } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { patchOf } from '../correction-request.ts';
import { Refused } from '../problems.ts';

const params = z.object({ id: FindingId });

const put = createRoute({
  method: 'put',
  path: '/findings/{id}/decision',
  summary: 'Accept, correct or reject a finding',
  request: { params, body: body(Deciding) },
  responses: answers(Changed, 'What it changed: nothing where the same reviewer said the same before.'),
});

const take = createRoute({
  method: 'delete',
  path: '/findings/{id}/decision',
  summary: 'Take back what one decided',
  request: { params, body: body(TakingBack) },
  responses: answers(Changed, 'What it changed.'),
});

const many = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Accept or reject many findings, all or none',
  request: { body: body(DecidingMany) },
  responses: answers(Changed, 'How many decisions are new.'),
});

const undo = createRoute({
  method: 'post',
  path: '/decisions/undo',
  summary: 'Take back what one decided on many findings',
  request: { body: body(UndoingMany) },
  responses: answers(Changed, 'How many decisions were taken back.'),
});

export function decisionRoutes(context: AppContext) {
  const { db } = context;
  return api()
    .openapi(put, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const { verdict, blind, correction, ...said } = c.req.valid('json');
      if ((verdict === 'correct') !== (correction !== undefined))
        throw new Refused('invalid', 'a correction is only allowed with the verdict “correct”.');
      const { item, article } = await placeOf(db, id);
      const who = { ...author(context, said), blind };
      const patch = correction && (await patchOf(db, article, correction));
      const changed = patch
        ? await correctFindings(db, new Map([[id, () => patch]]), who)
        : await decide(db, [id], verdict, who);
      return c.json({ ...(await written(context, changed)), finding: findingId(id), item }, 200);
    })
    .openapi(take, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const said = c.req.valid('json');
      const { item } = await placeOf(db, id);
      const changed = await undecide(db, [id], author(context, said));
      return c.json({ ...(await written(context, changed)), finding: findingId(id), item }, 200);
    })
    .openapi(many, async (c) => {
      const { findings, acceptedWith, verdict, ...said } = c.req.valid('json');
      if (verdict === 'reject' && acceptedWith.length > 0)
        throw new Refused(
          'invalid',
          '“acceptedWith” only goes with the verdict “accept”. List the findings to reject under “findings”.',
        );
      const ids = [...new Set(findings.map(numberOf))];
      const who = { ...author(context, said), blind: false };
      const passing = [...new Set(acceptedWith.map(numberOf))].filter((id) => !ids.includes(id));
      if (verdict === 'reject') return c.json(await written(context, await decide(db, ids, verdict, who)), 200);
      const fresh = await acceptWith(db, { findings: ids, acceptedWith: passing }, who);
      return c.json({ ...(await written(context, fresh.length)), findings: fresh.map(findingId) }, 200);
    })
    .openapi(undo, async (c) => {
      const { findings, ...said } = c.req.valid('json');
      const ids = [...new Set(findings.map(numberOf))];
      return c.json(await written(context, await undecide(db, ids, author(context, said))), 200);
    });
}

/** What a finding stands for, and where. */
async function placeOf(db: Database, id: number) {
  const [row] = await db.query<{ kind: Kind; item: number; article: number }>(
    'select kind, item, article from findings where id = $1',
    [id],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(id)} in this record.`);
  return { item: itemId(row.kind, row.item), article: row.article };
}
