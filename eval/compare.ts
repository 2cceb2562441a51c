/** Figures of each measure when the baseline was written. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Percentage points that a figure may fall before it counts as worse. */
export const TOLERANCE = 0.5;

export interface Row {
  readonly figure: string;
  /** Null where a figure of the baseline was not measured. */
  readonly value: number | null;
  /** Null where the baseline lacks the figure. */
  readonly was: number | null;
  readonly verdict: '' | 'new' | 'rose' | 'fell' | 'gone';
}

/** Compares figures with the baseline. Counts (names that begin with `#`) are neither better nor worse. */
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
  // NaN must not pass as unchanged.
  if (value === null || Number.isNaN(value)) return 'gone';
  if (figure.startsWith('#')) return '';
  if (value < was - TOLERANCE) return 'fell';
  return value > was + TOLERANCE ? 'rose' : '';
}
