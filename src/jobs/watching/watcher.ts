import type { CrawlPolicy } from '../../intake/url/crawl-policy.ts';
import type { WatchedSource } from '../../record/views/watching.ts';
import type { Database } from '../../store/database/database.ts';
import type { AddEvent } from '../ingest/add-all.ts';
import type { ReadingPool } from '../reading/pool.ts';

/** What looking at sources works with. */
export interface Watcher {
  readonly db: Database;
  readonly pool: ReadingPool;
  /** The present, as an ISO instant. */
  readonly now: () => string;
  readonly crawlPolicy: CrawlPolicy;
  /** Seconds that an answer may take, where not as long as usual. */
  readonly seconds?: number;
  /** Breaks it off between two articles. */
  readonly signal: AbortSignal;
  /** Where links in a folder of this machine may lead; and why the folder is not looked at, null where it is. */
  readonly path: (path: string) => Promise<{ readonly within?: string; readonly refused: string | null }>;
  readonly onEvent: (event: WatchEvent) => void | Promise<void>;
}

/** How looking at one source went. */
export interface Looked {
  readonly found: WatchedSource['found'];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** What it listed and is read in later rounds. */
  readonly waiting: number;
  /** What is wrong with the source itself, and what to do; null where nothing is. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly failures: number;
  /** When it is looked at next. */
  readonly due: string;
}

export type WatchEvent =
  | { readonly what: 'looking'; readonly source: string }
  | { readonly what: 'article'; readonly source: string; readonly event: AddEvent }
  | { readonly what: 'looked'; readonly source: string; readonly looked: Looked }
  /** Nothing is due before then; null where nothing is watched. */
  | { readonly what: 'waiting'; readonly due: string | null };
