import { createRoute } from '@hono/zod-openapi';
import { Settings } from '../../record/views/overview.ts';
import { changeSetting } from '../../store/commands/change-setting.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { settingsRead } from '../../store/queries/settings.ts';
import { answers, api, body } from '../api.ts';
import { Changed, ChangingVocabulary } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { author, written } from '../author.ts';

const read = createRoute({
  method: 'get',
  path: '/settings',
  summary: 'What the newsroom chose, and who works here',
  responses: answers(Settings, 'The settings.'),
});

const change = createRoute({
  method: 'put',
  path: '/settings/vocabulary',
  summary: 'Choose the status vocabulary, or give one of your own',
  request: { body: body(ChangingVocabulary) },
  responses: answers(Changed, 'What it changed.'),
});

export function settingRoutes(context: AppContext) {
  const { db } = context;
  return api()
    .openapi(read, async (c) => c.json(await withIndexOrder(db, settingsRead), 200))
    .openapi(change, async (c) => {
      const { vocabulary: chosen, ...said } = c.req.valid('json');
      const value = typeof chosen === 'string' ? chosen : { id: chosen.id, name: chosen.name, values: chosen.values };
      const changed = await changeSetting(db, 'vocabulary', value, author(context, said));
      return c.json(await written(context, changed ? 1 : 0), 200);
    });
}
