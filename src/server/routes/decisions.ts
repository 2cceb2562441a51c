import { createRoute, z } from '@hono/zod-openapi';
import { findingId, itemId, numberOf } from '../../record/ids.ts';
import { corrected } from '../../record/review/correct.ts';
import type { Finding } from '../../record/types.ts';
import { FindingId } from '../../record/views/words.ts';
import type { Database } from '../../store/database/database.ts';
import { decide, undecide } from '../../store/deciding/decide.ts';
import { RecordProblem } from '../../store/problem.ts';
import { answers, api, body } from '../api.ts';
import { Changed, Deciding, DecidingMany, TakingBack } from '../contract/requests.ts';
import { patchOf } from '../correcting.ts';
import { decider, written } from '../decider.ts';
import type { Desk } from '../desk.ts';
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

export function decisionRoutes(desk: Desk) {
  const { db } = desk;
  return api()
    .openapi(put, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const { verdict, blind, correction, ...said } = c.req.valid('json');
      if ((verdict === 'correct') !== (correction !== undefined))
        throw new Refused('invalid', 'a correction goes with the verdict “correct”, and with no other.');
      const { item, article, shown } = await itsOwn(db, id, { by: said.by, blind });
      const patch = correction && (await patchOf(db, article, correction));
      const correct = patch && ((_: Finding, text: string) => corrected(shown, text, patch));
      const changed = await decide(db, [id], verdict, { ...decider(desk, said), blind }, correct);
      return c.json({ ...(await written(desk, changed)), finding: findingId(id), item }, 200);
    })
    .openapi(take, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const said = c.req.valid('json');
      const { item } = await itsOwn(db, id, { by: said.by, blind: false });
      const changed = await undecide(db, [id], decider(desk, said));
      return c.json({ ...(await written(desk, changed)), finding: findingId(id), item }, 200);
    })
    .openapi(many, async (c) => {
      const { findings, verdict, ...said } = c.req.valid('json');
      const ids = [...new Set(findings.map(numberOf))];
      const changed = await decide(db, ids, verdict, { ...decider(desk, said), blind: false });
      return c.json(await written(desk, changed), 200);
    });
}

/**
 * What a reviewer has before them and corrects: as they corrected it before, else as it is shown to all; to one who does
 * not see what others decided, as it was proposed.
 */
async function itsOwn(db: Database, id: number, { by, blind }: { readonly by: string; readonly blind: boolean }) {
  const [row] = await db.query<{ kind: Finding['kind']; item: number; article: number; shown: string }>(
    `select f.kind, f.item, f.article, coalesce(d.correction, case when not $3 then f.corrected end, f.body) as shown
     from findings f left join decisions d on d.finding = f.id and d.by = $2 where f.id = $1`,
    [id, by, blind],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(id)} in this record.`);
  const { kind, item, article, shown } = row;
  return { item: itemId(kind, item), article, shown: JSON.parse(shown) as Finding };
}
