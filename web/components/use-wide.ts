import { useSyncExternalStore } from 'react';

/** Whether the window is at least so wide, in root ems. */
export function useWide(rems: number): boolean {
  const query = `(width >= ${rems}rem)`;
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
