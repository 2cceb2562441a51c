import type { z } from 'zod';
import { FindingInContext } from './findings.ts';
import { Assessment } from './pledges.ts';
import { Day, orNull, pageOf } from './words.ts';

/** What somebody said, promised or did, as it was first reported. */
export const Deed = FindingInContext.extend({
  /** The day that it goes by: when it was said or done, of a pledge when it was made; never after the article’s own. */
  day: orNull(Day),
  /** Of a pledge its latest current assessment. */
  status: orNull(Assessment),
}).meta({ id: 'Deed' });
export type Deed = z.infer<typeof Deed>;

/** `GET /api/entities/{id}/said|promised|did`: by that day, the newest first; what has none comes last. */
export const DeedPage = pageOf('DeedPage', Deed);
export type DeedPage = z.infer<typeof DeedPage>;
