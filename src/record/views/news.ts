import { z } from 'zod';
import { FLAGS } from '../flags.ts';
import { Day, Instant, ItemId, orNull } from './words.ts';

const Flag = z
  .object({
    kind: z.enum(FLAGS),
    /** Since when: an instant, or a day. */
    since: z.string(),
    /** In words. */
    summary: z.string(),
  })
  .meta({ id: 'Flag' });

/** A pledge that needs a look, and why. */
export const FlaggedPledge = z
  .object({
    pledge: z.object({
      item: ItemId,
      /** What people call it, else its sentence. */
      label: z.string(),
    }),
    /** What weighs most first. */
    flags: z.array(Flag),
    /** When somebody last looked at it or decided something about it. */
    seen: orNull(Instant),
  })
  .meta({ id: 'FlaggedPledge' });
export type FlaggedPledge = z.infer<typeof FlaggedPledge>;

/** `GET /api/news`: pledges that people care for and that need a look, as of a day. */
export const News = z
  .object({
    day: Day,
    items: z.array(FlaggedPledge),
    /** How many there are in all. */
    count: z.int(),
  })
  .meta({ id: 'News' });
export type News = z.infer<typeof News>;
