import { type Judgement, valueShown } from '../assessment.ts';
import type { VocabularyValue } from '../vocabularies.ts';

/** A pledge that may be the same as another, as far as that matters to the other. */
interface DuplicatePledge {
  /** Its latest current assessment. */
  readonly status: (Pick<Judgement, 'evidence'> & { readonly value: VocabularyValue | null }) | null;
  /** Whether an act is linked to it that fulfils it. */
  readonly fulfilled: boolean;
  /** ISO date of the last day by which it is due. */
  readonly due: string | null;
}

/**
 * How a possible duplicate stands, as it goes on from “may be the same as …, which”: what is told of one pledge is not to be told without it
 * of the other. Null where it says nothing that matters yet.
 *
 * @param today ISO date or instant
 */
export function duplicateStatus({ status, fulfilled, due }: DuplicatePledge, today: string): string | null {
  if (status !== null) {
    if (status.value !== null) return `is ${status.value.label}`;
    return `is assessed: ${valueShown(status)?.label ?? 'evidence not judged'}`;
  }
  if (fulfilled) return 'has an action linked that fulfils it';
  return due !== null && due < today.slice(0, 10) ? 'is past its deadline' : null;
}
