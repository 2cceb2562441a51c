import { z } from 'zod';
import { dayOf } from '../../record/days.ts';
import { numberOf } from '../../record/ids.ts';
import { PledgePage, PledgeRead, PledgeRow } from '../../record/views/pledges.ts';
import { ItemId } from '../../record/views/words.ts';
import { RecordProblem } from '../../store/problem.ts';
import { findingsInContext } from '../../store/queries/findings-in-context.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { pledgeRead } from '../../store/queries/tracker/pledge-read.ts';
import { pledgesPage } from '../../store/queries/tracker/pledges-page.ts';
import { refreshTracker } from '../../store/queries/tracker/refresh.ts';
import { Cited, citedIn } from '../passages.ts';
import { Limit, type Tool } from '../tool.ts';

const ListAsks = z.object({
  words: z.string().max(500).optional().describe('Beginnings of words, all of which it has.'),
  pledger: ItemId.optional().describe('Who made it: E3.'),
  evidence: z
    .string()
    .optional()
    .describe(
      'What the evidence supports: a value of the vocabulary, an outcome (none-found, blocked-by-court, blocked-by-legislature, cannot-rate, superseded), unassessed, untestable or unsaid.',
    ),
  sort: z.enum(['moved', 'deadline', 'date', 'pledger']).default('moved'),
  limit: Limit,
});
const ListAnswers = z.object({
  pledges: z.array(PledgeRow.extend({ passages: z.array(Cited) })),
  count: z.int().nullable(),
  bar: PledgePage.shape.bar,
  more: z.boolean(),
});

export const pledges: Tool<typeof ListAsks, typeof ListAnswers> = {
  name: 'pledges',
  asks: ListAsks,
  answers: ListAnswers,
  answer: async ({ words = null, pledger, evidence = null, sort, limit }, { db, texts, now }) => {
    await refreshTracker(db);
    return withIndexOrder(db, async (sql) => {
      const by = pledger === undefined ? null : await targetOf(sql, pledger);
      if (by !== null && (by.what !== 'item' || by.kind !== 'entity'))
        throw new RecordProblem('unknown-id', `${pledger} is nobody. People and bodies are E1, E2, …`);
      const others = { form: null, testable: null, schedule: null, officials: null, outlet: null, by: null };
      const dates = { list: null, dueUntil: null, today: dayOf(now()) ?? 0 };
      const filter = { ...others, ...dates, words, evidence, pledger: by?.number ?? null };
      const page = await pledgesPage(sql, filter, { sort, after: null, limit });
      const findings = await findingsInContext(
        sql,
        texts,
        page.items.map(({ finding }) => numberOf(finding)),
      );
      return {
        pledges: page.items.map((row) => ({
          ...row,
          passages: citedIn(findings.filter(({ id }) => id === row.finding)),
        })),
        ...{ count: page.count, bar: page.bar, more: page.next !== null },
      };
    });
  },
};

const Asks = z.object({ id: ItemId.describe('Id of the pledge: P12.') });
const Answers = PledgeRead.extend({
  passages: z.array(Cited).describe('Of its wordings, and of what is evidence for it or against it.'),
});

export const pledge: Tool<typeof Asks, typeof Answers> = {
  name: 'pledge',
  asks: Asks,
  answers: Answers,
  answer: ({ id }, { db, texts }) =>
    withIndexOrder(db, async (sql) => {
      const target = await targetOf(sql, id);
      if (target.what !== 'item' || target.kind !== 'pledge')
        throw new RecordProblem('unknown-id', `${id} is no pledge. Pledges are P1, P2, …`);
      const read = await pledgeRead(sql, texts, target.number);
      return { ...read, passages: citedIn([...read.wordings, ...read.links.map(({ finding }) => finding)]) };
    }),
};
