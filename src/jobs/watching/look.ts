import { describe } from '../../intake/describe.ts';
import { beginsAsFeed } from '../../intake/feed/feed.ts';
import { feedInFeed } from '../../intake/feed/feed-inputs.ts';
import { withText } from '../../intake/formats/formats.ts';
import { fromFile } from '../../intake/from-file.ts';
import { failing, type Input, type StatedMetadata } from '../../intake/input.ts';
import type { Intake } from '../../intake/intake.ts';
import { InputProblem } from '../../intake/problem.ts';
import { beginsAsSitemap } from '../../intake/sitemap/sitemap.ts';
import { anywhere, isPublic } from '../../intake/url/addresses.ts';
import { type Asking, fetchedSince, NO_VALIDATORS, type Validators } from '../../intake/url/fetch.ts';
import { StatusProblem } from '../../intake/url/status.ts';
import { MIN_INTERVAL } from '../../record/views/intervals.ts';
import {
  type Due,
  type DuePage,
  duePages,
  noteListing,
  noteOutcome,
  notePage,
  notePages,
} from '../../store/commands/watch-round.ts';
import { type AddEvent, addAll } from '../ingest/add-all.ts';
import { feedPages, filePages, sitemapPages } from './listing.ts';
import { later, nextLook, nextRound, nextTry } from './schedule.ts';
import type { Looked, Watcher } from './watcher.ts';

/** Pages and files that one round reads of a source; what it lists beyond is read in later rounds. */
const MAX_PAGES_PER_ROUND = 100;
const MAX_SITEMAPS_PER_ROUND = 20;

/** A round of one source, while it goes on. */
interface Round {
  readonly source: Due;
  readonly watcher: Watcher;
  readonly asking: Asking;
  /** What was asked for, by the name of its input: what the server said of it, and the page of the source that it is. */
  readonly asked: Map<string, { readonly page: DuePage | null; readonly validators: Validators }>;
  /** Files all of whose texts were handed on. */
  readonly files: DuePage[];
  readonly tally: { added: number; changed: number; unchanged: number; failed: number };
  found: Looked['found'];
  problem: unknown;
  retryAt: string | null;
}

/**
 * Looks at one source: asks whether it has changed, reads what it lists that is new, and what may have been edited since.
 * What is wrong with it is noted and told, and no error.
 *
 * @throws what the database throws
 */
export async function lookAt(source: Due, watcher: Watcher): Promise<Looked> {
  const { db, pool, now, signal, onEvent } = watcher;
  const allows = source.private ? anywhere : isPublic;
  const round: Round = {
    ...{ source, watcher, asked: new Map(), files: [], found: source.found, problem: null, retryAt: null },
    asking: { allows, feeds: true, sitemaps: true, signal, crawlPolicy: watcher.crawlPolicy, ...secondsOf(watcher) },
    tally: { added: 0, changed: 0, unchanged: 0, failed: 0 },
  };
  await onEvent({ what: 'looking', source: source.source });
  const stated = source.outlet === null ? {} : { outlet: source.outlet };
  const inputs = source.kind === 'address' ? addressInputs(round) : pathInputs(round);
  const adding = { db, pool, by: source.by, now, stated, signal, again: true };
  try {
    for await (const event of addAll(inputs, adding)) await note(round, event);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return signal.aborted ? brokenOff(round) : end(round);
}

const secondsOf = ({ seconds }: Watcher) => (seconds === undefined ? {} : { seconds });

async function* addressInputs(round: Round): AsyncGenerator<Input> {
  const { source, asking, watcher } = round;
  const before = { etag: source.etag, modified: source.modified };
  try {
    const answer = await fetchedSince(source.source, asking, before);
    if (answer === null) {
      if (source.found === 'page') round.tally.unchanged++;
    } else if (beginsAsFeed(answer.loaded.content)) {
      await listed(round, 'feed', feedPages(answer.loaded, source.source), answer.validators);
    } else if (beginsAsSitemap(answer.loaded.content)) {
      await listed(round, 'sitemap', sitemapPages(answer.loaded, source.source, source.since), answer.validators);
    } else {
      round.found = 'page';
      round.asked.set(source.source, { page: null, validators: answer.validators });
      yield { name: source.source, load: () => withText(answer.loaded, watcher.signal) };
    }
  } catch (error) {
    watcher.signal.throwIfAborted();
    failed(round, error);
    return;
  }
  if (round.found === 'page') return;
  yield* pageInputs(round);
}

async function* pageInputs(round: Round): AsyncGenerator<Input> {
  const { source, watcher, asking } = round;
  const { db, now, signal } = watcher;
  for (const page of await duePages(db, source.id, { kind: 'sitemap', now: now(), most: MAX_SITEMAPS_PER_ROUND })) {
    if (!(await sitemapRead(round, page))) return;
  }
  for (const page of await duePages(db, source.id, { kind: 'page', now: now(), most: MAX_PAGES_PER_ROUND })) {
    try {
      const answer = await fetchedSince(page.address, asking, page);
      if (answer === null) {
        round.tally.unchanged++;
        await had(round, page, page, false);
        continue;
      }
      if (beginsAsFeed(answer.loaded.content)) throw feedInFeed('another feed');
      round.asked.set(page.address, { page, validators: answer.validators });
      const fallback = JSON.parse(page.said) as StatedMetadata;
      yield { name: page.address, load: async () => ({ ...(await withText(answer.loaded, signal)), fallback }) };
    } catch (error) {
      signal.throwIfAborted();
      round.asked.set(page.address, { page, validators: NO_VALIDATORS });
      yield failing(page.address, error);
      // The host itself is in trouble, or wants to be left alone: what else there is waits for the next round.
      if (isOfHost(error)) return failed(round, error);
    }
  }
}

/** Notes what one sitemap of an index lists. @returns whether the next may be asked for */
async function sitemapRead(round: Round, page: DuePage): Promise<boolean> {
  const { source, watcher, asking } = round;
  const { db, now } = watcher;
  try {
    const answer = await fetchedSince(page.address, asking, page);
    if (answer !== null) {
      if (!beginsAsSitemap(answer.loaded.content))
        throw new InputProblem('broken-sitemap', 'the index of a sitemap lists it, and it is none.');
      const pages = sitemapPages(answer.loaded, page.address, source.since);
      // An index lists sitemaps of pages; one that lists others could lead on without end.
      await notePages(
        db,
        source.id,
        pages.filter(({ kind }) => kind === 'page'),
        now(),
      );
    }
    const { etag, modified } = answer?.validators ?? page;
    const due = later(now(), source.every);
    await notePage(db, source.id, page.key, {
      etag,
      modified,
      read: now(),
      changed: null,
      due,
      failures: 0,
      problem: null,
    });
    return true;
  } catch (error) {
    watcher.signal.throwIfAborted();
    await hadNot(round, page, error);
    failed(round, error);
    return !isOfHost(error);
  }
}

async function* pathInputs(round: Round): AsyncGenerator<Input> {
  const { source, watcher } = round;
  const { db, now, signal } = watcher;
  const path = source.source;
  const { within, refused } = await watcher.path(path);
  try {
    if (refused !== null) throw new InputProblem('not-allowed', refused);
    const pages = await filePages(path, within);
    await listed(round, pages.length === 1 && pages[0]?.address === path ? 'file' : 'folder', pages, NO_VALIDATORS);
  } catch (error) {
    failed(round, error);
    return;
  }
  const intake: Intake = {
    ...{ allows: round.asking.allows, signal, within, skip: () => {}, asked: new Set() },
  };
  for (const page of await duePages(db, source.id, { kind: 'file', now: now(), most: MAX_PAGES_PER_ROUND })) {
    yield* fromFile(page.address, intake);
    round.files.push(page);
  }
}

async function listed(
  round: Round,
  found: Looked['found'],
  pages: Parameters<typeof noteListing>[2]['pages'],
  validators: Validators,
): Promise<void> {
  round.found = found;
  const { db, now } = round.watcher;
  await noteListing(db, round.source.id, { pages, found, ...validators, now: now() });
}

async function note(round: Round, event: AddEvent): Promise<void> {
  const { source, watcher, tally } = round;
  const asked = round.asked.get(event.name);
  if ('problem' in event) {
    tally.failed++;
    if (asked?.page) await hadNot(round, asked.page, event.problem);
    else if (asked) failed(round, event.problem);
  } else {
    const { status } = event.added;
    const another = status === 'added' || status === 'changed';
    if (status === 'added') tally.added++;
    else if (another) tally.changed++;
    else tally.unchanged++;
    if (asked?.page) await had(round, asked.page, asked.validators, another);
    else if (asked) {
      const { db, now } = watcher;
      await noteListing(db, source.id, { pages: [], found: 'page', ...asked.validators, now: now() });
    }
  }
  await watcher.onEvent({ what: 'article', source: source.source, event });
}

/** A page was had, be it another than before or not. */
async function had({ source, watcher }: Round, page: DuePage, validators: Validators, another: boolean): Promise<void> {
  const now = watcher.now();
  const changed = another ? now : (page.changed ?? now);
  const due = nextLook(now, changed);
  const { etag, modified } = validators;
  await notePage(watcher.db, source.id, page.key, {
    etag,
    modified,
    read: now,
    changed,
    due,
    failures: 0,
    problem: null,
  });
}

async function hadNot({ source, watcher }: Round, page: DuePage, error: unknown): Promise<void> {
  const { etag, modified, read, changed } = page;
  const failures = page.failures + 1;
  const due = nextTry(watcher.now(), failures, retryOf(error));
  const problem = describe(error).message;
  await notePage(watcher.db, source.id, page.key, { etag, modified, read, changed, due, failures, problem });
}

/** The source itself could not be had, or not all of it. */
function failed(round: Round, error: unknown): void {
  round.problem = error;
  round.retryAt = retryOf(error);
}

function retryOf(error: unknown): string | null {
  return error instanceof StatusProblem ? error.retryAt : null;
}

/** Whether whatever else is asked of the same host now would go wrong likewise. */
function isOfHost(error: unknown): boolean {
  if (error instanceof StatusProblem) return error.status >= 500 || error.status === 429;
  return error instanceof InputProblem && ['timeout', 'unreachable', 'backing-off'].includes(error.code);
}

async function end(round: Round): Promise<Looked> {
  const { source, watcher, tally, problem: error, files } = round;
  const { db, now, onEvent } = watcher;
  const time = now();
  const done = { etag: null, modified: null, read: time, changed: null, due: null, failures: 0, problem: null };
  for (const { key } of files) await notePage(db, source.id, key, done);
  const failures = error === null ? 0 : source.failures + 1;
  const waiting = (await duePages(db, source.id, { kind: 'page', now: time, most: MAX_PAGES_PER_ROUND })).length;
  const next = nextRound(time, { every: source.every, failures, retryAt: round.retryAt });
  const soon = later(time, MIN_INTERVAL);
  const due = waiting > 0 && error === null && soon < next ? soon : next;
  const problem = error === null ? null : described(error);
  await noteOutcome(db, source.id, { ...outcomeOf(round, time), due, failures, problem: problem?.message ?? null });
  const looked: Looked = { ...tally, found: round.found, waiting, problem, failures, due };
  await onEvent({ what: 'looked', source: source.source, looked });
  return looked;
}

/** What was not read is read when somebody looks again: the source is due at once. */
async function brokenOff(round: Round): Promise<Looked> {
  const { source, watcher, tally } = round;
  const due = watcher.now();
  const { failures, problem } = source;
  await noteOutcome(watcher.db, source.id, { ...outcomeOf(round, due), due, failures, problem });
  return { ...tally, found: round.found, waiting: 0, problem: null, failures, due };
}

function outcomeOf({ tally: { added, changed } }: Round, time: string) {
  return { tried: time, news: added + changed > 0 ? time : null, added, changed };
}

function described(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = describe(error);
  return { code, message };
}
