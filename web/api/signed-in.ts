import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

export function setSignedOut(is: boolean): void {
  if (is === signedOut) return;
  signedOut = is;
  for (const listener of listeners) listener();
}

/** Whether the desk does not know this browser any more: it was started anew, with a new token. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}

/**
 * Signs in with the desk's token or the address that it is in. Without one it looks whether this browser is signed in, as
 * it may be by another page.
 */
export async function signIn(token?: string): Promise<'in' | 'out' | 'no answer'> {
  const answer = await fetch('/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (answer?.ok !== true) return answer?.status === 401 ? 'out' : 'no answer';
  setSignedOut(false);
  return 'in';
}
