import { z } from 'zod';
import { ArticleRow, Counts } from './articles.ts';
import { Difference } from './items.ts';
import { PledgeRow, Vocabulary } from './pledges.ts';

/** `GET /api/overview`: the start page. */
export const Overview = z
  .object({
    record: z.string(),
    name: z.string(),
    version: z.string(),
    articles: z.int(),
    items: Counts,
    waiting: z.int(),
    decided: z.int(),
    joins: z.int(),
    differences: z.int(),
    entries: z.int(),
    root: z.string(),
    latest: z.array(ArticleRow),
    moved: z.array(PledgeRow),
    parted: z.array(Difference),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

/** `GET /api/settings`: what the newsroom chose, and who works in it. */
export const Settings = z
  .object({
    vocabulary: Vocabulary,
    vocabularies: z.array(Vocabulary),
    outlets: z.array(z.object({ name: z.string(), articles: z.int() })),
    reviewers: z.array(z.object({ name: z.string(), decisions: z.int(), assessments: z.int() })),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;
