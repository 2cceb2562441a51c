import { createRoute, z } from '@hono/zod-openapi';
import { ActivityPage } from '../../record/views/activity.ts';
import { EntityRead, ItemPage } from '../../record/views/items.ts';
import { ItemId, Text } from '../../record/views/words.ts';
import { entityRead } from '../../store/queries/entity-read.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { itemsPage } from '../../store/queries/items-page.ts';
import { ACTIVITY_KINDS, activityPage, MAX_LEFT } from '../../store/queries/person-activity.ts';
import { ENTITY_TYPES } from '../../types.ts';
import { answers, api } from '../api.ts';
import { Cursor } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { ADay, AnId, itemPlaces, placeIn } from '../cursors.ts';
import { itemNamed } from '../items.ts';

const EntityType = z.enum(ENTITY_TYPES);
const ActivityPlace = z.object({ day: ADay, appearance: AnId, left: z.array(z.tuple([AnId, ADay])).max(MAX_LEFT) });

const list = createRoute({
  method: 'get',
  path: '/entities',
  summary: 'People, bodies and what else has a name; those in most articles first',
  request: {
    query: z.object({
      ...Cursor,
      type: EntityType.optional(),
      words: Text.max(500).optional(),
      sort: z.enum(['newest', 'members', 'label']).default('members'),
    }),
  },
  responses: answers(ItemPage, 'A page of entities.'),
});

const read = createRoute({
  method: 'get',
  path: '/entities/{id}',
  summary: 'A person or a body, with what they said, promised and did',
  request: { params: z.object({ id: ItemId }) },
  responses: answers(EntityRead, 'The entity.'),
});

const activities = createRoute({
  method: 'get',
  path: '/entities/{id}/{kind}',
  summary: 'What somebody said, promised or did, by its day, the newest first',
  request: {
    params: z.object({ id: ItemId, kind: z.enum(ACTIVITY_KINDS) }),
    query: z.object({ ...Cursor, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  },
  responses: answers(ActivityPage, 'A page of it, each item as it was first reported.'),
});

export function entityRoutes({ db, texts }: AppContext) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, type, words, sort } = c.req.valid('query');
      const after = placeIn(cursor, itemPlaces(sort));
      const filter = { kind: 'entity', form: type ?? null, words: words ?? null, named: null, sort } as const;
      return c.json(await withIndexOrder(db, (sql) => itemsPage(sql, { ...filter, after, limit })), 200);
    })
    .openapi(read, (c) =>
      withIndexOrder(db, async (sql) => {
        const { number } = await itemNamed(sql, c.req.valid('param').id, 'entity');
        return c.json(await entityRead(sql, texts, number), 200);
      }),
    )
    .openapi(activities, async (c) => {
      const { id, kind } = c.req.valid('param');
      const { cursor, limit } = c.req.valid('query');
      const after = placeIn(cursor, ActivityPlace);
      return withIndexOrder(db, async (sql) => {
        const { number } = await itemNamed(sql, id, 'entity');
        return c.json(await activityPage(sql, texts, number, kind, { after, limit }), 200);
      });
    });
}
