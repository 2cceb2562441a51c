import { createRoute, z } from '@hono/zod-openapi';
import { FORMATS, formatNamed } from '../../formats/formats.ts';
import { exportFormat } from '../../jobs/exporting/export-format.ts';
import { zipped } from '../../jobs/exporting/zipped.ts';
import { ExportFormats } from '../../record/views/exporting.ts';
import { ItemId } from '../../record/views/words.ts';
import { ENGINE } from '../../version.ts';
import { answers, answersWith, api } from '../api.ts';
import type { AppContext } from '../app-context.ts';
import { Refused } from '../problems.ts';

const NAMES = FORMATS.map(({ name }) => name) as [string, ...string[]];
const ZIP = 'application/zip';
const mediaOf = (media: string) => media.split(';')[0] ?? media;
const MEDIA = [
  ...new Set([ZIP, ...FORMATS.filter(({ ending }) => ending !== null).map(({ media }) => mediaOf(media))]),
];

const list = createRoute({
  method: 'get',
  path: '/export',
  summary: 'Formats of other programs in which what people accepted can leave, and what each loses',
  responses: answers(ExportFormats, 'The formats.'),
});

const download = createRoute({
  method: 'get',
  path: '/export/{format}',
  summary: 'What people accepted, in a format of other programs; of several files a ZIP archive',
  request: {
    params: z.object({ format: z.enum(NAMES) }),
    query: z.object({ pledge: ItemId.optional().openapi({ description: 'Only this pledge, with what bears on it.' }) }),
  },
  responses: answersWith('The file.', ...MEDIA),
});

const NOBODY = { base: null, name: null, url: null, license: null };

export function exportRoutes({ db, now }: AppContext) {
  const items = FORMATS.map(({ name, title, use, loses, ending }) => ({ name, title, use, loses, ending }));
  return api()
    .openapi(list, (c) => c.json({ items }, 200))
    .openapi(download, async (c) => {
      const { format: name } = c.req.valid('param');
      const { pledge } = c.req.valid('query');
      const format = formatNamed(name);
      if (format === null)
        throw new Refused('unknown-id', `there is no format “${name}”. /api/exports lists the formats.`);
      const at = now();
      const pledges = pledge === undefined ? [] : [pledge.toUpperCase()];
      const files = await exportFormat(db, format, { publisher: NOBODY, pledges, at, engine: ENGINE });
      const [only] = files;
      const whole = format.ending === null ? await zipped(files, at) : (only?.content ?? '');
      const body = typeof whole === 'string' ? whole.toWellFormed() : new Uint8Array(whole);
      return c.body(body, 200, {
        'content-type': format.ending === null ? ZIP : format.media,
        'content-disposition': `attachment; filename="saydo-${name}${format.ending ?? '.zip'}"`,
      });
    });
}
