import { lastSeq } from '../store/asking/last-entry.ts';
import type { Desk } from './desk.ts';

/** Who writes, when and why, as the store takes it. */
export function decider({ now }: Desk, { by, why }: { readonly by: string; readonly why: string | null }) {
  return { by: by.toWellFormed(), now: now(), why: why === null || why === '' ? null : why.toWellFormed() };
}

/** What a write changed, for whoever wrote; those who listen are told too. */
export async function written(
  { db, log }: Desk,
  changed: number,
): Promise<{ readonly changed: number; readonly seq: number }> {
  const seq = await lastSeq(db);
  await log.look();
  return { changed, seq };
}
