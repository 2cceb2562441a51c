import type { Narrowed } from './FindingLane.tsx';

/** In place of a kind: everything that waits. */
export const EVERYTHING = 'all';

/** In place of a kind: warnings and orders, which few trackers follow. */
export const WARNINGS = 'warnings';

/** Whether it is the lane of pledges: what one comes to where nothing else is asked for. */
export function isPledgeLane({ kind, blind }: Narrowed): boolean {
  return blind === undefined && (kind === undefined || kind === 'pledge');
}

/** What the server is asked for a lane. */
export function askedOf(narrowed: Narrowed): Readonly<Record<string, string | undefined>> {
  const { kind, ...rest } = narrowed;
  if (kind === WARNINGS) return { ...rest, lane: 'warnings' };
  if (isPledgeLane(narrowed)) return { ...rest, lane: 'pledges' };
  return { ...rest, kind: kind === EVERYTHING ? undefined : kind };
}
