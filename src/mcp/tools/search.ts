import { z } from 'zod';
import { passageAddress } from '../../formats/addresses.ts';
import { daysOf } from '../../record/days.ts';
import { numberOf } from '../../record/ids.ts';
import { type Hit as Found, Hit, SEARCHED } from '../../record/views/search.ts';
import type { Sql } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { articleTexts } from '../../store/queries/article-texts.ts';
import { findingsInContext } from '../../store/queries/findings-in-context.ts';
import { search as searchFor } from '../../store/queries/search.ts';
import type { TextsOf } from '../../store/queries/texts.ts';
import { Cited, citedIn } from '../passages.ts';
import { Limit, type Tool } from '../tool.ts';

const Asks = z.object({
  words: z.string().max(1000).default(''),
  kinds: z.array(z.enum(SEARCHED)).default([]),
  speaker: z.string().max(200).optional().describe('Part of the name of who speaks, pledges or acts.'),
  outlet: z.string().max(200).optional(),
  from: z.string().optional().describe('Not before 2031-05-06, 2031-05 or 2031.'),
  to: z.string().optional(),
  limit: Limit,
});
const Answers = z.object({
  hits: z.array(Hit.extend({ passages: z.array(Cited) })),
  count: z.int(),
  more: z.boolean().describe('Whether there are more than were counted.'),
});

export const search: Tool<typeof Asks, typeof Answers> = {
  name: 'search',
  asks: Asks,
  answers: Answers,
  answer: async ({ words, kinds, speaker = null, outlet = null, from, to, limit }, { db, texts }) =>
    db.transaction(async (sql) => {
      const bounds = { from: bound(from, 'from'), to: bound(to, 'to') };
      const found = await searchFor(sql, { words, kinds, speaker, outlet, ...bounds, limit });
      const passages = await passagesOf(sql, texts, found.hits);
      return { ...found, hits: found.hits.map((hit) => ({ ...hit, passages: passages.get(hit) ?? [] })) };
    }),
};

function bound(span: string | undefined, end: 'from' | 'to'): number | null {
  if (span === undefined) return null;
  const days = daysOf(span);
  if (days === null)
    throw new RecordProblem('not-possible', `${end}: ${span} is not a date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return days[end];
}

async function passagesOf(sql: Sql, texts: TextsOf, hits: readonly Found[]): Promise<ReadonlyMap<Found, Cited[]>> {
  const numbers = (articles: boolean) =>
    hits.filter(({ kind }) => (kind === 'article') === articles).map(({ id }) => numberOf(id));
  const findings = new Map((await findingsInContext(sql, texts, numbers(false))).map((each) => [each.id, each]));
  const kept = await articleTexts(sql, texts, numbers(true));
  return new Map(
    hits.map((hit) => {
      const finding = findings.get(hit.id);
      if (hit.kind !== 'article') return [hit, finding ? citedIn([finding]) : []];
      return [hit, pieces(hit, kept.get(numberOf(hit.id))?.text ?? '')];
    }),
  );
}

/** The pieces of an article that a hit shows, where they stand in its text. */
function pieces({ passage, where }: Found, text: string): Cited[] {
  const shown = passage.map((each) => each.text).join('');
  return shown.split(' … ').map((exact) => {
    const at = text.indexOf(exact);
    return {
      ...{
        finding: null,
        verdict: null,
        exact,
        start: at < 0 ? null : at,
        end: at < 0 ? null : at + exact.length,
        where,
      },
      ...{ address: passageAddress({ url: null }, { exact }), desk: `/articles/${where.article}` },
    };
  });
}
