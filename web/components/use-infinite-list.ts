import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

interface Paged {
  readonly items: readonly unknown[];
  readonly count: number | null;
}

/** A list that comes in pages, as one. */
export interface InfiniteList<Page extends Paged> {
  readonly items: readonly Page['items'][number][];
  /** The first page, with what is told once of all; undefined until it is there. */
  readonly head: Page | undefined;
  /** How many there are in all; null where nobody knows. */
  readonly count: number | null;
  readonly pending: boolean;
  /** Loads more; null where there are none, or they are coming. */
  readonly more: (() => void) | null;
}

/** @throws what the server refused, for the page’s own trouble */
export function useInfiniteList<Page extends Paged>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
): InfiniteList<Page> {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  if (error !== null && data === undefined) throw error;
  const items = useMemo<readonly Page['items'][number][]>(
    () => data?.pages.flatMap((page) => page.items) ?? [],
    [data],
  );
  const next = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const head = data?.pages[0];
  return {
    items,
    head,
    count: head?.count ?? (isPending || hasNextPage ? null : items.length),
    pending: isPending,
    more: hasNextPage && !isFetchingNextPage ? next : null,
  };
}
