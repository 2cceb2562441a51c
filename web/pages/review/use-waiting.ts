import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Counts as CountsOf } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { reviewQuery } from '../../api/queries.ts';
import { usePendingDecisions } from './pending-decisions.ts';

export type Counts = CountsOf;
type Kind = Finding['kind'];

/**
 * How many wait, by kind. What is decided here is taken off at once; the server's word counts when it has everything that
 * was decided here.
 */
export function useWaiting(filter: Readonly<Record<string, string | undefined>>) {
  const { data } = useQuery(reviewQuery({ ...filter, limit: 1 }));
  const { waiting: unsent } = usePendingDecisions();
  const [counts, setCounts] = useState<Counts | null>(data?.waiting ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer from before the last one was stored would be old
  useEffect(() => {
    if (data !== undefined && unsent === 0) setCounts(data.waiting);
  }, [data]);
  const change = (kind: Kind, by: 1 | -1) =>
    setCounts((now) => now && { ...now, [kind]: Math.max(0, (now[kind] ?? 0) + by) });
  return { counts, change };
}

/** How many wait in all, or of one kind. */
export function totalOf(counts: Counts, kind?: string): number {
  if (kind !== undefined) return counts[kind as Kind] ?? 0;
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
