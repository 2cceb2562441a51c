import { z } from 'zod';
import { Change } from './findings.ts';
import { Instant, pageOf } from './words.ts';

/** An entry of the log. `data` is what was before and is after, as docs/log.md says for its kind. */
export const LogEntry = z
  .object({
    seq: z.int(),
    hash: z.string(),
    /** Hash of the entry before. */
    prev: z.string(),
    kind: z.string(),
    by: z.string(),
    at: Instant,
    why: z.string().nullable(),
    subjects: z.array(z.string()),
    /** In a sentence, for people. */
    summary: z.string(),
    /** What it changed, where the sentence does not say all. */
    changes: z.array(Change),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'LogEntry' });
export type LogEntry = z.infer<typeof LogEntry>;
export const HistoryPage = pageOf('HistoryPage', LogEntry);
export type HistoryPage = z.infer<typeof HistoryPage>;
