import { z } from '@hono/zod-openapi';
import { MAX_INTERVAL, MIN_INTERVAL } from '../../record/views/intervals.ts';
import { Day, Text } from '../../record/views/words.ts';
import { By } from './requests.ts';

/** `POST /api/watched`: an address of a feed, a page or a sitemap, or the whole path of a folder of this machine. */
export const ToWatch = z
  .object({
    source: Text.min(1).max(4000),
    /** Seconds; what was said before, else an hour, where it is not given. */
    every: z.int().min(MIN_INTERVAL).max(MAX_INTERVAL).nullable().default(null),
    allowPrivate: z.boolean().default(false),
    outlet: Text.trim().max(400).nullable().default(null),
    since: Day.nullable().default(null),
    by: By.optional(),
  })
  .openapi('ToWatch');
export type ToWatch = z.infer<typeof ToWatch>;
