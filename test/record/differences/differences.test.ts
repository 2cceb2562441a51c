import { describe, expect, test } from 'vitest';
import { differencesAmong } from '../../../src/record/differences/differences.ts';
import { runCases } from '../../cases.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { findingOf } from '../identity/finding-lines.ts';
import { CASES } from '../identity/verdicts.ts';

describe('differences', () => {
  runCases(...CASES.differences);

  test('have the source of each figure, and the findings that differ', () => {
    const members = [
      'Herald 2031-03-30 | the police/body | 9500 people | The police counted {9,500 people}.',
      'Herald 2031-03-30 | the police/body | 9500 people | Again {9,500 people}.',
      'Tide 2031-03-31 | - | 30000 people | A crowd of {30,000 people} sang.',
    ].map((line, index) => findingOf('quantity', line, index));
    expect(differencesAmong('quantity', members)).toEqual([
      {
        aspect: 'figure',
        of: [0, 2],
        a: '9,500 people',
        b: '30,000 people',
        what: '9,500 people according to the police, 30,000 people in the words of Tide',
      },
    ]);
  });

  test('of ten thousand members are found in time, each pair of values once', () => {
    const members = Array.from({ length: 10_000 }, (_, i) =>
      findingOf('quantity', `Paper${i} 2031-03-30 | - | ${1000 + (i % 40) * 500} people | {Many people} came.`),
    );
    const quotes = Array.from({ length: 10_000 }, (_, i) =>
      findingOf('statement', `Paper${i} 2031-03-30 | Ida Fenn | direct | We will not sell bridge number ${i} at all.`),
    );
    const time = cpuTimeOf(() => {
      // Twelve values are held against each other at most.
      expect(differencesAmong('quantity', members)).toHaveLength((12 * 11) / 2);
      expect(differencesAmong('statement', quotes).length).toBeLessThanOrEqual(66);
    });
    expect(time).toBeLessThan(5000);
  });

  test('are none for no, one, and empty members', () => {
    expect(differencesAmong('statement', [])).toEqual([]);
    expect(differencesAmong('entity', [])).toEqual([]);
    const empty = ['Herald 2031-03-30', 'Tide 2031-03-30'].map((where) =>
      findingOf('statement', `${where} | - | direct | `),
    );
    expect(differencesAmong('statement', empty)).toEqual([]);
  });
});
