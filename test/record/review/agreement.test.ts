import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, type Unit } from '../../../src/record/review/agreement.ts';

/** Units from one line a coder, one value a unit; a dot is a missing one. */
function unitsOf(...lines: readonly string[]): Unit[] {
  const rows = lines.map((line) => line.split(' '));
  return rows[0]!.map((_, unit) => {
    const given = rows.map((row, coder): [string, string] => [`coder ${coder}`, row[unit]!]);
    return new Map(given.filter(([, value]) => value !== '.'));
  });
}

describe("Krippendorff's alpha", () => {
  test('of Krippendorff’s example A: two coders, two values', () => {
    const result = alpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'));
    expect(result).toMatchObject({ units: 10, pairable: 20, coders: 2 });
    expect(result.alpha).toBeCloseTo(0.095, 3);
  });

  test('of Krippendorff’s example B: two coders, five values', () => {
    const result = alpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'));
    expect(result.alpha).toBeCloseTo(0.692, 3);
  });

  test('of Krippendorff’s example C: four coders, missing values', () => {
    const result = alpha(
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    );
    expect(result).toMatchObject({ units: 11, pairable: 40, coders: 4 });
    expect(result.alpha).toBeCloseTo(0.743, 3);
  });

  test('is 1 where all agree, and below 0 where they always differ', () => {
    expect(alpha(unitsOf('a b a', 'a b a')).alpha).toBe(1);
    // Two units, each with an a and a b: 1 - 3 · 4 / (16 - 8).
    expect(alpha(unitsOf('a b', 'b a')).alpha).toBe(-0.5);
  });

  test('is null without comparable decisions', () => {
    expect(alpha([])).toEqual({ alpha: null, units: 0, pairable: 0, coders: 0 });
    expect(alpha(unitsOf('a . b', '. a .'))).toEqual({ alpha: null, units: 0, pairable: 0, coders: 0 });
    expect(alpha(unitsOf('a a', 'a a'))).toEqual({ alpha: null, units: 2, pairable: 4, coders: 2 });
  });

  test('does not depend on the order of units and coders, or on the names of values', () => {
    const line = fc.array(fc.constantFrom('a', 'b', 'c', '.'), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(line, line, line, (...lines) => {
        const straight = alpha(unitsOf(...lines.map((values) => values.join(' '))));
        const renamed = { a: 'x', b: 'y', c: 'z', '.': '.' };
        const turned = lines.toReversed().map((values) => values.toReversed().map((value) => renamed[value as 'a']));
        const other = alpha(unitsOf(...turned.map((values) => values.join(' '))));
        expect({ ...other, alpha: null }).toEqual({ ...straight, alpha: null });
        if (straight.alpha === null) expect(other.alpha).toBeNull();
        else expect(other.alpha).toBeCloseTo(straight.alpha, 9);
        if (straight.alpha !== null) expect(straight.alpha).toBeLessThanOrEqual(1);
      }),
    );
  });
});
