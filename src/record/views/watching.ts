import { z } from 'zod';
import { Day, Instant, orNull } from './words.ts';

/** What a source was found to be. */
const SOURCE_FORMS = ['feed', 'sitemap', 'page', 'folder', 'file'] as const;

/** Something that is looked at again by itself, and how that stands. */
export const WatchedSource = z
  .object({
    id: z.int(),
    /** An address, or the path of a folder or a file of the machine that looks at it. */
    source: z.string(),
    kind: z.enum(['address', 'path']),
    /** Null until it was looked at. */
    found: orNull(z.enum(SOURCE_FORMS)),
    /** Seconds from one look to the next. */
    every: z.int(),
    /** Whether it may lie in a private network. */
    private: z.boolean(),
    /** Outlet of what it leads to, as whoever named it says. */
    outlet: z.string().nullable(),
    /** What a sitemap says changed before this day is left out. */
    since: orNull(Day),
    /** Who named it, and when. */
    by: z.string(),
    named: Instant,
    /** When it was last looked at; null before the first time. */
    tried: orNull(Instant),
    /** When it is looked at next. */
    due: Instant,
    /** How often in a row it could not be had. */
    failures: z.int(),
    /** What is wrong with it, and what to do; null where nothing is. */
    problem: z.string().nullable(),
    /** When something new or changed last came of it. */
    news: orNull(Instant),
    /** Articles that came of it, and versions of them. */
    added: z.int(),
    changed: z.int(),
    /** Pages or files that it led to, and of these, how many wait to be read for the first time. */
    pages: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'WatchedSource' });
export type WatchedSource = z.infer<typeof WatchedSource>;

/** `GET /api/watched`: what is watched, by name. */
export const Watching = z
  .object({
    items: z.array(WatchedSource),
    /** Whether this desk looks at them while it runs. */
    looks: z.boolean(),
  })
  .meta({ id: 'Watching' });
export type Watching = z.infer<typeof Watching>;
