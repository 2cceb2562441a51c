import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletions, oneLetterApart } from '../../../../src/record/identity/entities/nearly.ts';
import { romanised } from '../../../../src/record/identity/entities/romanised.ts';

describe('words one letter apart', () => {
  test.each([
    ['drenholm', 'drenholme', 'one letter apart'],
    ['harsanby', 'harsenby', 'one letter apart'],
    ['harsanby', 'harsnaby', 'two neighbouring letters swapped'],
    ['bolo', 'brolo', 'one letter apart'],
    ['drenholm', 'drenholm', null],
    ['drenholm', 'drenhulme', null],
    // Too short: "Cole" and "Cope" are two names.
    ['cole', 'cope', null],
    ['lee', 'leer', null],
    ['x'.repeat(24), 'x'.repeat(25), null],
  ] as const)('%s and %s: %s', (a, b, answer) => {
    expect(oneLetterApart(a, b)).toBe(answer);
    expect(oneLetterApart(b, a)).toBe(answer);
  });

  test('share a form with a letter left out', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 3, maxLength: 8 });
    let met = 0;
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('drop', 'add', 'swap', 'other'), (a, at, how) => {
        const [head, rest] = [a.slice(0, at), a.slice(at)];
        const b = {
          drop: head + rest.slice(1),
          add: `${head}c${rest}`,
          swap: head + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2),
          other: `${head}e${rest.slice(1)}`,
        }[how];
        if (oneLetterApart(a, b) === null) return;
        met++;
        const forms = new Set(deletions(a));
        expect(deletions(b).some((form) => forms.has(form))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(200);
  });

  test('have few forms', () => {
    expect(deletions('fenn')).toEqual(['fenn', 'enn', 'fnn', 'fen']);
    expect(deletions('lee')).toEqual([]);
    expect(deletions('x'.repeat(10_000))).toEqual([]);
  });
});

test.each([
  ['zelenskiy', 'zelensky', 'zelenskyy', 'zelenskii'],
  ['tchernovskiy', 'chernovsky'],
  ['yevgeny', 'evgeni', 'evgeniy'],
  ['alexei', 'aleksey', 'alexey'],
  ['wassily', 'vasily', 'vasiliy'],
  ['qadhafi', 'kadafi', 'qadafi'],
])('%s has the same form as its other romanisations', (word, ...others) => {
  for (const other of others) expect(romanised(other), other).toBe(romanised(word));
});

test.each([
  ['drenholm', 'vesterhal'],
  ['castrane', 'calloran'],
])('%s and %s have different forms', (a, b) => {
  expect(romanised(a)).not.toBe(romanised(b));
});
