import { createRoute, z } from '@hono/zod-openapi';
import { isAddress } from '../../intake/url/addresses.ts';
import { watchable } from '../../intake/url/watchable.ts';
import { dayOf } from '../../record/days.ts';
import { USUAL_INTERVAL } from '../../record/views/intervals.ts';
import { Watching } from '../../record/views/watching.ts';
import { unwatchSource, watchSource } from '../../store/commands/watch-source.ts';
import { watchedSources } from '../../store/queries/watched.ts';
import { ENGINE } from '../../version.ts';
import { answers, api, body } from '../api.ts';
import { ToWatch } from '../api-schema/watching.ts';
import type { AppContext } from '../app-context.ts';
import { allowedFolder } from '../imports/allowed-folders.ts';
import { Refused } from '../problems.ts';

const list = createRoute({
  method: 'get',
  path: '/watched',
  summary: 'Feeds, pages, sitemaps and folders that are looked at again by themselves, and how they stand',
  responses: answers(Watching, 'What is watched.'),
});

const add = createRoute({
  method: 'post',
  path: '/watched',
  summary: 'Watch a feed, a page, a sitemap or a folder; or change how often',
  request: { body: body(ToWatch) },
  responses: answers(Watching, 'What is watched now.'),
});

const remove = createRoute({
  method: 'delete',
  path: '/watched/{id}',
  summary: 'Watch a source no more; what came of it stays',
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }) },
  responses: answers(Watching, 'What is watched now.'),
});

export function watchingRoutes({ db, now, folders, watches }: AppContext) {
  const all = async () => ({ items: [...(await watchedSources(db))], looks: watches });
  return api()
    .openapi(list, async (c) => c.json(await all(), 200))
    .openapi(add, async (c) => {
      const { every, allowPrivate, outlet, since, by = ENGINE, ...asked } = c.req.valid('json');
      const named = {
        every,
        usual: USUAL_INTERVAL,
        private: allowPrivate,
        outlet: outlet || null,
        since: dayOf(since),
        by,
      };
      await watchSource(db, { ...(await sourceOf(asked.source.trim(), folders)), ...named }, now());
      return c.json(await all(), 200);
    })
    .openapi(remove, async (c) => {
      if (!(await unwatchSource(db, c.req.valid('param').id)))
        throw new Refused('unknown-id', 'this source is not watched.');
      return c.json(await all(), 200);
    });
}

/** @throws Refused where it is no address that can be read, and no folder that may be */
async function sourceOf(source: string, folders: readonly string[]) {
  if (!isAddress(source)) return { source: await allowedFolder(source, folders), kind: 'path' as const };
  const address = watchable(source);
  if (address === null)
    throw new Refused(
      'invalid',
      'source: saydo watches addresses that begin with http:// or https:// and contain no password.',
    );
  return { source: address, kind: 'address' as const };
}
