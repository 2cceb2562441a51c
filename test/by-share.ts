import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Case, parseCases } from './cases.ts';

/** What a trained reader is held to: not each case, but a share of them. */
export interface Share {
  /** Least share of the cases with something to find that must be right, 0 to 1. */
  readonly right: number;
  /** Greatest share of the look-alikes, in which there is nothing to find, that may be wrong. */
  readonly wrong: number;
}

/**
 * Holds a file of cases to a share. The cases that fail are printed, so that whoever trains anew sees what they are.
 *
 * @param file path of the case file, relative to the repository's root
 * @param holds whether what saydo finds in a case is what the case expects
 */
export function holdByShare(file: string, { right, wrong }: Share, holds: (given: Case) => Promise<boolean>): void {
  describe(file, () => {
    const cases = parseCases(readFileSync(file, 'utf8'));
    const failing = async (among: readonly Case[]): Promise<string[]> => {
      const out: string[] = [];
      for (const each of among) if (!(await holds(each))) out.push(`${file}:${each.line} ${each.title}`);
      return out;
    };

    test(`${100 * right}% of what is there is found`, async () => {
      const filled = cases.filter(({ expected }) => expected.length > 0);
      const failed = await failing(filled);
      console.log(`${filled.length - failed.length} of ${filled.length} right; not:\n${failed.join('\n')}`);
      expect(1 - failed.length / filled.length).toBeGreaterThanOrEqual(right);
    });

    test(`nothing is found in all but ${100 * wrong}% of the look-alikes`, async () => {
      const empty = cases.filter(({ expected }) => expected.length === 0);
      const failed = await failing(empty);
      console.log(`${empty.length - failed.length} of ${empty.length} look-alikes right; not:\n${failed.join('\n')}`);
      expect(failed.length / Math.max(1, empty.length)).toBeLessThanOrEqual(wrong);
    });
  });
}

/** How far two texts share their words, 0 to 1 (F1 of the words as sets). */
export function alike(a: string, b: string): number {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}$%]+/gu) ?? []);
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size + y.size === 0) return 1;
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size);
}
