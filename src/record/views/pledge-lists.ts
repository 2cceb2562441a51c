/**
 * The lists of the tracker. What a person follows comes first: pledges that somebody reviewed or assessed, and those that are
 * due. What the machine alone found waits in a list of its own, and so do warnings and orders, which few trackers follow.
 */
export const PLEDGE_LISTS = ['followed', 'proposed', 'warnings', 'orders'] as const;
export type PledgeList = (typeof PLEDGE_LISTS)[number];

/** What each is called on every page, and what it holds. */
export const PLEDGE_LIST_LABELS: { readonly [L in PledgeList]: { readonly name: string; readonly holds: string } } = {
  followed: { name: 'Followed', holds: 'reviewed, assessed or due' },
  proposed: { name: 'Proposed', holds: 'found by the machine, not reviewed by a person' },
  warnings: { name: 'Warnings', holds: 'what somebody threatens to do' },
  orders: { name: 'Orders', holds: 'what somebody tells others to do' },
};

/** A pledge is due from this many days before its deadline. */
export const DUE_WITHIN_DAYS = 30;
