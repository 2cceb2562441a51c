import { dayOf, daysOf } from '../../record/days.ts';
import { MAX_NAME } from '../../record/limits.ts';
import { type Day, KINDS, type Kind } from '../../record/types.ts';
import { UsageProblem } from '../problem.ts';

/** Kinds of findings from an option: `--kind pledge --kind statement`, or separated by commas. @throws UsageProblem */
export function kindsOf(asked: readonly string[] | undefined): readonly Kind[] {
  return oneOf('--kind', asked, KINDS);
}

/** Values of an option from a list. @throws UsageProblem listing the allowed values */
export function oneOf<T extends string>(
  option: string,
  asked: readonly string[] | undefined,
  all: readonly T[],
): readonly T[] {
  const words = (asked ?? []).flatMap((word) => word.split(',')).map((word) => word.trim().replace(/s$/, ''));
  const known = words.filter((word): word is T => all.includes(word as T));
  const strange = words.find((word) => !all.includes(word as T));
  if (strange !== undefined) throw new UsageProblem(`${option} ${strange} is not one of ${all.join(', ')}.`);
  return known;
}

/** Value of an option from a list. @throws UsageProblem listing the allowed values */
export function exactlyOneOf<T extends string>(option: string, asked: string, all: readonly T[]): T {
  const known = all.find((each) => each === asked.trim());
  if (known === undefined) throw new UsageProblem(`${option} ${asked} is not one of ${all.join(', ')}.`);
  return known;
}

/** A day from `2031-05-06`, `2031-05` or `2031`: the first or the last of that period. @throws UsageProblem */
export function dayGiven(option: string, asked: string | undefined, end: 'first' | 'last'): Day | null {
  if (asked === undefined) return null;
  const days = /^\d{4}(-\d{2}){0,2}$/.test(asked) ? spanOf(asked) : null;
  if (days === null)
    throw new UsageProblem(`${option} ${asked} is not a date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return end === 'first' ? days.from : days.to;
}

function spanOf(asked: string): { from: Day; to: Day } | null {
  const day = dayOf(asked);
  return day === null ? daysOf(asked) : { from: day, to: day };
}

/** A whole number of at least 1. @throws UsageProblem */
export function numberGiven(option: string, asked: string | undefined, otherwise: number): number {
  if (asked === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(asked))
    throw new UsageProblem(`${option} must be a whole number, 1 or more; ${asked} is not.`);
  return Number(asked);
}

export interface ConfidenceOptions {
  readonly minConfidence?: string | undefined;
  /** The former name of `--min-confidence`. */
  readonly least?: string;
}

/** A confidence from 0 to 1; null where the option is absent. @throws UsageProblem */
export function confidenceGiven(
  { minConfidence, least }: ConfidenceOptions,
  option = '--min-confidence',
): number | null {
  const asked = minConfidence ?? least;
  if (asked === undefined) return null;
  const confidence = Number(asked);
  if (asked.trim() !== '' && confidence >= 0 && confidence <= 1) return confidence;
  throw new UsageProblem(`${option} must be between 0 and 1; ${asked} is not.`);
}

/** The name of the person who decides; every decision needs one. @throws UsageProblem */
export function nameGiven(by: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  const name = (by ?? environment['SAYDO_BY'] ?? '').trim();
  if (name === '') throw new UsageProblem('give the name of who decides: --by NAME (or set SAYDO_BY).');
  if (name.length > MAX_NAME) throw new UsageProblem(`--by takes a name of at most ${MAX_NAME} characters.`);
  return name.toWellFormed();
}

/** The reason, where one is required. @throws UsageProblem */
export function reasonGiven(why: string | undefined): string {
  const reason = (why ?? '').trim();
  if (reason === '') throw new UsageProblem('give a reason: --why REASON.');
  return reason.toWellFormed();
}
