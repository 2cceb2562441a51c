import { useSyncExternalStore } from 'react';

/** How the page stands with the server. */
export type Line = 'opening' | 'connected' | 'lost';

let line: Line = 'opening';
const listeners = new Set<() => void>();

export function setLine(state: Line): void {
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
