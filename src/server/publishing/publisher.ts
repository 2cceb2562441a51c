import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type Manifest, readManifest } from '../../publish/folder/manifest.ts';
import { PublishProblem } from '../../publish/problem.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { readSigner, readSiteParts } from '../../publish/read-settings.ts';
import type { SiteParts } from '../../publish/site-files.ts';
import type { Publication, PublicationPreview } from '../../record/views/publication.ts';
import type { Database } from '../../store/database/database.ts';
import { lastSeq } from '../../store/queries/last-entry.ts';
import { tallies } from '../../store/queries/tallies.ts';
import { folderFor } from '../left-folders.ts';
import { problemOf, Refused } from '../problems.ts';
import { summaryOf } from './summary.ts';

/** What whoever started the desk named, by which it publishes. */
export interface PublishesTo {
  /** Null where they named none: the site is made in a folder of the desk's own, to be downloaded. */
  readonly folder: string | null;
  /** File of the settings; null for a site as saydo makes it. */
  readonly settings: string | null;
  /** File of the secret key that signs; null for none. */
  readonly key: string | null;
}

/** Previews and publishes the record, one at a time, as `saydo publish` does. */
export interface Publisher {
  state(): Promise<Publication>;
  /** Begins a preview, unless one is being made. */
  preview(): Promise<Publication>;
  /**
   * Begins to publish what was previewed.
   *
   * @param read entries of the log that the preview was made from
   * @throws Refused where it is another one, or the record has grown since
   */
  publish(read: number): Promise<Publication>;
  /** A file of the preview; null where there is none of that path. */
  previewed(path: string): Uint8Array<ArrayBuffer> | null;
  /** The folder with what was published last. @throws Refused where nothing was, or it is being written */
  published(): { readonly folder: string; readonly manifest: Manifest };
  close(): Promise<void>;
}

export interface Publishing {
  readonly db: Database;
  readonly record: string;
  readonly now: () => string;
  readonly to: PublishesTo;
  readonly report: (error: unknown) => void;
  /** Is told when the log has grown: a head was signed. */
  readonly onLogChange: () => void;
}

type What = 'preview' | 'publish';

interface Previewed {
  readonly summary: Omit<PublicationPreview, 'outdated'>;
  /** Folder of what is new, and of what is as it was before. */
  readonly into: string;
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

export function openPublisher({ db, record, now, to, report, onLogChange }: Publishing): Publisher {
  const stopping = new AbortController();
  let own: Promise<string> | null = null;
  let ownFolder: string | null = null;
  let previewed: Previewed | null = null;
  let running: Publication['running'] = null;
  let problem: Publication['problem'] = null;
  let work: Promise<void> = Promise.resolve();
  const known = manifests();

  const room = async () => {
    own ??= folderFor('site');
    ownFolder = await own;
    return ownFolder;
  };
  const target = async () => to.folder ?? join(await room(), 'site');
  const madeIn = () => to.folder ?? (ownFolder === null ? null : join(ownFolder, 'site'));

  const make = async (what: What): Promise<void> => {
    const parts = readSiteParts(to.settings);
    const signer = to.key === null ? null : readSigner(to.key);
    const folder = await target();
    const into = join(await room(), 'preview');
    const at = now();
    const published = await publish({
      ...{ db, record, folder, parts, signer, now: at, all: false, signal: stopping.signal },
      ...(what === 'preview' ? { preview: into } : {}),
      progress: (step, done, all) => {
        running = { what, step, done, all };
      },
    });
    if (what === 'publish') {
      rmSync(into, { recursive: true, force: true });
      onLogChange();
    } else previewed = { summary: await summed(published, parts, at), into, folder, files: published.files };
  };
  const summed = async (published: Published, { site }: SiteParts, at: string) =>
    summaryOf(published, site, { at, held: (await tallies(db)).items.get('pledge') ?? 0 });

  const start = (what: What): void => {
    running = { what, step: 'begins', done: 0, all: 0 };
    problem = null;
    previewed = null;
    work = make(what)
      .catch((error: unknown) => {
        if (stopping.signal.aborted) return;
        // What the publisher can mend is told as it is.
        if (error instanceof PublishProblem)
          problem = { what, detail: error.message, leaks: error.leaks.slice(0, MOST_LEAKS) };
        else problem = { what, detail: problemOf(error, report).detail, leaks: [] };
      })
      .finally(() => {
        running = null;
      });
  };

  const state = async (): Promise<Publication> => {
    const folder = madeIn();
    const last = folder === null ? null : known(folder);
    const seq = await lastSeq(db);
    return {
      folder: to.folder,
      name: nameIn(to.settings),
      settings: to.settings,
      signs: to.key !== null,
      last: last && {
        at: last.at,
        pledges: Object.keys(last.files).filter((path) => path.startsWith('data/pledges/')).length,
        files: Object.keys(last.files).length,
        signed: last.key !== null,
      },
      preview: previewed && { ...previewed.summary, outdated: seq > previewed.summary.read },
      running,
      problem,
    };
  };

  return {
    state,
    preview: async () => {
      if (running?.what === 'publish') throw busy();
      if (running === null) start('preview');
      return state();
    },
    publish: async (read) => {
      const seq = await lastSeq(db);
      if (running !== null) throw busy();
      if (previewed === null || previewed.summary.read !== read || seq > read)
        throw new Refused(
          'not-possible',
          'the record has changed since this preview was made, or it is gone. Preview it again: what you have seen is what is published.',
        );
      start('publish');
      return state();
    },
    previewed: (path) => {
      if (previewed === null || (path !== MANIFEST && !Object.hasOwn(previewed.files, path))) return null;
      const { into, folder } = previewed;
      return contentOf(join(into, path)) ?? contentOf(join(folder, path));
    },
    published: () => {
      if (running?.what === 'publish') throw busy();
      const folder = madeIn();
      const manifest = folder === null ? null : known(folder);
      if (folder === null || manifest === null)
        throw new Refused('not-possible', 'nothing was published yet. Preview and publish first.');
      return { folder, manifest };
    },
    close: async () => {
      stopping.abort();
      await work;
      if (own !== null) rmSync(await own, { recursive: true, force: true });
    },
  };
}

/** Places that are told of; the rest is found when these are mended. */
const MOST_LEAKS = 50;

function busy(): Refused {
  return new Refused('not-possible', 'a preview or a publication is being made. Wait until it is there.');
}

/** What was published into a folder; read again only where it changed. */
function manifests(): (folder: string) => Manifest | null {
  let seen: { readonly key: string; readonly manifest: Manifest | null } | null = null;
  return (folder) => {
    const file = join(folder, MANIFEST);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return null;
    const key = `${file} ${found.mtimeMs} ${found.size}`;
    if (seen?.key !== key) seen = { key, manifest: manifestIn(file) };
    return seen.manifest;
  };
}

function manifestIn(file: string): Manifest | null {
  try {
    return readManifest(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function nameIn(settings: string | null): string | null {
  try {
    return readSiteParts(settings).site.name;
  } catch {
    return null;
  }
}

function contentOf(file: string): Uint8Array<ArrayBuffer> | null {
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}
