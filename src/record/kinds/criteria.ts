/**
 * What would count as a pledge kept, partly kept or broken, as a person writes it down before evidence is linked: one table,
 * of fields in the order in which they are shown.
 */
import { daysOf } from '../days.ts';
import type { Day } from '../types.ts';
import { NoCorrection } from './given.ts';

interface CriteriaField {
  readonly holds: 'text' | 'date';
  /** What people call it. */
  readonly label: string;
  /** What it says. */
  readonly about: string;
}

export const CRITERIA = {
  kept: { holds: 'text', label: 'Kept', about: 'What would count as kept.' },
  partly: { holds: 'text', label: 'Partly kept', about: 'What would count as partly kept.' },
  broken: { holds: 'text', label: 'Broken', about: 'What would count as broken.' },
  due: { holds: 'date', label: 'By when', about: 'A day, a month or a year: 2031-05-06, 2031-05 or 2031.' },
  not: {
    holds: 'text',
    label: 'Would not count',
    about: 'What would not count, though it may look like it.',
  },
} as const satisfies { readonly [name: string]: CriteriaField };

/** What nobody wrote is null. */
export type Criteria = { readonly [K in keyof typeof CRITERIA]: string | null };

/** What somebody writes; fields that are left out stay as they are. */
export type CriteriaGiven = { readonly [K in keyof Criteria]?: Criteria[K] | undefined };

/** The fields of criteria, in order. */
export const CRITERIA_FIELDS = Object.entries(CRITERIA).map(([name, field]) => ({
  name,
  ...field,
})) as readonly (CriteriaField & {
  readonly name: keyof Criteria;
})[];

/** The criteria of a pledge that has none. */
export const NO_CRITERIA = Object.fromEntries(CRITERIA_FIELDS.map(({ name }) => [name, null])) as unknown as Criteria;

/** Characters of one text: a short paragraph. */
export const MAX_CRITERION = 1000;

/** A day, a month or a year, as the log has it. */
export const DUE_FORM = /^\d{4}(-\d{2}){0,2}$/;

/**
 * What criteria say when somebody gives these values over those that stand: white space made single, what is empty left out.
 *
 * @returns null where nothing is left
 * @throws NoCorrection where a text is too long or a date is none
 */
export function criteriaGiven(given: CriteriaGiven, standing: Criteria | null): Criteria | null {
  const values = CRITERIA_FIELDS.map((field): [string, string | null] => {
    const value = given[field.name];
    return [field.name, value === undefined ? (standing?.[field.name] ?? null) : valueGiven(field, value)];
  });
  return values.every(([, value]) => value === null) ? null : (Object.fromEntries(values) as unknown as Criteria);
}

function valueGiven({ label, holds }: CriteriaField, given: string | null): string | null {
  const value = (given ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (value === '') return null;
  if (holds === 'date') {
    if (!DUE_FORM.test(value) || daysOf(value) === null)
      throw new NoCorrection(`“${value}” (${label}) is not a date. Write it as 2031-05-06, 2031-05 or 2031.`);
    return value;
  }
  if (value.length > MAX_CRITERION)
    throw new NoCorrection(`${label} has ${value.length} characters. Give ${MAX_CRITERION} at most.`);
  return value;
}

/** The last day on which what is pledged would be in time, by the criteria; null where they name none. */
export function lastDayOf({ due }: Criteria): Day | null {
  return due === null ? null : (daysOf(due)?.to ?? null);
}

/** What criteria say, field by field; what nobody wrote is left out. */
export function criteriaInWords(
  criteria: Partial<Criteria>,
): readonly { readonly label: string; readonly words: string }[] {
  return CRITERIA_FIELDS.flatMap(({ name, label }) => {
    const words = criteria[name] ?? null;
    return words === null ? [] : [{ label, words }];
  });
}
