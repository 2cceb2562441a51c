/** Figures of each measure, as they stood when the baseline was written. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** By how many percentage points a figure may fall before it counts as fallen. */
export const TOLERANCE = 0.5;

export interface Row {
  readonly figure: string;
  /** Null where the baseline has a figure that was not measured now. */
  readonly value: number | null;
  /** Null where the baseline lacks the figure. */
  readonly was: number | null;
  readonly verdict: '' | 'new' | 'rose' | 'fell' | 'gone';
}

/** Lays figures beside the baseline. Counts (names that begin with `#`) neither rise nor fall. */
export function compare(figures: Readonly<Record<string, number>>, baseline: Readonly<Record<string, number>>): Row[] {
  const names = [...new Set([...Object.keys(figures), ...Object.keys(baseline)])];
  return names.map((figure) => {
    const value = figures[figure] ?? null;
    const was = baseline[figure] ?? null;
    return { figure, value, was, verdict: verdictOn(figure, value, was) };
  });
}

function verdictOn(figure: string, value: number | null, was: number | null): Row['verdict'] {
  if (was === null) return 'new';
  // NaN is no figure: it must not slip through as neither more nor less.
  if (value === null || Number.isNaN(value)) return 'gone';
  if (figure.startsWith('#')) return '';
  if (value < was - TOLERANCE) return 'fell';
  return value > was + TOLERANCE ? 'rose' : '';
}
