/** What a reviewer says of a finding or an item that the machine proposed. */
export const VERDICTS = ['accept', 'correct', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where something stands with its reviewers. */
export const REVIEW_STATUSES = ['proposed', 'accepted', 'corrected', 'rejected', 'disputed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Where something stands if all its reviewers say the same. */
export const STATUS_OF = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
} as const satisfies Readonly<Record<Verdict, ReviewStatus>>;
