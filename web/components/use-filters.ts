import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a page is narrowed to, by the names that its address has for it. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** The filters of this page, and how to change some of them. They stand in the address, so that a view can be sent. */
export function useFilters(): readonly [Filters, (changes: Filters) => void] {
  const filters = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Filters) => {
      void navigate({
        to: '.',
        search: (now: Filters) => known({ ...now, ...changes }),
        // The way back leads to the page before, not through every choice.
        replace: true,
        resetScroll: false,
        hash: true,
      });
    },
    [navigate],
  );
  return [filters, change];
}

function known(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
}
