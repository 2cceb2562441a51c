import { firstWording, type PublishedPledge, standingOf, statusOf } from './model.ts';
import { standingWords } from './sentences.ts';
import type { Site } from './settings.ts';

/** What is new of a pledge since the publication before. */
export type Change = {
  readonly id: string;
} & (
  | { readonly what: 'added' | 'gone' | 'wording' | 'other' }
  | { readonly what: 'status'; readonly was: string; readonly is: string }
  | { readonly what: 'evidence'; readonly more: number }
);

/** A publication with what it changed. */
export interface Publication {
  /** ISO instant. */
  readonly at: string;
  /** Entries of the log that it was made from. */
  readonly size: number;
  /** Pledges that it published. */
  readonly pledges: number;
  readonly changes: readonly Change[];
}

/** So many publications are told of. */
const MOST = 100;

/**
 * The publications, the newest first, with the one that is being made. One that changes nothing is no news: it takes the
 * place of the one before.
 *
 * @param before pledges as they were published before, by id
 */
export function publicationsWith(
  publications: readonly Publication[],
  {
    before,
    pledges,
    site,
    at,
    size,
  }: {
    readonly before: ReadonlyMap<string, PublishedPledge>;
    readonly pledges: readonly PublishedPledge[];
    readonly site: Site;
    readonly at: string;
    readonly size: number;
  },
): readonly Publication[] {
  if (publications.length === 0) return [{ at, size, pledges: pledges.length, changes: [] }];
  const now = new Map(pledges.map((pledge) => [pledge.id, pledge]));
  const changes = [
    ...pledges.flatMap((pledge) => changesOf(before.get(pledge.id), pledge, site)),
    ...[...before.keys()].filter((id) => !now.has(id)).map((id): Change => ({ id, what: 'gone' })),
  ];
  if (changes.length === 0) return publications;
  return [{ at, size, pledges: pledges.length, changes }, ...publications].slice(0, MOST);
}

/** Whether two publications of a pledge say the same, whenever they were made. */
export function sameAs(one: PublishedPledge, other: PublishedPledge): boolean {
  return one === other || JSON.stringify({ ...one, published: '' }) === JSON.stringify({ ...other, published: '' });
}

function changesOf(was: PublishedPledge | undefined, is: PublishedPledge, site: Site): readonly Change[] {
  const { id } = is;
  if (was === undefined) return [{ id, what: 'added' }];
  if (sameAs(was, is)) return [];
  const changes: Change[] = [];
  const [before, now] = [standingWords(standingOf(was), site), standingWords(standingOf(is), site)];
  if (before !== now) changes.push({ id, what: 'status', was: before, is: now });
  const more = is.evidence.length - was.evidence.length;
  if (more !== 0) changes.push({ id, what: 'evidence', more });
  if (firstWording(was).words !== firstWording(is).words) changes.push({ id, what: 'wording' });
  if (changes.length === 0 && statusOf(was)?.id !== statusOf(is)?.id) changes.push({ id, what: 'other' });
  return changes.length === 0 ? [{ id, what: 'other' }] : changes;
}
