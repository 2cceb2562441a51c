import { z } from '@hono/zod-openapi';
import { Finding } from './findings.ts';
import { ArticleId, Day, FindingId, Instant, Kind, orNull, Passage, pageOf, Standpoint, Version } from './words.ts';

/** How many findings there are of each kind. */
export const Counts = z.partialRecord(Kind, z.int()).openapi('Counts');

export const ArticleRow = Standpoint.extend({
  day: orNull(Day),
  url: z.string().nullable(),
  language: z.string(),
  versions: z.int(),
  added: Instant,
  counts: Counts,
  waiting: z.int(),
}).openapi('ArticleRow');
export type ArticleRow = z.infer<typeof ArticleRow>;
export const ArticlePage = pageOf('ArticlePage', ArticleRow);

const ChangedWords = z
  .object({ removed: z.string(), added: z.string(), before: z.string(), after: z.string() })
  .openapi('ChangedWords');

const Capture = z
  .object({
    version: z.int(),
    name: z.string(),
    fetched: orNull(Instant),
    added: Instant,
    engine: z.string(),
    /** Media type of the bytes as they came. */
    media: z.string(),
    /** sha256 of the bytes as they came. */
    content: z.string(),
    changes: z.array(ChangedWords),
    lost: z.array(FindingId),
  })
  .openapi('Capture');

/** `GET /api/articles/{id}`: the newest capture's text and all findings that stand on it; `?version=` another's text. */
export const ArticleRead = ArticleRow.extend({
  byline: z.array(z.string()),
  version: z.int(),
  text: z.string(),
  paragraphs: z.array(z.object({ start: z.int(), end: z.int(), role: z.string() })),
  /** What the article itself asserts. */
  voice: z.array(Passage),
  notices: z.array(z.object({ code: z.string(), message: z.string() })),
  /** In text order. Empty where another version than the newest is asked for. */
  findings: z.array(Finding),
  captures: z.array(Capture),
}).openapi('ArticleRead');
export type ArticleRead = z.infer<typeof ArticleRead>;

/** `GET /api/articles/{id}/captures/{version}/original`: sanitised HTML, text, or the file’s bytes; always sandboxed by CSP. */
export const OriginalParams = z.object({ id: ArticleId, version: Version });
