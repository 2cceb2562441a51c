import { changesOf } from '../../record/anchor/changed-words.ts';
import type { Facts } from '../../record/article-facts.ts';
import { dayOf } from '../../record/days.ts';
import type { ArticleRead, Capture, Changed, Entries, Stated } from '../../record/entries.ts';
import { findingsOf } from '../../record/findings-of.ts';
import { canonical } from '../../record/history/canonical.ts';
import { articleId, itemId } from '../../record/ids.ts';
import { timed } from '../../timings.ts';
import type { Reading } from '../../types.ts';
import type { Database, Sql } from '../database/database.ts';
import { append, lastEntry, lockLog } from '../log/append.ts';
import { type Blob, blobOf, putBlob } from '../log/blobs.ts';
import { loadReading } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';
import { lastNumbers } from '../projection/counters.ts';
import { project } from '../projection/project.ts';
import { knownWho } from '../projection/who.ts';
import { type Before, earlierOf } from './earlier.ts';
import { refuseInexact } from './exact.ts';
import { memoryOf, refresh, rememberNew } from './memory.ts';
import { placeFindings } from './place-findings.ts';
import { reviseArticle } from './revise-article.ts';

/** One text with its reading, about to enter the record. */
export interface Incoming {
  /** The bytes as they came. */
  readonly content: Blob;
  /** Text that was taken out of them before reading (of a PDF, a Word document, an e-mail). */
  readonly layer: string | null;
  readonly reading: Reading;
  readonly place: string;
  readonly name: string;
  readonly fetched: string | null;
  readonly stated: Stated;
}

export interface Added {
  /**
   * `known`: the same bytes are in the record; nothing was changed. `corrected`: they are, and what was stated of them is
   * taken over. `withdrawn`: a person withdrew the article, and it stays so.
   */
  readonly status: 'added' | 'changed' | 'reread' | 'known' | 'corrected' | 'withdrawn';
  readonly article: number;
  readonly findings: number;
  /** Findings that were joined to items of other articles. */
  readonly joined: number;
  readonly proposals: number;
  /** Findings of the version before whose words no longer stand. */
  readonly lost: readonly number[];
  readonly changes: readonly Changed[];
}

/** Where bytes are in the record, so that they need not be read again; null where they are not. */
export async function knownCapture(sql: Sql, content: string): Promise<{ article: number; capture: number } | null> {
  const [row] = await sql.query<{ article: number; capture: number }>(
    'select article, id as capture from captures where content = $1',
    [content],
  );
  return row ?? null;
}

/** Maximum number of changed places that an entry lists; the captures themselves are kept whole. */
const MAX_LISTED_CHANGES = 200;

/**
 * Adds one article in one transaction: its bytes, its reading, the entry of the log that says whose findings joined
 * which items and why, and the view. Afterwards all of it is there, or, if anything failed, nothing.
 *
 * @throws RecordProblem `not-exact` where a passage of the reading is not exactly its words
 */
export async function addArticle(
  db: Database,
  incoming: Incoming,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<Added> {
  refuseInexact(incoming.reading.article.text, findingsOf(incoming.reading));
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const known = await knownCapture(sql, incoming.content.hash);
    if (known) return nothingNew(known.article);
    const last = await lastNumbers(sql);
    const before = await earlierOf(sql, incoming.place);
    if (before?.withdrawn) return nothingNew(before.article, 'withdrawn');
    const capture: Capture = {
      id: last.capture + 1,
      article: before?.article ?? last.article + 1,
      version: (before?.version ?? 0) + 1,
      content: incoming.content.hash,
      layer: incoming.layer === null ? null : blobOf(incoming.layer).hash,
      place: incoming.place,
      name: incoming.name,
      fetched: incoming.fetched,
      stated: incoming.stated,
    };
    await putBlob(sql, incoming.content);
    if (incoming.layer !== null) await putBlob(sql, blobOf(incoming.layer));
    const kind = before === null ? 'article.added' : 'article.changed';
    return enter(sql, db, { kind, capture, reading: incoming.reading, before, by, now, why: null, facts: null });
  });
}

/**
 * Reads a capture that the record has anew, by a newer engine. What people decided stays, and is not asked again.
 */
export async function rereadCapture(
  db: Database,
  capture: Capture,
  reading: Reading,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<Added> {
  refuseInexact(reading.article.text, findingsOf(reading));
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const before = await earlierOf(sql, capture.place);
    if (before === null || before.capture !== capture.id || before.withdrawn) return nothingNew(capture.article);
    return enter(sql, db, { kind: 'article.reread', capture, reading, before, by, now, why: null, facts: null });
  });
}

/**
 * Enters what a person says of an article, with its newest capture as it is read with that.
 *
 * @param facts what was said of it when it was read anew, and what is said from now on
 * @throws RecordProblem `not-possible` where the article was changed or withdrawn meanwhile
 */
export async function enterCorrected(
  db: Database,
  capture: Capture,
  reading: Reading,
  { was, is }: { readonly was: Facts; readonly is: Facts },
  { by, now, why }: { readonly by: string; readonly now: string; readonly why: string | null },
): Promise<Added> {
  refuseInexact(reading.article.text, findingsOf(reading));
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const before = await earlierOf(sql, capture.place);
    if (
      before?.capture !== capture.id ||
      before.withdrawn ||
      canonical({ ...before.facts }) !== canonical({ ...was })
    ) {
      const name = articleId(capture.article);
      throw new RecordProblem(
        'not-possible',
        `${name} was changed by somebody else meanwhile. Check it, then try again.`,
      );
    }
    return enter(sql, db, { kind: 'article.corrected', capture, reading, before, by, now, why, facts: is });
  });
}

interface Entering {
  readonly kind: 'article.added' | 'article.changed' | 'article.reread' | 'article.corrected';
  readonly capture: Capture;
  readonly reading: Reading;
  readonly before: Before | null;
  readonly by: string;
  readonly now: string;
  readonly why: string | null;
  /** What people say of the article from now on; null where they say nothing new. */
  readonly facts: Facts | null;
}

async function enter(sql: Sql, db: Database, entering: Entering): Promise<Added> {
  const { kind, capture, reading, before, by, now, why, facts } = entering;
  const blob = blobOf(JSON.stringify(reading));
  await putBlob(sql, blob);
  const last = await lastNumbers(sql);
  const findings = findingsOf(reading);
  const revision =
    before === null
      ? null
      : await timed('  revision', () => reviseArticle(sql, before, reading.article.text, findings));
  const freshLocals = new Set(revision?.fresh ?? findings.map(({ local }) => local));
  const fresh = findings
    .filter(({ local }) => freshLocals.has(local))
    .map((finding, i) => ({ id: last.finding + 1 + i, finding }));
  const memory = memoryOf(db);
  await refresh(sql, memory, (await lastEntry(sql))?.hash ?? '');
  const known = before === null || revision === null ? new Map() : await knownWho(sql, findings, revision);
  const { placements, suggestions, members } = await timed('  identity', () =>
    placeFindings(sql, {
      fresh,
      setting: {
        article: reading.article.id,
        outlet: reading.article.outlet,
        published: dayOf(reading.article.published) ?? dayOf(capture.fetched),
      },
      known,
      given: revision?.given(fresh) ?? new Map(),
      firstItem: last.item + 1,
      memory,
    }),
  );
  const joins = placements.flatMap(({ id, item, join }) => (join === null ? [] : [{ finding: id, item, ...join }]));
  const changes = before === null ? [] : await changesSince(sql, before, reading);
  const after: ArticleRead = {
    capture,
    reading: { blob: blob.hash, text: reading.article.id, engine: reading.engine },
    found: { first: last.finding + 1, locals: fresh.map(({ finding }) => finding.local) },
    firstItem: last.item + 1,
    joins,
    proposals: suggestions.map((suggestion, i) => ({ id: last.proposal + 1 + i, ...suggestion })),
    kept: revision?.kept ?? [],
    held: revision?.held ?? [],
    corrections: revision?.corrections ?? [],
    withdrawn: revision?.withdrawn ?? [],
    lost: revision?.lost ?? [],
    changes: changes.slice(0, MAX_LISTED_CHANGES),
    moreChanges: Math.max(0, changes.length - MAX_LISTED_CHANGES),
  };
  const kinds = new Map(fresh.map(({ id, finding }) => [id, finding.kind]));
  const subjects = [
    articleId(capture.article),
    ...new Set(placements.map(({ id, item }) => itemId(kinds.get(id) ?? 'entity', item))),
  ];
  const was = before && { capture: before.capture, text: before.text, engine: before.engine };
  const data = (
    facts === null || before === null
      ? { before: was, after }
      : { before: { ...was, facts: before.facts }, after: { ...after, facts } }
  ) as Entries[typeof kind];
  const entry = await timed('  log', () => append(sql, { kind, by, at: now, subjects, data, why }));
  await timed('  view', () => project(sql, entry, { reading, findings, members }));
  // Where the transaction fails after all, the log will not end with this entry, and all is forgotten.
  memory.head = entry.hash;
  if (before === null) rememberNew(memory, members);
  // What was there of the article has other words now.
  else memory.items.clear();
  return {
    status: STATUS[kind],
    article: capture.article,
    findings: findings.length,
    joined: joins.length,
    proposals: suggestions.length,
    lost: after.lost,
    changes,
  };
}

const STATUS = {
  'article.added': 'added',
  'article.changed': 'changed',
  'article.reread': 'reread',
  'article.corrected': 'corrected',
} as const;

async function changesSince(sql: Sql, before: Before, reading: Reading): Promise<readonly Changed[]> {
  if (before.text === reading.article.id) return [];
  const earlier = await loadReading(sql, before.reading);
  return changesOf(earlier.article.text, reading.article.text).map(({ removed, added, before: left, after: right }) => {
    return { removed, added, before: left, after: right };
  });
}

/** Of an article that the record has, or that a person withdrew: nothing came of adding it. */
export function nothingNew(article: number, status: 'known' | 'withdrawn' = 'known'): Added {
  return { status, article, findings: 0, joined: 0, proposals: 0, lost: [], changes: [] };
}
