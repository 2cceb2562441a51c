import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { useLogListener } from '../../api/events/log-listeners.ts';
import { EMPTY, type Queue, stepped } from './queue.ts';

/** A stretch of what waits. */
export interface Stretch<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Source<T extends { readonly id: string }> {
  readonly load: (cursor: string | undefined, limit: number, signal: AbortSignal) => Promise<Stretch<T>>;
  /** How it stands now, if it is not for this queue any more; null where it still is. */
  readonly gone: (thing: T) => Promise<string | null>;
  /** Ids that the log names when it changes. */
  readonly subjects: (thing: T) => readonly string[];
  /** What was put off in this session. */
  readonly skipped: () => ReadonlySet<string>;
}

/** So many are loaded before they are needed. */
const PREFETCH_THRESHOLD = 60;
/** The first stretch is short: something is to be seen. */
const FIRST_PAGE_SIZE = 12;
const PAGE_SIZE = 60;

/** The queue of a session, filled ahead of the reviewer, so that nobody waits for the next item. */
export function useQueue<T extends { readonly id: string }>(source: Source<T>) {
  const [queue, step] = useReducer(stepped<T>, EMPTY as Queue<T>);
  const [error, setError] = useState<unknown>(null);
  const loading = useRef(false);
  const { entries, at, next } = queue;
  const wanted = next !== null && entries.length - at < PREFETCH_THRESHOLD && error === null;

  const load = useEffectEvent(async (signal: AbortSignal) => {
    loading.current = true;
    try {
      const limit = entries.length === 0 ? FIRST_PAGE_SIZE : PAGE_SIZE;
      const { items, next: behind } = await source.load(next ?? undefined, limit, signal);
      if (signal.aborted) return;
      const skipped = source.skipped();
      step({ do: 'came', things: items.map((thing) => [thing.id, thing] as const), next: behind });
      for (const { id } of items) if (skipped.has(id)) step({ do: 'skip', id });
    } catch (reason) {
      if (!signal.aborted) setError(reason);
    } finally {
      loading.current = false;
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stretch that came may leave another wanted
  useEffect(() => {
    if (!wanted) return;
    const asking = new AbortController();
    void load(asking.signal);
    return () => asking.abort();
  }, [wanted, next]);

  useLogListener((subjects) => {
    const touched = new Set(subjects);
    const isAffected = (thing: T) =>
      touched.size === 0 || source.subjects(thing).some((subject) => touched.has(subject));
    // Somebody else was here: what they decided needs no second decision.
    for (const entry of entries) {
      if (entry.decided !== null || !isAffected(entry.thing)) continue;
      source.gone(entry.thing).then(
        (changedElsewhere) => changedElsewhere !== null && step({ do: 'gone', id: entry.id, changedElsewhere }),
        () => {},
      );
    }
    // Where everything was loaded, what came in meanwhile is added: articles bring it.
    if (touched.size === 0 || subjects.some((subject) => subject.startsWith('T'))) step({ do: 'ask again' });
  });

  const retry = () => setError(null);
  return { queue, step, error, retry, loading: wanted || loading.current };
}
