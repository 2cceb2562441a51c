import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PendingDecision } from './pending-decisions.ts';

/** A decision of this session, as it can be undone. */
export interface Done<T> {
  readonly id: string;
  readonly thing: T;
  /** What was decided, as a page says it. */
  readonly as: string;
  readonly at: number;
  readonly letter: PendingDecision;
}

/**
 * What was done since the desk was opened in this tab. It outlives the page: whoever looks into an article and comes back
 * goes on counting, and can still undo.
 */
export interface Session<T> {
  readonly done: readonly Done<T>[];
  /** Ids of what was put off. */
  readonly skipped: ReadonlySet<string>;
}

export interface SessionStore<T> {
  get(): Session<T>;
  set(change: (session: Session<T>) => Session<T>): void;
  subscribe(listener: () => void): () => void;
}

export function sessionStore<T>(): SessionStore<T> {
  let session: Session<T> = { done: [], skipped: new Set() };
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    set: (change) => {
      session = change(session);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSession<T>({ subscribe, get }: SessionStore<T>): Session<T> {
  return useSyncExternalStore(subscribe, get);
}

const MINUTE_MS = 60_000;
/** Over how long the pace is told: long enough to be steady, short enough to be of now. */
const PACE_WINDOW_MS = 5 * MINUTE_MS;

/** Decisions a minute; null before there is anything to tell. */
export function usePace(done: readonly { readonly at: number }[]): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return paceOf(
    done.map(({ at }) => at),
    Math.max(now, done.at(-1)?.at ?? 0),
  );
}

/** @param times of decisions, the oldest first */
export function paceOf(times: readonly number[], now: number): number | null {
  const recent = times.filter((time) => time > now - PACE_WINDOW_MS);
  const [first] = recent;
  if (first === undefined || recent.length < 3) return null;
  // The first decision took its time too: it is counted from as long before it as one takes on the average.
  const span = now - first;
  const each = span / recent.length;
  return (recent.length / Math.max(span + each, 1000)) * MINUTE_MS;
}
