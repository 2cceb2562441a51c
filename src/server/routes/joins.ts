import { createRoute, z } from '@hono/zod-openapi';
import { findingId, itemId, numberOf } from '../../record/ids.ts';
import { JoinPage, JoinStatus } from '../../record/views/items.ts';
import { FindingId, ItemId, Kind, ProposalId } from '../../record/views/words.ts';
import { answerProposal, joinItems, partItem, separate } from '../../store/commands/join.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { joinsPage } from '../../store/queries/joins-page.ts';
import { answers, api, body } from '../api.ts';
import { Answering, Changed, Cursor, JoiningTo, TakingBack } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';
import { AnId, AShare, placeIn } from '../cursors.ts';
import { itemIdOf, itemNamed } from '../items.ts';

const Place = z.object({ score: AShare, id: AnId });

const list = createRoute({
  method: 'get',
  path: '/joins',
  summary: 'Joins that the machine proposes, the likeliest first',
  request: {
    query: z.object({
      ...Cursor,
      kind: Kind.optional(),
      verdict: JoinStatus.default('proposed'),
    }),
  },
  responses: answers(JoinPage, 'A page of proposed joins.'),
});

const answer = createRoute({
  method: 'put',
  path: '/joins/{id}',
  summary: 'Say whether two are one, in answer to a proposed join',
  request: { params: z.object({ id: ProposalId }), body: body(Answering) },
  responses: answers(Changed, 'What it changed.'),
});

const unasked = createRoute({
  method: 'post',
  path: '/items/{id}/join',
  summary: 'Say that two items are one',
  request: { params: z.object({ id: ItemId }), body: body(JoiningTo) },
  responses: answers(Changed, 'They are one; `item` is what both are now.'),
});

const part = createRoute({
  method: 'post',
  path: '/items/{id}/part',
  summary: 'Take a join back: what was joined into another is by itself again',
  request: { params: z.object({ id: ItemId }), body: body(TakingBack) },
  responses: answers(Changed, 'They are two again.'),
});

const apart = createRoute({
  method: 'post',
  path: '/findings/{id}/separate',
  summary: 'Take a finding out of its item; it stays apart',
  request: { params: z.object({ id: FindingId }), body: body(TakingBack) },
  responses: answers(Changed, 'It has an item of its own, `item`.'),
});

/** What people know of who and what is one. */
export function joinRoutes(context: AppContext) {
  const { db } = context;
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, kind, verdict } = c.req.valid('query');
      const after = placeIn(cursor, Place);
      const filter = { verdict, kinds: kind === undefined ? [] : [kind], after, limit };
      return c.json(await withIndexOrder(db, (sql) => joinsPage(sql, filter)), 200);
    })
    .openapi(answer, async (c) => {
      const { accept, ...said } = c.req.valid('json');
      const changed = await answerProposal(db, numberOf(c.req.valid('param').id), accept, author(context, said));
      return c.json(await written(context, changed ? 1 : 0), 200);
    })
    .openapi(unasked, async (c) => {
      const { with: other, ...said } = c.req.valid('json');
      const [one, two] = [await itemNamed(db, c.req.valid('param').id), await itemNamed(db, other)];
      const into = await joinItems(db, one.number, two.number, author(context, said));
      return c.json({ ...(await written(context, 1)), item: itemId(one.kind, into) }, 200);
    })
    .openapi(part, async (c) => {
      const { id } = c.req.valid('param');
      // That there is such an item, of that kind. It is named by its own id here, not by that of what it became.
      const { kind } = await itemNamed(db, id);
      await partItem(db, numberOf(id), author(context, c.req.valid('json')));
      return c.json({ ...(await written(context, 1)), item: itemId(kind, numberOf(id)) }, 200);
    })
    .openapi(apart, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const to = await separate(db, id, author(context, c.req.valid('json')));
      return c.json({ ...(await written(context, 1)), finding: findingId(id), item: await itemIdOf(db, to) }, 200);
    });
}
