/** Captured pages beside the site, where the publisher wants them: a web archive an article, which a player opens. */
import { numberOf } from '../../record/ids.ts';
import { leaksIn } from '../../record/protection/gate.ts';
import type { ProtectedTerm } from '../../record/protection/protected-terms.ts';
import type { Database } from '../../store/database/database.ts';
import { captureContent, type WebCapture, webCaptures } from '../../store/queries/published/captures.ts';
import { eventLoopYielder } from '../event-loop-yielder.ts';
import { sha256Hex } from '../folder/manifest.ts';
import type { PublishedPledge } from '../model.ts';
import { sourcesOf } from '../people.ts';
import { archiveOf, type ListedCapture } from './listed.ts';
import { waczOf } from './wacz.ts';

export interface Captures {
  readonly listed: readonly ListedCapture[];
  /** Archives that are new or other, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly kept: readonly string[];
}

export const NO_CAPTURES: Captures = { listed: [], files: new Map(), kept: [] };

/**
 * Packs what was captured of the articles that something published stands in. One in which anything protected stands is
 * left out whole; where anything at all is protected, so are formats whose insides cannot be looked through, such as PDF.
 *
 * @param before captures that were published with the same protections, and still stand in the folder
 */
export async function capturesOf(
  db: Database,
  pledges: readonly PublishedPledge[],
  {
    protectedTerms,
    before,
    progress,
    signal,
  }: {
    readonly protectedTerms: readonly ProtectedTerm[];
    readonly before: readonly ListedCapture[];
    readonly progress: (done: number, all: number) => void;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Captures> {
  const turn = eventLoopYielder(signal);
  const wanted = await webCaptures(
    db,
    sourcesOf(pledges).map(({ source }) => numberOf(source.id)),
  );
  const had = new Map(before.map((each) => [each.article, each]));
  const listed: ListedCapture[] = [];
  const files = new Map<string, Uint8Array>();
  const kept: string[] = [];
  for (const [i, capture] of wanted.entries()) {
    const article = `T${capture.article}`;
    const old = had.get(article);
    if (old !== undefined && isSame(old, capture)) {
      listed.push(old);
      kept.push(archiveOf(article));
    } else {
      const wacz = await packed(db, capture, protectedTerms);
      if (wacz !== null) {
        const { url, at, content } = capture;
        listed.push({ article, url, at, content, hash: `sha256:${sha256Hex(wacz)}`, bytes: wacz.byteLength });
        files.set(archiveOf(article), wacz);
      }
    }
    progress(i + 1, wanted.length);
    await turn();
  }
  return { listed, files, kept };
}

function isSame(old: ListedCapture, { url, at, content }: WebCapture): boolean {
  return old.url === url && old.at === at && old.content === content;
}

/** @returns null where it must not come out */
async function packed(
  db: Database,
  capture: WebCapture,
  protectedTerms: readonly ProtectedTerm[],
): Promise<Uint8Array | null> {
  const { article, url, at, title } = capture;
  const { bytes, media, text, source } = await captureContent(db, article);
  if (protectedTerms.length > 0) {
    if (source === null) return null;
    const looked = new Map([
      ['text', text],
      ['source', source],
      ['about', `${url}\n${title ?? ''}`],
    ]);
    if (leaksIn(looked, protectedTerms).length > 0) return null;
  }
  return waczOf({ url, at, media, bytes, title });
}
