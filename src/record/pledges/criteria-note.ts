import type { Criteria } from '../views/criteria.ts';

/**
 * Which criteria an assessment was made under, and whether they are in force yet: `under the criteria of 5 Mar 2031 (entry 12),
 * which were changed on 2 Apr 2031`.
 *
 * @param day puts an ISO date into words
 * @returns null where the pledge never had criteria
 */
export function criteriaNote(
  { criteria: under }: { readonly criteria: number | null },
  pledge: { readonly criteria: Criteria | null; readonly earlierCriteria: readonly Criteria[] },
  day: (iso: string) => string = (iso) => iso,
): string | null {
  const { criteria: now, earlierCriteria } = pledge;
  const said = [...(now === null ? [] : [now]), ...earlierCriteria];
  const on = ({ at }: Criteria) => day(at.slice(0, 10));
  if (under === null) {
    const first = said.at(-1);
    return first === undefined ? null : `before there were criteria, which were written on ${on(first)}`;
  }
  const judgedUnder = said.find(({ entry }) => entry === under);
  // Of another pledge, from which its finding was parted since.
  if (judgedUnder === undefined) return `under criteria that are not this pledge’s any more (entry ${under})`;
  const which = `under the criteria of ${on(judgedUnder)} (entry ${under})`;
  if (judgedUnder === now) return which;
  return now === null ? `${which}, which were taken away since` : `${which}, which were changed on ${on(now)}`;
}
