import { createRoute, z } from '@hono/zod-openapi';
import { assessmentId, evidenceId, itemId, numberOf } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import { AssessmentId, EvidenceId, ItemId } from '../../record/views/words.ts';
import { assess, unassess } from '../../store/commands/assess.ts';
import { describePledge } from '../../store/commands/describe-pledge.ts';
import { linkEvidence, unlinkEvidence } from '../../store/commands/link-evidence.ts';
import { setCriteria } from '../../store/commands/set-criteria.ts';
import type { Sql } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { representativeFinding } from '../../store/queries/representative-finding.ts';
import { answers, api, body } from '../api.ts';
import { Assessing, Changed, Describing, Linking, SettingCriteria, TakingBack } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { itemNamed } from '../items.ts';

const params = z.object({ id: ItemId });

const link = createRoute({
  method: 'post',
  path: '/pledges/{id}/evidence',
  summary: 'Link a statement or an action to a pledge',
  request: { params, body: body(Linking) },
  responses: answers(Changed, 'The link is there; nothing changed where it was before.'),
});

const unlink = createRoute({
  method: 'delete',
  path: '/evidence/{id}',
  summary: 'Take a link back',
  request: { params: z.object({ id: EvidenceId }), body: body(TakingBack) },
  responses: answers(Changed, 'What it changed.'),
});

const judge = createRoute({
  method: 'post',
  path: '/pledges/{id}/assessments',
  summary: 'Assess a pledge, as of a day',
  request: { params, body: body(Assessing) },
  responses: answers(Changed, 'The assessment is there.'),
});

const take = createRoute({
  method: 'delete',
  path: '/assessments/{id}',
  summary: 'Take back what one assessed',
  request: { params: z.object({ id: AssessmentId }), body: body(TakingBack) },
  responses: answers(Changed, 'What it changed.'),
});

const describe = createRoute({
  method: 'put',
  path: '/pledges/{id}/description',
  summary: 'Write about a pledge, field by field',
  request: { params, body: body(Describing) },
  responses: answers(Changed, 'It is written; nothing changed where it said so before.'),
});

const criteria = createRoute({
  method: 'put',
  path: '/pledges/{id}/criteria',
  summary: 'Write what would count as a pledge kept, partly kept or broken',
  request: { params, body: body(SettingCriteria) },
  responses: answers(Changed, 'They are written; nothing changed where they said so before.'),
});

/** Evidence for pledges, what reviewers make of it, and what they write about them. */
export function judgingRoutes(desk: AppContext) {
  const { db } = desk;
  return api()
    .openapi(link, async (c) => {
      const { relation, to, ...said } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await findingFor(db, to);
      const from = await firstOf(db, 'pledge', pledge.number);
      const { id, fresh } = await linkEvidence(db, { pledge: from, finding, relation }, author(desk, said));
      const item = itemId('pledge', pledge.number);
      return c.json({ ...(await written(desk, fresh ? 1 : 0)), item, evidence: evidenceId(id) }, 200);
    })
    .openapi(unlink, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const changed = await unlinkEvidence(db, id, author(desk, c.req.valid('json')));
      return c.json(await written(desk, changed ? 1 : 0), 200);
    })
    .openapi(judge, async (c) => {
      const { by, why, supersededBy: later, ...axes } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstOf(db, 'pledge', pledge.number);
      const supersededBy = later === null ? null : await pledgeNamed(db, later);
      const { id, fresh } = await assess(db, finding, { ...axes, supersededBy }, author(desk, { by, why }));
      const item = itemId('pledge', pledge.number);
      return c.json({ ...(await written(desk, fresh ? 1 : 0)), item, assessment: assessmentId(id) }, 200);
    })
    .openapi(describe, async (c) => {
      const { by, why, ...fields } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstOf(db, 'pledge', pledge.number);
      const changed = await describePledge(db, finding, fields, author(desk, { by, why }));
      return c.json({ ...(await written(desk, changed ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    })
    .openapi(criteria, async (c) => {
      const { by, why, ...fields } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstOf(db, 'pledge', pledge.number);
      const { fresh } = await setCriteria(db, finding, fields, author(desk, { by, why }));
      return c.json({ ...(await written(desk, fresh ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    })
    .openapi(take, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const changed = await unassess(db, id, author(desk, c.req.valid('json')));
      return c.json(await written(desk, changed ? 1 : 0), 200);
    });
}

/** The finding that an id means: itself, or the first of an item that stands. */
async function findingFor(sql: Sql, id: string): Promise<number> {
  if (/^f/i.test(id)) return numberOf(id);
  const { kind, number } = await itemNamed(sql, id);
  return firstOf(sql, kind, number);
}

async function pledgeNamed(sql: Sql, id: string): Promise<number> {
  return firstOf(sql, 'pledge', (await itemNamed(sql, id, 'pledge')).number);
}

async function firstOf(sql: Sql, kind: Kind, item: number): Promise<number> {
  const first = await representativeFinding(sql, item);
  if (first === null)
    throw new RecordProblem('not-possible', `nothing of ${itemId(kind, item)} stands any more in an article.`);
  return first.id;
}
