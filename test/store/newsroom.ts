/** Puts articles into a record as `saydo add` does, without files and threads, and looks at what became of them. */
import { createHash } from 'node:crypto';
import { type ReadFrames, read, type Source } from '../../src/index.ts';
import { correctArticle } from '../../src/jobs/correct-article.ts';
import type { FactChanges } from '../../src/record/article-facts.ts';
import type { Finding, Kind } from '../../src/record/types.ts';
import type { Database, Sql } from '../../src/store/database/database.ts';
import { type Added, addArticle, type Incoming, rereadCapture } from '../../src/store/ingest/add-article.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { captureIn } from '../../src/store/log/readings.ts';
import type { QueueFilter } from '../../src/store/queries/queue-page.ts';
import type { Passage, Reading } from '../../src/types.ts';

/** What is known of an article beside its text. */
export interface About {
  readonly outlet?: string;
  readonly published?: string;
  /** Whose words the whole text is. */
  readonly speaker?: string;
  /** Address; two texts from one are versions of one article. Each text has its own where it is not named. */
  readonly place?: string;
  /** ISO instant at which it was fetched from there; it came as a file where it is not named. */
  readonly fetched?: string;
  /** Finds what is said, pledged and done in the place of the trained reader. */
  readonly frames?: ReadFrames;
}

/** A text of our own with its reading, about to enter the record. */
export async function incoming(
  text: string,
  { outlet = 'Lowen Gazette', published = '2031-05-07', speaker, place, fetched, frames }: About = {},
): Promise<Incoming> {
  const digest = createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 12);
  const url = place ?? `https://news.example/${encodeURIComponent(outlet)}/${digest}`;
  const stated = { media: 'text/plain', outlet, published, url, ...(speaker === undefined ? {} : { speaker }) };
  const reading = await readOnce({ content: text, ...stated }, frames);
  return {
    content: blobOf(text),
    layer: null,
    reading,
    place: url,
    name: `${digest}.txt`,
    fetched: fetched ?? null,
    stated,
  };
}

/** What was read. The same text on either database gives the same reading, and reading takes most of a test's time. */
const readings = new Map<ReadFrames | undefined, Map<string, Promise<Reading>>>();

/** Reads a text, unless the same `frames` read it before. */
export function readOnce(source: Source, frames?: ReadFrames): Promise<Reading> {
  const { content, ...stated } = source;
  const key = `${blobOf(content).hash} ${JSON.stringify(stated)}`;
  const before = readings.get(frames) ?? new Map<string, Promise<Reading>>();
  readings.set(frames, before);
  const reading = before.get(key) ?? read(source, frames ? { frames } : {});
  before.set(key, reading);
  return reading;
}

/** Gives one second after another, from the first of January 2031 on. */
export function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2031, 0, 1) + 1000 * ++seconds).toISOString();
}

/** A record with what tests do to it again and again. */
export interface Newsroom {
  readonly db: Database;
  readonly now: () => string;
  add(text: string, about?: About): Promise<Added>;
  /** Enters another reading of a capture of an article, the newest where no version is named. */
  reread(article: number, reading: Reading, version?: number): Promise<Added>;
  /** Says of an article what its text does not; it is read anew. */
  correct(article: number, changes: FactChanges, who: Reviewer): Promise<Added>;
  /** A reviewer, at the present second. */
  who(by: string, said?: { readonly why?: string; readonly blind?: boolean }): Reviewer;
}

export interface Reviewer {
  readonly by: string;
  readonly now: string;
  readonly why: string | null;
  readonly blind: boolean;
}

export function newsroom(db: Database, now = clock()): Newsroom {
  return {
    db,
    now,
    add: async (text, about) => addArticle(db, await incoming(text, about), { by: 'saydo test', now: now() }),
    reread: async (article, reading, version) => {
      const [row] = await db.query<{ body: string }>(
        `select e.body from captures c join entries e on e.seq = c.seq
         where c.article = $1 and ($2::int is null or c.version = $2) order by c.version desc limit 1`,
        [article, version ?? null],
      );
      if (!row) throw new Error(`there is no T${article}`);
      return rereadCapture(db, captureIn(row.body), reading, { by: 'saydo test', now: now() });
    },
    correct: (article, changes, who) =>
      correctArticle(db, { read: (source) => readOnce(source) }, article, changes, who),
    who: (by, said = {}) => ({ by, now: now(), why: null, blind: false, ...said }),
  };
}

/** A finding as the record has it now. */
export interface Stored {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly article: number;
  readonly exact: string;
  readonly state: string;
  readonly verdict: string;
}

/** The findings of a record whose words hold these, in the order of their numbers. */
export async function stored(sql: Sql, kind: Kind, words: string): Promise<readonly Stored[]> {
  return sql.query<Stored>(
    `select id, kind, item, article, exact, state, verdict from findings
     where kind = $1 and position($2 in exact) > 0 order by id`,
    [kind, words],
  );
}

/** The one finding of a record whose words hold these. @throws Error where there is none, or more than one */
export async function theOne(sql: Sql, kind: Kind, words: string): Promise<Stored> {
  const [found, ...more] = await stored(sql, kind, words);
  if (!found || more.length > 0)
    throw new Error(`${found ? more.length + 1 : 0} findings of kind ${kind} say “${words}”`);
  return found;
}

/** The body of a finding, as the reader proposed it. */
export async function bodyOf(sql: Sql, finding: number): Promise<Finding> {
  const [row] = await sql.query<{ body: string }>('select body from findings where id = $1', [finding]);
  return JSON.parse(row?.body ?? 'null') as Finding;
}

/** The whole queue, without filters. */
export const ALL_WAITING: QueueFilter = {
  kinds: [],
  article: null,
  item: null,
  verdict: 'proposed',
  blindFor: null,
  least: null,
};

/** How many entries the log has. */
export async function entriesOf(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>('select count(*)::int as count from entries');
  return row?.count ?? 0;
}

/** Where words stand in a text, as a passage. @throws Error where they stand nowhere */
export function passageIn(text: string, words: string): Passage {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`nothing says “${words}”`);
  return { start, end: start + words.length, exact: words };
}
