import { z } from 'zod';
import { Finding } from './findings.ts';
import {
  ArticleRef,
  AssessmentId,
  Day,
  EvidenceId,
  FindingId,
  Instant,
  Kind,
  orNull,
  Passage,
  pageOf,
} from './words.ts';

/** How many findings there are of each kind. */
export const Counts = z.partialRecord(Kind, z.int()).meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;

export const ArticleRow = ArticleRef.extend({
  day: orNull(Day),
  url: z.string().nullable(),
  language: z.string(),
  versions: z.int(),
  added: Instant,
  counts: Counts,
  waiting: z.int(),
}).meta({ id: 'ArticleRow' });
export type ArticleRow = z.infer<typeof ArticleRow>;
export const ArticlePage = pageOf('ArticlePage', ArticleRow);
export type ArticlePage = z.infer<typeof ArticlePage>;

/** What people did that rests on an article. */
export const DependentDecisions = z
  .object({
    findings: z.int(),
    decided: z.int(),
    /** Findings that people made themselves. */
    made: z.int(),
    evidence: z.array(EvidenceId),
    /** Of pledges that no other article tells of. */
    assessments: z.array(AssessmentId),
  })
  .meta({ id: 'DependentDecisions' });
export type DependentDecisions = z.infer<typeof DependentDecisions>;

const ChangedWords = z
  .object({ removed: z.string(), added: z.string(), before: z.string(), after: z.string() })
  .meta({ id: 'ChangedWords' });

export const Capture = z
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
  .meta({ id: 'Capture' });
export type Capture = z.infer<typeof Capture>;

/** The newest capture's text and all findings that stand on it; of another version its text. */
export const ArticleRead = ArticleRow.extend({
  byline: z.array(z.string()),
  /** Whose words the whole text is, where somebody said so. */
  speaker: z.string().nullable(),
  /** Which of title, outlet, published, byline, speaker and url people corrected. */
  corrected: z.array(z.string()),
  /** An outlet that the page names as its own, where none is known: a proposal. */
  proposedOutlet: z.object({ name: z.string(), why: z.string() }).nullable(),
  /** Who withdrew it, and why; null where it stands. */
  withdrawn: z.object({ by: z.string(), at: Instant, why: z.string() }).nullable(),
  version: z.int(),
  text: z.string(),
  paragraphs: z.array(z.object({ start: z.int(), end: z.int(), role: z.string() })),
  /** What the article itself asserts. */
  voice: z.array(Passage),
  notices: z.array(z.object({ code: z.string(), message: z.string() })),
  /** In text order. Empty where another version than the newest is asked for. */
  findings: z.array(Finding),
  captures: z.array(Capture),
}).meta({ id: 'ArticleRead' });
export type ArticleRead = z.infer<typeof ArticleRead>;

/** How a browser shows an original: by its own viewer, in a frame where nothing runs, or not at all. */
export const Display = z.enum(['viewer', 'sandbox', 'none']).meta({ id: 'Display' });
export type Display = z.infer<typeof Display>;

/** `GET /api/articles/{id}`: an article, with how the original of each capture is shown. */
export const ArticleWithOriginals = ArticleRead.extend({
  captures: z.array(Capture.extend({ display: Display }).meta({ id: 'CaptureWithOriginal' })),
}).meta({ id: 'ArticleWithOriginals' });
export type ArticleWithOriginals = z.infer<typeof ArticleWithOriginals>;
