import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { ENGINE } from '../../version.ts';
import { answers, answersWith, api, body } from '../api.ts';
import { Import, Importing, ImportList, Stating } from '../api-schema/imports.ts';
import { By } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { untilOver } from '../events/streams.ts';
import { sourceOf, statedOf } from '../imports/sources.ts';
import { receive } from '../imports/uploads.ts';
import { Refused } from '../problems.ts';

const params = z.object({ id: z.uuid() });

const start = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Import a text, an address, a folder, files, or the example press',
  request: { body: body(Importing) },
  responses: answers(Import, 'It has begun, or waits for the one before it.'),
});

const list = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'Imports since the server was started, the newest first',
  responses: answers(ImportList, 'The imports.'),
});

const read = createRoute({
  method: 'get',
  path: '/imports/{id}',
  summary: 'How an import stands',
  request: { params },
  responses: answers(Import, 'The import.'),
});

const events = createRoute({
  method: 'get',
  path: '/imports/{id}/events',
  summary: 'Is told how an import goes on',
  description:
    'Server-sent events: `input` what became of each input, `import` how the import stands. It ends when the import does.',
  request: { params },
  responses: answersWith('The events.', 'text/event-stream'),
});

const stop = createRoute({
  method: 'delete',
  path: '/imports/{id}',
  summary: 'Stop an import after the article that is being entered',
  request: { params },
  responses: answers(Import, 'It has stopped; what was entered stays.'),
});

const Fields = Stating.extend({ by: By.optional() });

export function importRoutes({ imports, folders, stopping }: AppContext) {
  const routes = api();
  // Files are written to the disk while they come; a schema of them would first take them all into memory.
  routes.post('/imports', async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^multipart\/form-data\b/i.test(type)) return next();
    const { fields, names, inputs, remove } = await receive(c.req.raw.body, type);
    const stated = Fields.safeParse(Object.fromEntries([...fields].filter(([, value]) => value.trim() !== '')));
    if (!stated.success) {
      await remove();
      throw new Refused(
        'invalid',
        stated.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    }
    const name = names.length === 1 ? (names[0] ?? '') : `${names[0] ?? ''} and ${names.length - 1} more`;
    const by = stated.data.by ?? ENGINE;
    // What a file holds is known when it is opened: an archive holds many.
    const total = names.some((each) => MANY.test(each)) ? null : names.length;
    return c.json(imports.start({ name, by, stated: statedOf(stated.data), total, inputs, done: remove }), 200);
  });
  return routes
    .openapi(start, async (c) => c.json(imports.start(await sourceOf(c.req.valid('json'), folders)), 200))
    .openapi(list, (c) => c.json({ items: [...imports.list()], folders: [...folders] }, 200))
    .openapi(read, (c) => c.json(known(imports.get(c.req.valid('param').id)), 200))
    .openapi(stop, async (c) => {
      const { id } = c.req.valid('param');
      await imports.stop(id);
      return c.json(known(imports.get(id)), 200);
    })
    .openapi(events, (c) => {
      const { id } = c.req.valid('param');
      known(imports.get(id));
      const seen = Number(c.req.header('last-event-id') ?? 0);
      return streamSSE(c, async (stream) => {
        const over = new AbortController();
        const send = (event: string, data: unknown, number?: number) =>
          stream.writeSSE({
            event,
            data: JSON.stringify(data),
            ...(number === undefined ? {} : { id: String(number) }),
          });
        const leave = imports.listen(id, Number.isSafeInteger(seen) ? seen : 0, {
          input: (imported, number) => void send('input', imported, number),
          state: (state) => {
            const ends = state.state !== 'running' && state.state !== 'waiting';
            void send('import', state).then(() => ends && over.abort());
          },
        });
        try {
          await untilOver(stream, stopping, over.signal);
        } finally {
          leave?.();
        }
      });
    });
}

/** Names of files that hold many texts. */
const MANY = /\.(?:warc|warc\.gz|wacz|ndjson|jsonl|xml|rss|atom)$/i;

function known(found: Import | null): Import {
  if (found === null) throw new Refused('unknown-id', 'there is no such import since the server was started.');
  return found;
}
