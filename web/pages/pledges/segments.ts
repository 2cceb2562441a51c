import { NONE_FOUND, OUTCOMES } from '../../../src/record/assessment.ts';
import type { Tone, Vocabulary } from '../../../src/record/views/pledges.ts';
import { outcomeSign, signOf } from '../../components/status-signs.ts';

/** A value of the evidence axis with how many pledges have it. */
export interface Segment {
  readonly value: string;
  readonly label: string;
  /** Null of what no vocabulary has. */
  readonly tone: Tone | null;
  /** What its part of the bar is filled with: a tone and a pattern, so that neighbours differ without colour too. */
  readonly look: string;
  /** Its sign in the legend. */
  readonly sign: string;
  readonly count: number;
}

/** What stands beside the values of every vocabulary. */
const EXTRA_SEGMENTS: readonly Omit<Segment, 'count' | 'sign'>[] = [
  { value: 'none-found', label: 'No evidence found', tone: null, look: 'none-found' },
  ...OUTCOMES.filter(({ id }) => id !== NONE_FOUND).map(({ id, label, tone }) => ({
    ...{ value: id, label, tone, look: id },
  })),
  { value: 'untestable', label: 'Words cannot be tested', tone: null, look: 'untestable' },
  { value: 'unsaid', label: 'Evidence not judged', tone: null, look: 'unsaid' },
  { value: 'unassessed', label: 'Not assessed', tone: null, look: 'unassessed' },
];
/** What is shown even where there is none of it. */
const ALWAYS_SHOWN: readonly string[] = [NONE_FOUND, 'unassessed'];

/** The values in the order of the vocabulary, then what is none of them; values of an older vocabulary where some remain. */
export function segmentsOf(
  bar: Readonly<Record<string, number>>,
  { values }: Pick<Vocabulary, 'values'>,
): readonly Segment[] {
  const seen = new Map<string, number>();
  const known = values.map(({ id, label, tone }): Segment => {
    const times = seen.get(tone) ?? 0;
    seen.set(tone, times + 1);
    const look = times === 0 ? tone : `${tone}-again`;
    return { value: id, label, tone, look, sign: signOf({ id, tone }, values), count: bar[id] ?? 0 };
  });
  const current = new Set([...values.map(({ id }) => id), ...EXTRA_SEGMENTS.map(({ value }) => value)]);
  const older = Object.entries(bar)
    .filter(([value]) => !current.has(value))
    .map(
      ([value, count]): Segment => ({
        value,
        label: value,
        tone: 'open',
        look: 'open-again',
        sign: outcomeSign(value),
        count,
      }),
    );
  const own = new Set(values.map(({ id }) => id));
  const beside = EXTRA_SEGMENTS.filter(({ value }) => !own.has(value))
    .map((each): Segment => ({ ...each, sign: outcomeSign(each.value), count: bar[each.value] ?? 0 }))
    .filter(
      // Rare, and not worth a place where they are none.
      ({ value, count }) => count > 0 || ALWAYS_SHOWN.includes(value),
    );
  return [...known, ...older, ...beside];
}
