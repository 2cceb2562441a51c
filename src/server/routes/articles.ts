import { createRoute, z } from '@hono/zod-openapi';
import { ArticlePage, ArticleRead } from '../../record/views/articles.ts';
import { ArticleId, Text } from '../../record/views/words.ts';
import { articleRead } from '../../store/asking/article-read.ts';
import { type ArticleFilter, articleRows, countArticles } from '../../store/asking/article-rows.ts';
import { looking } from '../../store/asking/looking.ts';
import { tallies } from '../../store/asking/tallies.ts';
import type { Sql } from '../../store/database/database.ts';
import { answers, answersWith, api } from '../api.ts';
import { Cursor, OriginalParams, Version } from '../contract/requests.ts';
import { AnId, cursorOf, placeIn } from '../cursors.ts';
import type { Desk } from '../desk.ts';
import { ORIGINAL } from '../guard/headers.ts';
import { numberOf } from '../ids.ts';
import { ORIGINAL_MEDIA, originalOf } from '../original/original.ts';
import { articleRow } from '../shapes/article.ts';
import { articleOpened } from '../shapes/article-read.ts';

const list = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'Articles, the newest added first',
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
  responses: answers(ArticleRead, 'The article.'),
});

const original = createRoute({
  method: 'get',
  path: '/articles/{id}/captures/{version}/original',
  summary: 'A capture as it came: HTML made harmless, text, or the file',
  request: { params: OriginalParams },
  responses: answersWith('The capture.', ...ORIGINAL_MEDIA),
});

export function articleRoutes({ db, texts }: Desk) {
  return api()
    .openapi(list, async (c) => {
      const { cursor, limit, outlet, waiting, changed } = c.req.valid('query');
      const after = placeIn(cursor, AnId);
      const filter = { outlet: outlet ?? null, waiting: waiting === true, changed: changed === true };
      return looking(db, async (sql) => {
        const { rows, next } = await articleRows(sql, { ...filter, after, limit });
        const count = await counted(sql, filter);
        return c.json({ items: rows.map(articleRow), next: cursorOf(next), count }, 200);
      });
    })
    .openapi(read, async (c) => {
      const id = numberOf(c.req.valid('param').id);
      const { version } = c.req.valid('query');
      return looking(db, async (sql) => {
        const article = await articleRead(sql, texts, id, version ?? null);
        return c.json(articleOpened(article), 200);
      });
    })
    .openapi(original, async (c) => {
      const { id, version } = c.req.valid('param');
      const { media, body } = await originalOf(db, numberOf(id), version);
      return c.body(body, 200, { 'content-type': media, 'content-security-policy': ORIGINAL });
    });
}

/** How many there are in all, where that is cheap to tell. */
async function counted(
  sql: Sql,
  { outlet, waiting, changed }: Omit<ArticleFilter, 'after' | 'limit'>,
): Promise<number | null> {
  if (waiting || changed) return null;
  return outlet === null ? (await tallies(sql)).articles : countArticles(sql, outlet);
}
