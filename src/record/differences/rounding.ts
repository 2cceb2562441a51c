import { DIFFERENCES } from './tuned.ts';

/** A number with its unit, as a text gives it. */
export interface Measured {
  readonly value: number | readonly [low: number, high: number];
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly exact: string;
}

/**
 * Whether two figures may be one number, rounded. "About 12,000" is anything that rounds to 12,000, so 11,950 agrees with
 * it and 9,500 does not; "2.8 million" is rounded in the same way. Ranges agree with what lies within them. Units of
 * measure must be the same; what is counted may be called differently ("homes", "households").
 */
export function agree(a: Measured, b: Measured): boolean {
  if (a.unit !== b.unit && isMeasure(a.unit) && isMeasure(b.unit)) return false;
  const [lowA, highA] = spread(a);
  const [lowB, highB] = spread(b);
  return lowA <= highB && lowB <= highA;
}

/** Units that are no plural of counted things: "hectare", "EUR", "percent". */
export const isMeasure = (unit: string | null): boolean => unit !== null && unit !== 'people' && !unit.endsWith('s');

function spread({ value, approximate, exact }: Measured): readonly [low: number, high: number] {
  if (typeof value !== 'number') return value;
  const rounded = approximate || /(?:illion|thousand|\b[mb]n|\d[mbk])\b/i.test(exact);
  const margin = rounded
    ? Math.min(halfOfLastDigit(value, exact, approximate), DIFFERENCES.mostRounded.value * Math.abs(value))
    : 0;
  return [value - margin, value + margin];
}

/** Half of one in the last digit that is not zero: 500 for 12,000, 50,000 for 2.8 million. */
function halfOfLastDigit(value: number, exact: string, approximate: boolean): number {
  const written = Number(/\d[\d,]*(?:\.\d+)?/.exec(exact)?.[0].replaceAll(',', ''));
  const decimals = /\.(\d+)/.exec(exact)?.[1]?.length ?? 0;
  // "2.8 million" says tenths of a million, "12 million" whole ones; with "about", the zeros of a number say nothing.
  if (!approximate && written > 0) return (value / written / 10 ** decimals) * 0.5;
  let unit = 1;
  while (value !== 0 && Number.isInteger(value) && value % (unit * 10) === 0 && unit < 1e15) unit *= 10;
  return Number.isInteger(value) ? unit / 2 : 0.5 / 10 ** decimals;
}
