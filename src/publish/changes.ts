import { withoutCaptures } from './captures/listed.ts';
import { firstWording, type PublishedPledge, standingOf, statusOf } from './model.ts';
import { standingWords } from './sentences.ts';
import type { Site } from './settings.ts';
import { filled } from './texts.ts';

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
const MAX_PUBLICATIONS = 100;

/**
 * The publications, the newest first, with the one that is being made. One that changes nothing is no news: it takes the
 * place of the one before.
 */
export function publicationsWith(
  publications: readonly Publication[],
  publication: Publication,
): readonly Publication[] {
  if (publications.length > 0 && publication.changes.length === 0) return publications;
  return [publication, ...publications].slice(0, MAX_PUBLICATIONS);
}

/** @param before pledges as they were published before, by id */
export function changesSince(
  before: ReadonlyMap<string, PublishedPledge>,
  pledges: readonly PublishedPledge[],
  site: Site,
): readonly Change[] {
  const now = new Set(pledges.map(({ id }) => id));
  return [
    ...pledges.flatMap((pledge) => changesOf(before.get(pledge.id), pledge, site)),
    ...[...before.keys()].filter((id) => !now.has(id)).map((id): Change => ({ id, what: 'gone' })),
  ];
}

/** Whether two publications of a pledge say the same, whenever they were made. */
export function sameAs(one: PublishedPledge, other: PublishedPledge): boolean {
  return one === other || JSON.stringify({ ...one, published: '' }) === JSON.stringify({ ...other, published: '' });
}

function changesOf(was: PublishedPledge | undefined, is: PublishedPledge, site: Site): readonly Change[] {
  const { id } = is;
  if (was === undefined) return [{ id, what: 'added' }];
  // That a captured page came beside the site, or went, is no change of the pledge.
  if (sameAs(was, is) || sameAs(withoutCaptures(was), withoutCaptures(is))) return [];
  const changes: Change[] = [];
  const [before, now] = [standingWords(standingOf(was), site), standingWords(standingOf(is), site)];
  if (before !== now) changes.push({ id, what: 'status', was: before, is: now });
  const more = is.evidence.length - was.evidence.length;
  if (more !== 0) changes.push({ id, what: 'evidence', more });
  if (firstWording(was).words !== firstWording(is).words) changes.push({ id, what: 'wording' });
  if (changes.length === 0 && statusOf(was)?.id !== statusOf(is)?.id) changes.push({ id, what: 'other' });
  return changes.length === 0 ? [{ id, what: 'other' }] : changes;
}

/** What is new of a pledge, in the words of the site. */
export function changeInWords(change: Change, { words }: Site): string {
  switch (change.what) {
    case 'added':
      return words.changeAdded;
    case 'gone':
      return words.changeGone;
    case 'status':
      return filled(words.changeStatus, change.was, change.is);
    case 'evidence':
      return change.more > 0
        ? filled(words.changeEvidence, change.more)
        : filled(words.changeEvidenceGone, -change.more);
    case 'wording':
      return words.changeWording;
    case 'other':
      return words.changeOther;
  }
}
