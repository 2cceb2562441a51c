import { z } from 'zod';
import { passageAddress } from '../formats/addresses.ts';
import { MAIN_PARTS } from '../record/kinds/kinds.ts';
import type { FindingInContext } from '../record/views/findings.ts';
import { ArticleRef, FindingId, orNull, ReviewStatus } from '../record/views/words.ts';

/** A passage with all that it takes to check it. */
export const Cited = z
  .object({
    finding: orNull(FindingId),
    verdict: orNull(ReviewStatus).describe('What people decided on the finding; proposed is the machine’s alone.'),
    exact: z.string().describe('The words, exactly as they stand in the article.'),
    start: z.int().nullable().describe('Where they begin in the article’s text, in UTF-16 units.'),
    end: z.int().nullable(),
    where: ArticleRef,
    address: z
      .string()
      .nullable()
      .describe('The live page, scrolled to the words; null where the article has no address.'),
    desk: z.string().describe('Path of the passage at the desk (saydo serve).'),
  })
  .meta({ id: 'Cited' });
export type Cited = z.infer<typeof Cited>;

type Citable = Pick<FindingInContext, 'id' | 'verdict' | 'parts' | 'where'>;

/** The passages that findings are, each with its article and its address. */
export function citedIn(findings: readonly Citable[]): Cited[] {
  return findings.flatMap(({ id, verdict, parts, where: { url, ...where } }) =>
    parts
      .filter(({ part }) => MAIN_PARTS.has(part))
      .map(({ start, end, exact }) => ({
        ...{ finding: id, verdict, exact, start, end, where },
        ...{ address: passageAddress({ url }, { exact }), desk: `/articles/${where.article}#${id}` },
      })),
  );
}
