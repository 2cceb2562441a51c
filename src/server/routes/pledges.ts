import { createRoute, z } from '@hono/zod-openapi';
import { itemId } from '../../record/ids.ts';
import { Candidates, PledgePage, PledgeRead } from '../../record/views/pledges.ts';
import { ItemId } from '../../record/views/words.ts';
import { gathering, looking } from '../../store/asking/looking.ts';
import { candidatesFor } from '../../store/asking/tracker/candidates.ts';
import { pledgeRead } from '../../store/asking/tracker/pledge-read.ts';
import { pledgeRows } from '../../store/asking/tracker/pledge-rows.ts';
import { pledgeBar, pledgersIn, pledgesPage } from '../../store/asking/tracker/pledges-page.ts';
import { refreshTracker } from '../../store/asking/tracker/refresh.ts';
import { answers, api } from '../api.ts';
import { Cursor, PledgeFilters } from '../contract/requests.ts';
import { cursorOf, placeIn, pledgePlaces } from '../cursors.ts';
import type { Desk } from '../desk.ts';
import { itemNamed } from '../items.ts';
import { candidate, pledgeOpened, pledgeRow } from '../shapes/pledge.ts';

const params = z.object({ id: ItemId });

const list = createRoute({
  method: 'get',
  path: '/pledges',
  summary: 'The tracker: every pledge, with where it stands',
  request: { query: PledgeFilters.extend(Cursor) },
  responses: answers(PledgePage, 'A page of the tracker, and what its bar shows.'),
});

const read = createRoute({
  method: 'get',
  path: '/pledges/{id}',
  summary: 'A pledge with its wordings, its evidence, its assessments and its timeline',
  request: { params },
  responses: answers(PledgeRead, 'The pledge.'),
});

const candidates = createRoute({
  method: 'get',
  path: '/pledges/{id}/candidates',
  summary: 'Statements and actions that could be linked to a pledge, the likeliest first',
  request: { params },
  responses: answers(Candidates, 'At most thirty.'),
});

export function pledgeRoutes({ db, texts }: Desk) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, sort, ...asked } = c.req.valid('query');
      const after = placeIn(cursor, pledgePlaces(sort));
      await refreshTracker(db);
      return looking(db, async (sql) => {
        const filter = {
          pledger: asked.pledger === undefined ? null : (await itemNamed(sql, asked.pledger, 'entity')).number,
          form: asked.form ?? null,
          testable: asked.testable ?? null,
          evidence: asked.evidence ?? null,
          schedule: asked.schedule ?? null,
          officials: asked.officials ?? null,
          outlet: asked.outlet ?? null,
          words: asked.words ?? null,
        };
        // The tracker is a table of its own, small enough to be gone through, and sorted in many ways.
        const { rows, next } = await gathering(sql, () => pledgesPage(sql, filter, { sort, after, limit }));
        // Whoever asks for the next page has the bar of the first.
        const first = after === null;
        const bar = first ? await gathering(sql, () => pledgeBar(sql, filter)) : new Map<string, number>();
        const pledgers = first ? await gathering(sql, () => pledgersIn(sql, filter)) : [];
        const all = [...bar.values()].reduce((sum, count) => sum + count, 0);
        const answer = {
          items: (await pledgeRows(sql, rows)).map(pledgeRow),
          next: cursorOf(next),
          count: first ? (filter.evidence === null ? all : (bar.get(filter.evidence) ?? 0)) : null,
          bar: Object.fromEntries(bar),
          pledgers: pledgers.map(({ entity, ...pledger }) => ({ entity: itemId('entity', entity), ...pledger })),
        };
        return c.json(answer, 200);
      });
    })
    .openapi(read, async (c) => {
      await refreshTracker(db);
      return looking(db, async (sql) => {
        const { number } = await itemNamed(sql, c.req.valid('param').id, 'pledge');
        return c.json(pledgeOpened(await pledgeRead(sql, texts, number)), 200);
      });
    })
    .openapi(candidates, (c) =>
      looking(db, async (sql) => {
        const { number } = await itemNamed(sql, c.req.valid('param').id, 'pledge');
        return c.json({ items: (await candidatesFor(sql, texts, number)).map(candidate) }, 200);
      }),
    );
}
