import { createRoute, z } from '@hono/zod-openapi';
import { withDisplay } from '../../intake/formats/formats.ts';
import { numberOf } from '../../record/ids.ts';
import { ArticlePage, ArticleWithOriginals } from '../../record/views/articles.ts';
import { ArticleId, Text } from '../../record/views/words.ts';
import { articleRead } from '../../store/queries/article-read.ts';
import { articlesPage } from '../../store/queries/article-rows.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { answers, answersWith, api } from '../api.ts';
import { Cursor, OriginalParams, Version } from '../api-schema/requests.ts';
import type { AppContext } from '../app-context.ts';
import { ArticlePlaces, placeIn } from '../cursors.ts';
import { ORIGINAL } from '../guard/headers.ts';
import { ORIGINAL_MEDIA, originalOf } from '../original/original.ts';

const list = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'Articles by their day, the newest first',
  request: {
    query: z.object({
      ...Cursor,
      outlet: Text.optional(),
      waiting: z.stringbool().optional(),
      changed: z
        .stringbool()
        .optional()
        .openapi({ description: 'Only those of which there is more than one capture.' }),
    }),
  },
  responses: answers(ArticlePage, 'A page of articles.'),
});

const read = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article with its text and its findings',
  request: {
    params: z.object({ id: ArticleId }),
    query: z.object({ version: Version.optional() }),
  },
  responses: answers(ArticleWithOriginals, 'The article.'),
});

const original = createRoute({
  method: 'get',
  path: '/articles/{id}/captures/{version}/original',
  summary: 'A capture as it came: HTML made harmless, text, or the file',
  request: { params: OriginalParams },
  responses: answersWith('The capture.', ...ORIGINAL_MEDIA),
});

export function articleRoutes({ db, texts }: AppContext) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, outlet, waiting, changed } = c.req.valid('query');
      const after = placeIn(cursor, ArticlePlaces);
      const filter = { outlet: outlet ?? null, waiting: waiting === true, changed: changed === true, after, limit };
      return c.json(await withIndexOrder(db, (sql) => articlesPage(sql, filter)), 200);
    })
    .openapi(read, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const { version = null } = c.req.valid('query');
      const article = await withIndexOrder(db, (sql) => articleRead(sql, texts, id, version));
      return c.json({ ...article, captures: withDisplay(article.captures) }, 200);
    })
    .openapi(original, async (c) => {
      const { id, version } = c.req.valid('param');
      const { media, body } = await originalOf(db, numberOf(id), version);
      return c.body(body, 200, { 'content-type': media, 'content-security-policy': ORIGINAL });
    });
}
