import { pathOf } from '../../parts/kinds.ts';

/** The page of what an entry touched; null where it has none of its own. */
export function pathOfSubject(subject: string): string | null {
  return /^[TESPAQ]\d+$/.test(subject) ? pathOf(subject) : null;
}

/** The subject of a number among those of an entry: `12` of `P12`. */
export function subjectOf(subjects: readonly string[], number: number, letters: RegExp): string | null {
  return subjects.find((subject) => letters.test(subject) && Number(subject.slice(1)) === number) ?? null;
}
