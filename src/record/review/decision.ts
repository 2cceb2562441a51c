import { canonical } from '../history/canonical.ts';
import { type ReviewStatus, STATUS_OF, type Verdict } from './verdicts.ts';

export interface Decision {
  /** The reviewer. */
  readonly by: string;
  readonly verdict: Verdict;
  /** What it should have been, in JSON; null with any other verdict than `correct`. */
  readonly correction: unknown | null;
}

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
  return said.size === 1 ? STATUS_OF[verdict] : 'disputed';
}
