import { setTimeout as pause } from 'node:timers/promises';
import { claimDueSource } from '../../store/commands/watch-round.ts';
import { nextDue } from '../../store/queries/watched.ts';
import { lookAt } from './look.ts';
import { later } from './schedule.ts';
import type { Looked, Watcher } from './watcher.ts';

/** Sources that are looked at side by side; of one host one request is made at a time all the same. */
const MAX_SOURCES_AT_ONCE = 4;
/** Whoever takes a source and dies leaves it to others after so many seconds. */
const LEASE_SECONDS = 3600;
/** Others may name a source meanwhile: it is looked for at least this often, in milliseconds. */
const MAX_WAIT_MS = 30_000;

/**
 * Looks once at each source that is due, several side by side. What goes wrong with one stops no other.
 *
 * @returns how each went
 * @throws what the database throws
 */
export async function watchRound(watcher: Watcher): Promise<readonly Looked[]> {
  const { db, now, signal } = watcher;
  const all: Looked[] = [];
  const running = new Set<Promise<void>>();
  try {
    while (!signal.aborted) {
      const source = await claimDueSource(db, now(), later(now(), LEASE_SECONDS));
      if (source === null) break;
      const looking = lookAt(source, watcher).then(
        (looked) => {
          all.push(looked);
          running.delete(looking);
        },
        (error: unknown) => {
          if (!signal.aborted) throw error;
          running.delete(looking);
        },
      );
      running.add(looking);
      // Its failure is reported when all are waited for.
      looking.catch(() => {});
      if (running.size >= MAX_SOURCES_AT_ONCE) await Promise.race(running);
    }
  } finally {
    await Promise.allSettled(running);
  }
  await Promise.all(running);
  return all;
}

/**
 * Looks at sources whenever they are due, until the signal says to stop.
 *
 * @throws what the database throws
 */
export async function watch(watcher: Watcher, wait: typeof waiting = waiting): Promise<void> {
  const { db, now, signal, onEvent } = watcher;
  while (!signal.aborted) {
    await watchRound(watcher);
    if (signal.aborted) return;
    const due = await nextDue(db);
    await onEvent({ what: 'waiting', due });
    const until = due === null ? MAX_WAIT_MS : Date.parse(due) - Date.parse(now());
    await wait(Math.min(Math.max(until, 1_000), MAX_WAIT_MS), signal);
  }
}

/** Ends early where the signal says so. */
async function waiting(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
