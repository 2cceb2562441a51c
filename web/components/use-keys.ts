import { useEffect, useEffectEvent } from 'react';
import { isWriting } from '../shell/Keys.tsx';

/** Keys of the page. What is written into a field is not for it; a focused button or link has Enter for itself. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(target)) return;
    if (!(target instanceof Element) || target.closest('[role="dialog"], [data-selection-bar]')) return;
    // A key that is held down goes through what there is, and decides on one.
    if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
    const does = keys[event.key];
    if (does === undefined || (event.key === 'Enter' && hasEnter(target))) return;
    event.preventDefault();
    does();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Enter on the head of the open card is the page's: it accepts. */
function hasEnter(target: Element): boolean {
  const control = target.closest('a, button, summary, [role="button"]');
  return control !== null && !control.matches('[data-choose][aria-expanded="true"]');
}
