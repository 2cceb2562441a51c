import type { z } from '@hono/zod-openapi';
import { CANNOT_RATE, NONE_FOUND, SUPERSEDED } from '../../../../src/record/assessment.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import type { Assessing } from '../../../../src/server/api-schema/requests.ts';

/** A judgement while it is written. */
export interface AssessmentDraft {
  readonly evidence: string | null;
  readonly officials: string | null;
  readonly schedule: string | null;
  readonly clarity: string | null;
  readonly date: string;
  readonly where: string;
  readonly until: string;
  readonly settle: string;
  readonly missing: string;
  /** Id of the later pledge. */
  readonly later: string;
  readonly why: string;
}

export const CLARITY = {
  testable: 'testable: one can say what would settle it',
  vague: 'vague: only in part',
  untestable: 'untestable: nothing would settle it',
} as const;

/** What a form begins with: the reviewer’s last judgement, of which only the reason is asked again. */
export function draftOf(
  last: PledgeRead['assessments'][number] | null,
  endless: boolean,
  today = new Date(),
): AssessmentDraft {
  const date = today.toISOString().slice(0, 10);
  return {
    evidence: last?.evidence ?? null,
    officials: last?.officials ?? null,
    schedule: last?.schedule ?? (endless ? 'no-deadline' : null),
    clarity: last?.clarity ?? null,
    date,
    where: last?.searched?.where ?? '',
    until: date,
    settle: last?.settle ?? '',
    missing: last?.missing ?? '',
    later: last?.supersededBy ?? '',
    why: '',
  };
}

/** What is wanting, in plain words; null where it can be sent. */
export function wantingIn(draft: AssessmentDraft): string | null {
  const { evidence, officials, schedule, clarity, where, until, missing, later, why, date } = draft;
  if (evidence === null && officials === null && schedule === null && clarity === null)
    return 'Judge at least one of the four questions.';
  if (evidence === NONE_FOUND && where.trim() === '')
    return 'Say where evidence was searched: which archives, registers, outlets.';
  if (evidence === NONE_FOUND && until === '') return 'Say until which day evidence was searched.';
  if (evidence === CANNOT_RATE && missing.trim() === '') return 'Say what is missing: which document, figure or day.';
  if (evidence === SUPERSEDED && !/^\s*p[1-9]\d*\s*$/i.test(later))
    return 'Name the later pledge by its number, such as P14.';
  if (why.trim() === '') return 'Give the reason.';
  if (date === '') return 'Give the day as of which it holds.';
  return null;
}

/** As the server takes it; who judges is added when it is sent. */
export function bodyOf({
  where,
  until,
  settle,
  missing,
  later,
  why,
  ...draft
}: AssessmentDraft): Omit<z.infer<typeof Assessing>, 'by'> {
  return {
    ...draft,
    searched: draft.evidence === NONE_FOUND ? { where: where.trim(), until } : null,
    settle: settle.trim() === '' ? null : settle.trim(),
    missing: draft.evidence === CANNOT_RATE ? missing.trim() : null,
    supersededBy: draft.evidence === SUPERSEDED ? later.trim().toUpperCase() : null,
    why: why.trim(),
    // The form offers nothing else.
  } as Omit<z.infer<typeof Assessing>, 'by'>;
}
