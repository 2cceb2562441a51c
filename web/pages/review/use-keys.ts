import { useEffect, useEffectEvent } from 'react';
import { isWriting } from '../../shell/Keys.tsx';

/** The keys of a page. A key that a control understands by itself (Enter on a link or a button) is the control's. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (isWriting(target) || !(target instanceof Element) || target.closest('[role="dialog"]')) return;
    if (event.key === 'Enter' && target.closest('a, button, summary, [role="button"]')) return;
    // A key that is held down decides once.
    if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
    const does = keys[event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
