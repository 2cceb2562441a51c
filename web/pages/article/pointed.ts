import { useSyncExternalStore } from 'react';

/** The finding that the pointer, or the focus, is on: in the text or in the margin. */
export interface Pointed {
  readonly now: () => string | null;
  readonly set: (finding: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Kept beside React's state: it changes with every move of the pointer, and concerns a paragraph and a card. */
export function makePointed(): Pointed {
  let pointed: string | null = null;
  const listeners = new Set<() => void>();
  return {
    now: () => pointed,
    set: (finding) => {
      if (finding === pointed) return;
      pointed = finding;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The finding that is pointed at, where `ours` says that it is shown here; else null, and nothing is drawn again. */
export function usePointed(pointed: Pointed, ours: (finding: string) => boolean): string | null {
  return useSyncExternalStore(pointed.subscribe, () => {
    const finding = pointed.now();
    return finding !== null && ours(finding) ? finding : null;
  });
}
