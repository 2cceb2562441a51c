import { createRoute } from '@hono/zod-openapi';
import { Settings } from '../../record/views/overview.ts';
import { looking } from '../../store/asking/looking.ts';
import { settingsRead } from '../../store/asking/settings.ts';
import { changeSetting } from '../../store/deciding/change-setting.ts';
import { answers, api, body } from '../api.ts';
import { Changed, ChangingVocabulary } from '../contract/requests.ts';
import { decider, written } from '../decider.ts';
import type { Desk } from '../desk.ts';

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

export function settingRoutes(desk: Desk) {
  const { db } = desk;
  return api()
    .openapi(read, async (c) => c.json(await looking(db, settingsRead), 200))
    .openapi(change, async (c) => {
      const { vocabulary: chosen, ...said } = c.req.valid('json');
      const value = typeof chosen === 'string' ? chosen : { id: chosen.id, name: chosen.name, values: chosen.values };
      const changed = await changeSetting(db, 'vocabulary', value, decider(desk, said));
      return c.json(await written(desk, changed ? 1 : 0), 200);
    });
}
