import { z } from 'zod';
import { numberOf } from '../../record/ids.ts';
import { Aspect, Difference } from '../../record/views/items.ts';
import { ItemId } from '../../record/views/words.ts';
import { RecordProblem } from '../../store/problem.ts';
import { differencesPage } from '../../store/queries/differences-page.ts';
import { findingsInContext } from '../../store/queries/findings-in-context.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { Cited, citedIn } from '../passages.ts';
import { Limit, type Tool } from '../tool.ts';

const Asks = z.object({
  aspects: z.array(Aspect).default([]).describe('All where none is named.'),
  item: ItemId.optional().describe('Only of this statement, pledge, action or figure.'),
  limit: Limit,
});
const Answers = z.object({
  differences: z.array(Difference.extend({ passages: z.array(Cited) })),
  count: z.int().nullable(),
  more: z.boolean(),
});

export const differences: Tool<typeof Asks, typeof Answers> = {
  name: 'differences',
  asks: Asks,
  answers: Answers,
  answer: ({ aspects, item, limit }, { db, texts }) =>
    withIndexOrder(db, async (sql) => {
      const target = item === undefined ? null : await targetOf(sql, item);
      if (target !== null && target.what !== 'item')
        throw new RecordProblem('unknown-id', `${item} is no item. Items are S1, P1, A1, Q1, E1.`);
      const page = await differencesPage(sql, { aspects, item: target?.number ?? null, after: null, limit });
      const sides = page.items.flatMap(({ a, b }) => [numberOf(a.finding), numberOf(b.finding)]);
      const findings = await findingsInContext(sql, texts, [...new Set(sides)]);
      return {
        differences: page.items.map((each) => ({
          ...each,
          passages: citedIn(findings.filter(({ id }) => id === each.a.finding || id === each.b.finding)),
        })),
        ...{ count: page.count, more: page.next !== null },
      };
    }),
};
