import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { zippedFolder } from '../../jobs/exporting/zipped.ts';
import { partOfPublication } from '../../publish/folder/manifest.ts';
import { Publication } from '../../record/views/publication.ts';
import { answers, answersWith, api, body } from '../api.ts';
import type { AppContext } from '../app-context.ts';

const ZIP = 'application/zip';

const read = createRoute({
  method: 'get',
  path: '/publication',
  summary: 'What was published, what would be, and what goes on',
  responses: answers(Publication, 'The publication.'),
});

const preview = createRoute({
  method: 'post',
  path: '/publication/preview',
  summary: 'Begin a preview: the site as publishing would make it, at /preview/index.html',
  description:
    'It ends in the background: ask again until nothing goes on. Nothing is published, and the log stays as it is.',
  request: { body: body(z.object({})) },
  responses: answers(Publication, 'It has begun.'),
});

const publish = createRoute({
  method: 'post',
  path: '/publication',
  summary: 'Begin to publish what was previewed',
  description:
    'Into the folder that whoever started the desk named; where they named none, to be downloaded as an archive. It is refused where the record has grown since the preview.',
  request: { body: body(z.object({ read: z.int().min(0) })) },
  responses: answers(Publication, 'It has begun.'),
});

const archive = createRoute({
  method: 'get',
  path: '/publication/archive',
  summary: 'What was published last, as one archive',
  responses: answersWith('The site.', ZIP),
});

export function publicationRoutes({ publisher }: AppContext) {
  return api()
    .openapi(read, async (c) => c.json(await publisher.state(), 200))
    .openapi(preview, async (c) => c.json(await publisher.preview(), 200))
    .openapi(publish, async (c) => c.json(await publisher.publish(c.req.valid('json').read), 200))
    .openapi(archive, (c) => {
      const { folder, manifest } = publisher.published();
      const zip = zippedFolder(folder, (path) => partOfPublication(path, manifest), manifest.at);
      return c.body(Readable.toWeb(zip) as ReadableStream, 200, {
        'content-type': ZIP,
        'content-disposition': 'attachment; filename="saydo-site.zip"',
      });
    });
}
