import { useSyncExternalStore } from 'react';

const KEY = 'saydo.proposals';
const listeners = new Set<() => void>();

/** Whether pages of pledges show what the machine proposes for them; it is kept in this browser alone. */
export function useProposalsShown(): readonly [shown: boolean, show: (shown: boolean) => void] {
  return [useSyncExternalStore(subscribe, areShown), show];
}

function areShown(): boolean {
  return localStorage.getItem(KEY) !== 'hidden';
}

function show(shown: boolean): void {
  if (shown) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'hidden');
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
