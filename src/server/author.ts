import { lastSeq } from '../store/queries/last-entry.ts';
import type { AppContext } from './app-context.ts';

/** Who writes, when and why, as the store takes it. */
export function author({ now }: AppContext, { by, why }: { readonly by: string; readonly why: string | null }) {
  return { by: by.toWellFormed(), now: now(), why: why === null || why === '' ? null : why.toWellFormed() };
}

/** What a write changed, for whoever wrote; those who listen are told too. */
export async function written(
  { db, log, evidenceWorker }: AppContext,
  changed: number,
): Promise<{ readonly changed: number; readonly seq: number }> {
  if (changed > 0) evidenceWorker.pause();
  const seq = await lastSeq(db);
  await log.look();
  return { changed, seq };
}
