import { useSyncExternalStore } from 'react';

const KEY = 'saydo.reviewer';
const listeners = new Set<() => void>();

/** Who works here, as the log will name them; null until they say so. It is kept in this browser alone. */
export function useReviewer(): readonly [name: string | null, setName: (name: string) => void] {
  const name = useSyncExternalStore(subscribe, reviewer);
  return [name, setReviewer];
}

export function reviewer(): string | null {
  return localStorage.getItem(KEY);
}

export function setReviewer(name: string): void {
  const clean = name.trim();
  if (clean === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, clean);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same browser.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
