import type { FindingInContext } from '../views/findings.ts';
import type { Restatement } from '../views/pledges.ts';
import { type Worded, weakenings } from './restatement.ts';

/**
 * Wordings of later days that may be weaker than the first one of a pledge. What another outlet reports of the same day is no
 * restatement; where it differs, that is a difference between outlets.
 *
 * @param wordings those of the pledge, the oldest first
 * @param proposed those of pledges that may be the same
 */
export function restatementsOf(
  wordings: readonly FindingInContext[],
  proposed: readonly FindingInContext[],
): Restatement[] {
  const own = wordings.slice(1).map((later) => ({ earlier: wordings[0], later, one: true }));
  // Of two pledges that may be one the later can be either.
  const others = proposed.map((other) => {
    const first = wordings[0];
    return first !== undefined && dayOf(other) < dayOf(first)
      ? { earlier: other, later: first, one: false }
      : { earlier: first, later: other, one: false };
  });
  return [...own, ...others].flatMap(({ earlier, later, one }): Restatement[] => {
    if (earlier === undefined || dayOf(earlier) >= dayOf(later) || dayOf(earlier) === '') return [];
    const weaker = weakenings(worded(earlier), worded(later)).filter(({ what }) => one || COMPARED.has(what));
    if (weaker.length === 0) return [];
    return [
      {
        ...{ finding: later.id, item: later.item, sentence: later.sentence, where: whereOf(later), weaker },
        of: { finding: earlier.id, sentence: earlier.sentence, where: whereOf(earlier) },
      },
    ];
  });
}

/** What two pledges that may be one are compared by. Where they are about different acts, other words say nothing. */
const COMPARED: ReadonlySet<string> = new Set(['amount', 'deadline']);

const dayOf = ({ where }: FindingInContext): string => where.published?.slice(0, 10) ?? '';

function whereOf({ where: { url: _, ...where } }: FindingInContext): Restatement['where'] {
  return where;
}

function worded({ sentence, figure, date, parts }: FindingInContext): Worded {
  return {
    words: sentence.text,
    amount: figure,
    deadline: date,
    condition: parts.find(({ part }) => part === 'condition')?.exact ?? null,
  };
}
