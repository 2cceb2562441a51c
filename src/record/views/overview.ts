import { z } from 'zod';
import { SETTINGS } from '../settings.ts';
import { ArticleRow, Counts } from './articles.ts';
import { Difference } from './items.ts';
import { PledgeRow, Vocabulary } from './pledges.ts';
import { Instant, Kind, orNull } from './words.ts';

/** `GET /api/overview`: what the record holds, in figures. */
export const Overview = z
  .object({
    record: z.string(),
    name: z.string(),
    version: z.string(),
    articles: z.int(),
    captures: z.int(),
    items: Counts,
    waiting: z.int(),
    decided: z.int(),
    joins: z.int(),
    differences: z.int(),
    entries: z.int(),
    root: z.string(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

/** `GET /api/front-page`: the overview with the newest of what there is to read. */
export const FrontPage = Overview.extend({
  latest: z.array(ArticleRow),
  moved: z.array(PledgeRow),
  parted: z.array(Difference),
}).meta({ id: 'FrontPage' });
export type FrontPage = z.infer<typeof FrontPage>;

/** `GET /api/settings`: what the newsroom chose, and who works in it. */
export const Settings = z
  .object({
    vocabulary: Vocabulary,
    vocabularies: z.array(Vocabulary),
    /** Whose articles there are, those with the most first. */
    outlets: z.array(z.object({ name: z.string(), articles: z.int() })),
    /** Outlets that the newsroom follows. */
    followed: z.array(z.object({ name: z.string(), url: z.string().nullable(), note: z.string().nullable() })),
    /** What people changed, with who did it last. */
    changed: z.array(z.object({ name: z.enum(SETTINGS), by: z.string(), at: Instant, why: z.string().nullable() })),
    /** Who decided or assessed anything, those who did most first. */
    reviewers: z.array(z.object({ name: z.string(), decisions: z.int(), assessments: z.int() })),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;

/** `GET /api/review/agreement`: how far reviewers agree, Krippendorff’s alpha; kind null is all kinds together. */
export const Agreement = z
  .object({
    items: z.array(
      z.object({
        kind: orNull(Kind),
        /** Null where nothing can be said. */
        alpha: z.number().nullable(),
        /** Findings that two or more decided. */
        units: z.int(),
        /** Decisions on them. */
        pairable: z.int(),
        coders: z.int(),
      }),
    ),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;
