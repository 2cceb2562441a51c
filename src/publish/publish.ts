/**
 * `saydo publish`: from a record to a folder that is a site. Reads what people accepted, replaces what is at risk, makes the
 * pages, looks through them once more for what must not come out, signs the log, and writes what changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../record/history/canonical.ts';
import type { Signer } from '../record/history/note-keys.ts';
import { type Leak, leaksIn, leaksInWords } from '../record/protection/gate.ts';
import type { ProtectedTerm } from '../record/protection/protected-terms.ts';
import type { Database } from '../store/database/database.ts';
import { ENGINE } from '../version.ts';
import { type Captures, capturesOf, NO_CAPTURES } from './captures/captures.ts';
import { archiveOf, CAPTURE_LIST, type ListedCapture, readCaptureList, withCaptures } from './captures/listed.ts';
import { type Change, changesSince, type Publication, publicationsWith, sameAs } from './changes.ts';
import { eventLoopYielder } from './event-loop-yielder.ts';
import { openFolder, type PublishedFolder, type Written, writeFolder, writePreview } from './folder/folder.ts';
import { type Manifest, manifestOf, sha256Hex } from './folder/manifest.ts';
import { logFiles, readEntries, sealOf, treeToPublish } from './log/log.ts';
import type { PublishedPledge } from './model.ts';
import { entriesOf } from './pages/pledge.ts';
import { PublishProblem } from './problem.ts';
import { type Known, type ReadRecord, readRecord } from './read-record.ts';
import { filesOfPledge, isOfPledge, pledgeFiles, type SiteParts, siteFiles } from './site-files.ts';

export interface Publishing {
  readonly db: Database;
  /** Id of the record. */
  readonly record: string;
  readonly folder: string;
  /**
   * Another folder, which gets what is new or other than in `folder`: nothing is published then, and the log stays as it is. What
   * is the same is in `folder`.
   */
  readonly preview?: string;
  readonly parts: SiteParts;
  /** Who signs; null publishes without a signature, which whoever checks it is told. */
  readonly signer: Signer | null;
  /** ISO instant. */
  readonly now: string;
  /** Makes all anew, also what did not change. */
  readonly all: boolean;
  readonly progress: (what: string, done: number, all: number) => void;
  /** Breaks it off, before anything is written. */
  readonly signal?: AbortSignal;
}

export interface Published extends Written {
  readonly pledges: readonly PublishedPledge[];
  /** What is new since the publication before; null where this is the first. */
  readonly changes: readonly Change[] | null;
  /** Entries of the log that were read. */
  readonly read: number;
  /** Entries that the published tree is over. */
  readonly size: number;
  readonly withheld: number;
  /** Names and words that may not come out. */
  readonly protections: number;
  readonly key: string | null;
}

/**
 * Publishes a record into a folder.
 *
 * @throws PublishProblem where the folder holds something else; where a protected word would come out: nothing is written then
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const { db, record, parts, now, progress } = publishing;
  const signer = publishing.preview === undefined ? publishing.signer : null;
  const turn = eventLoopYielder(publishing.signal);
  const folder = openFolder(publishing.folder);
  const by = `${ENGINE} ${parts.hash}`;
  const today = now.slice(0, 10);
  const known = knownOf(folder, record, publishing.all);
  const read = await readRecord(db, known, today, (done, all) => progress('reading', done, all));
  const before = folder.before;
  const guarded = before !== null && before.guard === read.guard && known !== null;
  const captures: Captures = parts.captures
    ? await capturesOf(db, read.pledges, {
        protectedTerms: read.protectedTerms,
        before: guarded && !publishing.all ? capturesIn(folder) : [],
        progress: (done, all) => progress('captures', done, all),
        signal: publishing.signal,
      })
    : NO_CAPTURES;
  const said = withCaptures(read.pledges, captures.listed);
  const pledges = inOrder(said.map((pledge) => withDay(pledge, known?.pledges.get(pledge.id))));
  const entries = await readEntries(db, wantedEntries(pledges), {
    protectedTerms: read.protectedTerms,
    had: guarded ? before : null,
  });
  const reusable = !publishing.all && guarded && before.made === by && sameList(before.withheld, entries.withheld);
  const shown = (seq: number) => !entries.withheld.includes(seq);

  const files = new Map<string, string>();
  const kept = new Set<string>();
  const versions = versionsIn(before);
  for (const [i, pledge] of pledges.entries()) {
    const old = known?.pledges.get(pledge.id);
    const its = filesOfPledge(pledge.id, parts.site);
    const same = reusable && old === pledge && its.every((path) => before.files[path] !== undefined);
    for (const day of versions.get(pledge.id) ?? []) kept.add(`pledges/${pledge.id}/${day}.html`);
    if (same) for (const path of its) kept.add(path);
    else {
      const others = (versions.get(pledge.id) ?? []).filter((day) => day !== pledge.published);
      for (const [path, content] of pledgeFiles(pledge, parts, { record, shown, others, now }))
        files.set(path, content);
    }
    progress('pages', i + 1, pledges.length);
    await turn();
  }
  for (const path of files.keys()) kept.delete(path);
  const earlier = publicationsOf(folder, known);
  const changes = earlier.length === 0 ? null : changesSince(known?.pledges ?? new Map(), pledges, parts.site);
  const made: Publication = { at: now, size: read.read, pledges: pledges.length, changes: changes ?? [] };
  const publications = publicationsWith(earlier, made);
  const about = { record, facts: read.facts, publications, captures: captures.listed, now };
  for (const [path, content] of siteFiles(pledges, parts, about)) {
    files.set(path, content);
  }
  for (const [seq, text] of entries.texts) files.set(`log/entries/${seq}.json`, text);
  for (const seq of entries.kept) kept.add(`log/entries/${seq}.json`);
  for (const path of captures.kept) kept.add(path);
  dropVersions(folder, kept, { protectedTerms: guarded ? [] : read.protectedTerms, withdrawn: read.withdrawn });
  refuseLeaks(await leaksAmong(files, read.protectedTerms, turn));

  const tree = await treeToPublish(db, signer, { read: read.read, now });
  const log = logFiles(tree, [...entries.texts.keys()], entries.kept, folder);
  for (const path of log.kept) kept.add(path);
  const all = new Map<string, string | Uint8Array>([...parts.assets, ...captures.files, ...files, ...log.files]);
  progress('writing', 0, all.size);
  const seal = (hashes: Readonly<Record<string, string>>) => {
    const { size, root, key } = tree;
    const about = { record, made: by, guard: read.guard, at: now, read: read.read, size, root, key };
    const same = before !== null && isSame(before, { ...about, withheld: [...entries.withheld], files: hashes });
    // What was read since changed nothing here: the publication stays the one that it was, to the byte.
    const when = same ? { at: before.at, read: before.read } : {};
    const manifest = manifestOf({ ...about, ...when, withheld: [...entries.withheld], files: hashes });
    return { manifest, signature: sealOf(manifest, tree, signer) };
  };
  const written =
    publishing.preview === undefined
      ? await writeFolder(folder, { files: all, kept, anew: publishing.all }, seal)
      : await writePreview(folder, publishing.preview, { files: all, kept, anew: publishing.all }, seal);
  return {
    ...{ ...written, pledges, changes, read: read.read, protections: read.protections },
    ...{ size: tree.size, withheld: entries.withheld.length, key: tree.key },
  };
}

/** What was published before, where it can be built upon. */
function knownOf({ path, before }: PublishedFolder, record: string, all: boolean): Known | null {
  if (before === null) return null;
  if (before.record !== record)
    throw new PublishProblem(
      `${path} holds a publication of another record (${before.record}). Name another folder, or remove it first.`,
    );
  const pledges = new Map<string, PublishedPledge>();
  for (const name of Object.keys(before.files)) {
    const id = /^data\/pledges\/(P\d+)\.json$/.exec(name)?.[1];
    if (id === undefined) continue;
    const pledge = readJson<PublishedPledge>(path, name, before);
    if (pledge !== null) pledges.set(id, pledge);
  }
  return { read: all ? -1 : before.read, guard: all ? '' : before.guard, pledges };
}

/** A file of the publication before; null where it is another than it was. */
function readJson<T>(folder: string, name: string, { files }: Manifest): T | null {
  try {
    const text = readFileSync(join(folder, name), 'utf8');
    return sha256Hex(text) === files[name] ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

/** Captured pages that were published, and whose archives are still as they were. */
function capturesIn({ path, before }: PublishedFolder): readonly ListedCapture[] {
  const list = before === null ? null : readJson<object>(path, CAPTURE_LIST, before);
  return readCaptureList(list).filter(({ article }) => before?.files[archiveOf(article)] !== undefined);
}

function publicationsOf({ path, before }: PublishedFolder, known: Known | null): readonly Publication[] {
  if (before === null || known === null) return [];
  return readJson<readonly Publication[]>(path, 'data/changes.json', before) ?? [];
}

/** A pledge that says what it said keeps the day on which it first said so. */
function withDay(pledge: PublishedPledge, before: PublishedPledge | undefined): PublishedPledge {
  return before !== undefined && sameAs(before, pledge) ? before : pledge;
}

/** The newest first, by the day of the first report. */
function inOrder(pledges: readonly PublishedPledge[]): readonly PublishedPledge[] {
  const day = ({ wordings: [first] }: PublishedPledge) => first?.source.published?.slice(0, 10) ?? '';
  return pledges.toSorted((a, b) => {
    const [one, other] = [day(a), day(b)];
    return one > other ? -1 : one < other ? 1 : Number(b.id.slice(1)) - Number(a.id.slice(1));
  });
}

function wantedEntries(pledges: readonly PublishedPledge[]): readonly number[] {
  return [...new Set(pledges.flatMap(entriesOf))].toSorted((a, b) => a - b);
}

/** Days of the versions of each pledge that are kept, the newest first. */
function versionsIn(before: Manifest | null): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const path of Object.keys(before?.files ?? {})) {
    const [, id, day] = /^pledges\/(P\d+)\/(\d{4}-\d{2}-\d{2})\.html$/.exec(path) ?? [];
    if (id !== undefined && day !== undefined) days.set(id, [day, ...(days.get(id) ?? [])].toSorted().toReversed());
  }
  return days;
}

/** Earlier versions go that say what is protected since, or quote an article that was withdrawn. */
function dropVersions(
  { path }: PublishedFolder,
  kept: Set<string>,
  { protectedTerms, withdrawn }: Pick<ReadRecord, 'protectedTerms' | 'withdrawn'>,
): void {
  if (protectedTerms.length === 0 && withdrawn.length === 0) return;
  // Pages of an older saydo linked to their sources.
  const traces = withdrawn.flatMap((id) => [`data-source="${id}"`, `sources/${id}.html`]);
  for (const name of [...kept].filter(isOfPledge)) {
    try {
      const text = readFileSync(join(path, name), 'utf8');
      const bad =
        traces.some((trace) => text.includes(trace)) || leaksIn(new Map([[name, text]]), protectedTerms).length > 0;
      if (bad) kept.delete(name);
    } catch {
      kept.delete(name);
    }
  }
}

async function leaksAmong(
  files: ReadonlyMap<string, string>,
  protectedTerms: readonly ProtectedTerm[],
  turn: () => Promise<void>,
): Promise<readonly Leak[]> {
  const leaks: Leak[] = [];
  for (const file of files) {
    leaks.push(...leaksIn(new Map([file]), protectedTerms));
    await turn();
  }
  return leaks;
}

/** @throws PublishProblem that names the places, and no protected word */
function refuseLeaks(leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  throw new PublishProblem(
    `nothing was published: what is protected would come out in ${leaksInWords(leaks)}; look at the settings of the site too.`,
    leaks,
  );
}

/** Whether a publication says what the one before said, whenever they were made. */
function isSame({ files: had, ...before }: Manifest, { files, ...now }: Omit<Manifest, 'format'>): boolean {
  const about = (all: Omit<Manifest, 'format' | 'files'>) => canonical({ ...all, format: '', at: '', read: 0 });
  if (about(before) !== about(now)) return false;
  const names = Object.keys(files);
  return names.length === Object.keys(had).length && names.every((name) => files[name] === had[name]);
}

function sameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}
