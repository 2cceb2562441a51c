import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Chosen, chosenIn, hashOf } from './chosen.ts';

/** How the page moves when something is chosen. */
export interface Showing {
  /** Whether the text is scrolled to it. */
  readonly scroll: boolean;
  /** Whether its card takes the focus. */
  readonly focus: boolean;
}

/** Browsers allow about a hundred changes of the address in half a minute. */
const ADDRESS_DELAY_MS = 180;

/**
 * What is chosen, kept in the address. It is shown at once, and the address follows: the router would make every press of
 * a key wait for it.
 */
export function useChosen(): {
  readonly chosen: Chosen;
  /** How the last choice is to be shown; null once it was. */
  readonly showing: { current: Showing | null };
  readonly choose: (next: Chosen, how?: Partial<Showing>) => void;
} {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(() => chosenIn(hash));
  const written = useRef(hash);
  const showing = useRef<Showing | null>({ scroll: true, focus: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A link, or the browser's back.
  useEffect(() => {
    if (hash === written.current) return;
    written.current = hash;
    showing.current = { scroll: true, focus: false };
    setChosen(chosenIn(hash));
  }, [hash]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const choose = useCallback(
    (next: Chosen, { scroll = false, focus = false }: Partial<Showing> = {}) => {
      showing.current = { scroll, focus };
      setChosen(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = hashOf(next);
        const quietly = { replace: true, resetScroll: false, hashScrollIntoView: false } as const;
        void navigate({ to: '.', search: true, hash: written.current, ...quietly });
      }, ADDRESS_DELAY_MS);
    },
    [navigate],
  );
  return { chosen, showing, choose };
}
