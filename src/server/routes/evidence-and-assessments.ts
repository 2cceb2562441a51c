import { createRoute, z } from '@hono/zod-openapi';
import { assessmentId, evidenceId, itemId, numberOf } from '../../record/ids.ts';
import { AssessmentId, EvidenceId, ItemId } from '../../record/views/words.ts';
import { assess, unassess } from '../../store/commands/assess.ts';
import { describePledge } from '../../store/commands/describe-pledge.ts';
import { linkEvidence, unlinkEvidence } from '../../store/commands/link-evidence.ts';
import { setCriteria } from '../../store/commands/set-criteria.ts';
import type { Sql } from '../../store/database/database.ts';
import { proposalOf } from '../../store/queries/bearings/proposal-of.ts';
import { answers, api, body } from '../api.ts';
import { Assessing, Changed, Describing, Linking, SettingCriteria, TakingBack } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { findingNamed, firstFindingOf, itemNamed } from '../items.ts';
import { makeFindingOfPassage } from '../make-finding-of-passage.ts';

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
export function judgingRoutes(context: AppContext) {
  const { db } = context;
  return api()
    .openapi(link, async (c) => {
      const { relation, to, ...said } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const from = await firstFindingOf(db, 'pledge', pledge.number);
      const { finding, proposal } = await bearerOf(context, from, to, said);
      const proposed =
        proposal === null ? {} : { proposed: { relation: proposal.relation, sure: proposal.confidence } };
      const link = { pledge: from, finding, relation, ...proposed };
      const { id, fresh } = await linkEvidence(db, link, author(context, said));
      const item = itemId('pledge', pledge.number);
      return c.json({ ...(await written(context, fresh ? 1 : 0)), item, evidence: evidenceId(id) }, 200);
    })
    .openapi(unlink, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const changed = await unlinkEvidence(db, id, author(context, c.req.valid('json')));
      return c.json(await written(context, changed ? 1 : 0), 200);
    })
    .openapi(judge, async (c) => {
      const { by, why, supersededBy: later, ...axes } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstFindingOf(db, 'pledge', pledge.number);
      const supersededBy = later === null ? null : await pledgeNamed(db, later);
      const { id, fresh } = await assess(db, finding, { ...axes, supersededBy }, author(context, { by, why }));
      const item = itemId('pledge', pledge.number);
      return c.json({ ...(await written(context, fresh ? 1 : 0)), item, assessment: assessmentId(id) }, 200);
    })
    .openapi(describe, async (c) => {
      const { by, why, ...fields } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstFindingOf(db, 'pledge', pledge.number);
      const changed = await describePledge(db, finding, fields, author(context, { by, why }));
      return c.json({ ...(await written(context, changed ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    })
    .openapi(criteria, async (c) => {
      const { by, why, ...fields } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const finding = await firstFindingOf(db, 'pledge', pledge.number);
      const { fresh } = await setCriteria(db, finding, fields, author(context, { by, why }));
      return c.json({ ...(await written(context, fresh ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    })
    .openapi(take, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const changed = await unassess(db, id, author(context, c.req.valid('json')));
      return c.json(await written(context, changed ? 1 : 0), 200);
    });
}

async function pledgeNamed(sql: Sql, id: string): Promise<number> {
  return firstFindingOf(sql, 'pledge', (await itemNamed(sql, id, 'pledge')).number);
}

/** What is linked: a finding, or a sentence that is made one; and what the machine proposes of it. */
async function bearerOf(
  context: AppContext,
  pledge: number,
  to: z.infer<typeof Linking>['to'],
  said: Pick<z.infer<typeof Linking>, 'by' | 'why'>,
) {
  const { db } = context;
  if (typeof to === 'string') {
    const finding = await findingNamed(db, to);
    return { finding, proposal: await proposalOf(db, pledge, { finding }) };
  }
  const article = numberOf(to.article);
  const proposal = await proposalOf(db, pledge, { article, start: to.start });
  const { finding } = await makeFindingOfPassage(context, { article, kind: 'action', passage: to }, said);
  return { finding, proposal };
}
