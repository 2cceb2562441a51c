import { useSyncExternalStore } from 'react';

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

/** `public/theme.js` reads it before the first paint. */
const KEY = 'saydo.theme';
const listeners = new Set<() => void>();

/** The theme of the desk; it is kept in this browser alone. */
export function useTheme(): readonly [theme: Theme, setTheme: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, theme), setTheme];
}

function theme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function setTheme(chosen: Theme): void {
  if (chosen === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
  show();
}

function show(): void {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) window.addEventListener('storage', show);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', show);
  };
}
