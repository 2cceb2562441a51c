import { useEffect, useRef } from 'react';
import { isWriting } from '../../shell/Keys.tsx';

/** Keys of the page. What is written into a field is not for it; a focused button or link has Enter for itself. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [data-selection-bar]')) return;
      const act = latest.current[event.key];
      if (act === undefined || (event.key === 'Enter' && hasEnter(event.target))) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Enter on the head of the open card is the page's: it accepts. */
function hasEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('a, button, summary, [role="button"]');
  return control !== null && !control.matches('[data-choose][aria-expanded="true"]');
}
