import { createRoute, z } from '@hono/zod-openapi';
import { refusalInWords } from '../../record/evidence.ts';
import { articleId, itemId, numberOf } from '../../record/ids.ts';
import { ProposedEvidencePage } from '../../record/views/proposed-evidence.ts';
import { ItemId } from '../../record/views/words.ts';
import { refuseEvidence, unrefuseEvidence } from '../../store/commands/refuse-evidence.ts';
import type { Sql } from '../../store/database/database.ts';
import { articleTexts } from '../../store/queries/article-texts.ts';
import { proposalOf } from '../../store/queries/bearings/proposal-of.ts';
import { proposalsPage } from '../../store/queries/bearings/proposals-page.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, api, body } from '../api.ts';
import { Changed, Cursor, Refusing, type SentenceAt, Unrefusing } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { AnId, AShare, placeIn } from '../cursors.ts';
import { findingNamed, firstFindingOf, itemNamed } from '../items.ts';
import { Refused } from '../problems.ts';

const Place = z.object({
  lane: z.int().min(1).max(2),
  pledge: AnId,
  sure: AShare,
  article: AnId,
  place: z.int32().min(0),
});

const list = createRoute({
  method: 'get',
  path: '/proposed-evidence',
  summary: 'Evidence that the machine proposes and nobody decided on; it counts for nothing',
  request: { query: z.object({ ...Cursor, pledge: ItemId.optional() }) },
  responses: answers(ProposedEvidencePage, 'A page of it, pledge by pledge.'),
});

const params = z.object({ id: ItemId });

const refuse = createRoute({
  method: 'post',
  path: '/pledges/{id}/refusals',
  summary: 'Say that something does not bear on a pledge: it is not proposed again, in none of its reports',
  request: { params, body: body(Refusing) },
  responses: answers(Changed, 'It is noted; nothing changed where the same reviewer had said so.'),
});

const undo = createRoute({
  method: 'post',
  path: '/pledges/{id}/refusals/undo',
  summary: 'Take back that something does not bear on a pledge',
  request: { params, body: body(Unrefusing) },
  responses: answers(Changed, 'What it changed.'),
});

/** What is proposed as evidence, and that it is none. What is evidence is linked as any other is. */
export function proposedEvidenceRoutes(context: AppContext) {
  const { db, texts } = context;
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, pledge } = c.req.valid('query');
      const after = placeIn(cursor, Place);
      await context.evidenceWorker.runBriefly();
      return withIndexOrder(db, async (sql) => {
        const item = pledge === undefined ? null : (await itemNamed(sql, pledge, 'pledge')).number;
        return c.json(await proposalsPage(sql, texts, { pledge: item }, { after, limit }), 200);
      });
    })
    .openapi(refuse, async (c) => {
      const { by, why, reason, of } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const from = await firstFindingOf(db, 'pledge', pledge.number);
      const refused = await refusedBy(context, from, of);
      const said = author(context, { by, why: refusalInWords(reason, why) });
      const fresh = await refuseEvidence(db, { ...refused, ...(reason === null ? {} : { reason }) }, said);
      return c.json({ ...(await written(context, fresh ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    })
    .openapi(undo, async (c) => {
      const { of, ...said } = c.req.valid('json');
      const pledge = await itemNamed(db, c.req.valid('param').id, 'pledge');
      const from = await firstFindingOf(db, 'pledge', pledge.number);
      const changed = await unrefuseEvidence(db, await refusedBy(context, from, of), author(context, said));
      return c.json({ ...(await written(context, changed ? 1 : 0)), item: itemId('pledge', pledge.number) }, 200);
    });
}

/** What a request means by what it refuses: a finding, or a sentence that is none, with what the machine proposes of it. */
async function refusedBy({ db, texts }: AppContext, pledge: number, of: string | z.infer<typeof SentenceAt>) {
  if (typeof of === 'string') {
    const finding = await findingNamed(db, of);
    return { pledge, finding, proposed: proposedIn(await proposalOf(db, pledge, { finding })) };
  }
  const { start, end } = of;
  const article = numberOf(of.article);
  const text = await textOf(db, texts, article);
  const exact = text.slice(start, end);
  if (exact.trim() === '' || end > text.length)
    throw new Refused('invalid', `${articleId(article)} has no words from ${start} to ${end}.`);
  const proposed = proposedIn(await proposalOf(db, pledge, { article, start }));
  return { pledge, finding: null, proposed, sentence: { article, exact: exact.toWellFormed() } };
}

async function textOf(sql: Sql, texts: AppContext['texts'], article: number): Promise<string> {
  const text = (await articleTexts(sql, texts, [article])).get(article)?.text;
  if (text === undefined) throw new Refused('unknown-id', `there is no ${articleId(article)} in this record.`);
  return text;
}

const proposedIn = (proposal: Awaited<ReturnType<typeof proposalOf>>) =>
  proposal === null ? null : { relation: proposal.relation, sure: proposal.confidence };
