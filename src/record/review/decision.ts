import { canonical } from '../history/canonical.ts';

/** What a reviewer says of a finding or an item that the machine proposed. */
export const VERDICTS = ['accept', 'correct', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Decision {
  /** The reviewer. */
  readonly by: string;
  readonly verdict: Verdict;
  /** What it should have been, in JSON; null with any other verdict than `correct`. */
  readonly correction: unknown | null;
}

/** Where something stands with its reviewers. */
export const REVIEW_STATUSES = ['proposed', 'accepted', 'corrected', 'rejected', 'disputed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

const AGREED = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const;

/**
 * Where something stands after these decisions. The latest decision of each reviewer counts, so that people can change
 * their minds. Reviewers who part leave it disputed, and so do corrections that differ (in their canonical JSON).
 *
 * @param decisions in the order in which they were made
 * @throws Error where a correction has no form in JSON
 */
export function reviewStatusOf(decisions: readonly Decision[]): ReviewStatus {
  const latest = new Map(decisions.map((decision) => [decision.by, decision]));
  const said = new Map<string, Verdict>();
  for (const { verdict, correction } of latest.values())
    said.set(verdict === 'correct' ? `correct ${canonical(correction)}` : verdict, verdict);
  const [verdict] = said.values();
  if (verdict === undefined) return 'proposed';
  return said.size === 1 ? AGREED[verdict] : 'disputed';
}
