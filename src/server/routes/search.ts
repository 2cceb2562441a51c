import { createRoute, z } from '@hono/zod-openapi';
import { daysOf } from '../../record/days.ts';
import { Hits, SEARCHED } from '../../record/views/search.ts';
import { Text } from '../../record/views/words.ts';
import { search } from '../../store/queries/search.ts';
import { answers, api } from '../api.ts';
import type { AppContext } from '../app-context.ts';
import { Refused } from '../problems.ts';

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

export function searchRoutes({ db }: AppContext) {
  return api().openapi(find, async (c) => {
    const { words, kind, speaker, outlet, from, to, limit } = c.req.valid('query');
    const bounds = { from: bound(from, 'from'), to: bound(to, 'to') };
    const asked = { words, kinds: kind === undefined ? [] : [kind], speaker: speaker || null, outlet: outlet || null };
    return c.json(await search(db, { ...asked, ...bounds, limit }), 200);
  });
}

function bound(span: string | undefined, end: 'from' | 'to'): number | null {
  if (span === undefined) return null;
  const days = daysOf(span);
  if (days === null)
    throw new Refused('invalid', `${end}: ${span} is not a date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return days[end];
}
