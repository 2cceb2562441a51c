import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

const GO: Readonly<Record<string, string>> = {
  s: '/',
  a: '/articles',
  r: '/review',
  p: '/pledges',
  e: '/people',
  d: '/differences',
  h: '/history',
  i: '/import',
  u: '/publish',
};

/** Keys that work on every page: `/` searches, `g` and a letter goes somewhere. Keys of one page are its own. */
export function Keys() {
  const navigate = useNavigate();
  useEffect(() => {
    let going = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-shortcut="/"]')?.focus();
      } else if (event.key === 'g') going = event.timeStamp;
      else if (event.timeStamp - going < 1500) {
        going = Number.NEGATIVE_INFINITY;
        const to = GO[event.key];
        if (to === undefined) return;
        event.preventDefault();
        void navigate({ to });
      }
    };
    // Before a page's own keys: the second key of `g r` is not `r`.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [navigate]);
  return null;
}

/** Whether keys go into a field. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('dialog') !== null)
  );
}
