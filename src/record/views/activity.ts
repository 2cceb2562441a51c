import type { z } from 'zod';
import { FindingInContext } from './findings.ts';
import { Assessment } from './pledges.ts';
import { Day, orNull, pageOf } from './words.ts';

/** What somebody said, promised or did, as it was first reported. */
export const Activity = FindingInContext.extend({
  /** The day that it goes by: when it was said or done, of a pledge when it was made; never after the article’s own. */
  day: orNull(Day),
  /** Of a pledge its latest current assessment. */
  status: orNull(Assessment),
}).meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;

/** `GET /api/entities/{id}/said|promised|did`: by that day, the newest first; what has none comes last. */
export const ActivityPage = pageOf('ActivityPage', Activity);
export type ActivityPage = z.infer<typeof ActivityPage>;
