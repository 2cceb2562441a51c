import { useSyncExternalStore } from 'react';

/** A text that this browser keeps; its other tabs have the same. */
export interface StoredText {
  get(): string | null;
  /** @param value null: it is removed */
  set(value: string | null): void;
  /** Calls back after each change, in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** @param key its name in the storage of the browser */
export function storedText(key: string): StoredText {
  const listeners = new Set<() => void>();
  return {
    get: () => localStorage.getItem(key),
    set: (value) => {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}

export function useStoredText({ subscribe, get }: StoredText): string | null {
  return useSyncExternalStore(subscribe, get);
}
