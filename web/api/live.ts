import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** How the page stands with the server. */
export type Line = 'connected' | 'lost';

let line: Line = 'connected';
const listeners = new Set<() => void>();

function now(state: Line): void {
  if (state === line) return;
  line = state;
  for (const listener of listeners) listener();
}

/** Whether the line to the server stands. */
export function useLine(): Line {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => line,
  );
}

/** Between two rounds of asking; one round that takes longer than the other is not waited for. */
const BETWEEN = 250;
const LONGEST = 5000;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

type Grown = (subjects: readonly string[]) => void;
const watching = new Set<Grown>();

/** Tells what the log's new entries touched (`F12`, `P3`, …), to what keeps a list of its own. */
export function useGrown(grown: Grown): void {
  const told = useEffectEvent(grown);
  useEffect(() => {
    const tell: Grown = (subjects) => told(subjects);
    watching.add(tell);
    return () => {
      watching.delete(tell);
    };
  }, []);
}

/** Of an event `changed`; one that cannot be read touched nothing. */
function subjectsOf(data: unknown): readonly string[] {
  try {
    const { subjects } = JSON.parse(String(data)) as { subjects?: unknown };
    return Array.isArray(subjects) ? subjects.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * Listens to the server. Where the log has grown, whatever is shown is asked for again; what is not shown is asked for
 * when it is. After a line that was lost stands again, everything is: nobody knows what was missed.
 */
export function listen(client: QueryClient): () => void {
  const events = new EventSource('/api/events');
  let refreshing = false;
  let again = false;
  // An import grows the log many times a second, and whatever is asked for anew while it is on its way begins anew: one
  // round ends before the next one starts.
  const refresh = async () => {
    again = true;
    if (refreshing) return;
    refreshing = true;
    while (again) {
      again = false;
      await Promise.race([client.invalidateQueries(), pause(LONGEST)]);
      await pause(BETWEEN);
    }
    refreshing = false;
  };
  events.addEventListener('changed', ({ data }) => {
    const subjects = subjectsOf(data);
    for (const tell of watching) tell(subjects);
    void refresh();
  });
  events.addEventListener('open', () => {
    if (line === 'lost') void refresh();
    now('connected');
  });
  events.addEventListener('error', () => now('lost'));
  return () => events.close();
}
