import { createRoute, z } from '@hono/zod-openapi';
import type { Hit as Found } from '../../record/answers.ts';
import { daysOf } from '../../record/days.ts';
import { articleId, findingId, itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import { day } from '../../record/views/of-finding.ts';
import { type Hit, Hits, SEARCHED } from '../../record/views/search.ts';
import { Text } from '../../record/views/words.ts';
import { search } from '../../store/asking/search.ts';
import type { Sql } from '../../store/database/database.ts';
import { answers, api } from '../api.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../problems.ts';
import { standpoint } from '../shapes/standpoint.ts';

const Span = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write it as 2031-05-06, 2031-05 or 2031');

const find = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Articles, statements, pledges and actions with these words, best first',
  request: {
    query: z.object({
      words: Text.max(1000).default(''),
      kind: z.enum(SEARCHED).optional(),
      speaker: Text.max(200).optional(),
      outlet: Text.max(200).optional(),
      from: Span.optional(),
      to: Span.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answers(Hits, 'What was found. `more` says that there are more than were counted.'),
});

export function searchRoutes({ db }: Desk) {
  return api().openapi(find, async (c) => {
    const { words, kind, speaker, outlet, from, to, limit } = c.req.valid('query');
    const bounds = { from: bound(from, 'from'), to: bound(to, 'to') };
    const asked = { words, kinds: kind === undefined ? [] : [kind], speaker: speaker || null, outlet: outlet || null };
    const { hits, count, more } = await search(db, { ...asked, ...bounds, limit });
    return c.json({ hits: await shown(db, hits), count, more }, 200);
  });
}

function bound(span: string | undefined, end: 'from' | 'to'): number | null {
  if (span === undefined) return null;
  const days = daysOf(span);
  if (days === null)
    throw new Refused('invalid', `${end}: ${span} is no date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return days[end];
}

async function shown(sql: Sql, hits: readonly Found[]): Promise<Hit[]> {
  const findings = hits.flatMap(({ kind, ref }) => (kind === 'article' ? [] : [ref]));
  const items = new Map(
    (
      await sql.query<{ id: number; kind: Kind; item: number }>(
        'select id, kind, item from findings where id = any($1)',
        [findings],
      )
    ).map(({ id, kind, item }) => [id, itemId(kind, item)]),
  );
  const published = new Map(
    (
      await sql.query<{ id: number; published: string | null }>(
        'select id, published from articles where id = any($1)',
        [hits.map(({ article }) => article)],
      )
    ).map((row) => [row.id, row.published]),
  );
  return hits.map(({ kind, ref, article, title, outlet, day: when, who, passage }) => ({
    kind,
    id: kind === 'article' ? articleId(ref) : findingId(ref),
    item: kind === 'article' ? null : (items.get(ref) ?? null),
    day: day(when),
    who: [...who],
    passage: passage.map(({ text, match }) => ({ text, match })),
    where: standpoint({ article, title, outlet, published: published.get(article) ?? null }),
  }));
}
