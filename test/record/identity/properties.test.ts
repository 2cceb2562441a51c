import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareActions } from '../../../src/record/identity/actions/compare.ts';
import { ACTION_WINDOW_DAYS, actionKeys } from '../../../src/record/identity/actions/keys.ts';
import { comparePledges } from '../../../src/record/identity/pledges/compare.ts';
import { PLEDGE_WINDOW_DAYS, pledgeKeys } from '../../../src/record/identity/pledges/keys.ts';
import { compareQuantities } from '../../../src/record/identity/quantities/compare.ts';
import { QUANTITY_WINDOW_DAYS, quantityKeys } from '../../../src/record/identity/quantities/keys.ts';
import { compareStatements } from '../../../src/record/identity/statements/compare.ts';
import { STATEMENT_WINDOW_DAYS, statementKeys } from '../../../src/record/identity/statements/keys.ts';
import { fingerprints } from '../../../src/record/identity/words/shingles.ts';
import type { Finding, Key, Located, Match } from '../../../src/record/types.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { findingOf } from './finding-lines.ts';

const RUNS = { numRuns: 300 };

const word = fc.constantFrom(
  ...'the of will not never ferry harbour lighthouse bridge stone herring march 9,500 crowd pay promised won’t “ ” … [ ] ‘ ’ it’s Marrow police 7 June 🐟 é'.split(
    ' ',
  ),
);
const words = fc.array(word, { maxLength: 30 }).map((list) => list.join(' ').trim());
const where = fc
  .tuple(fc.constantFrom('Herald', 'Tide', '-'), fc.constantFrom('2031-05-12', '2031-05-13', '2031-09-01', '-'))
  .map((parts) => parts.join(' '));
const someone = fc.constantFrom(
  'Ida Drenfell',
  'Ida Drenfelle',
  'Otto Marl',
  'an official/unnamed',
  'the Court/body',
  '-',
);

const lines = {
  statement: fc
    .tuple(where, someone, fc.constantFrom('direct', 'indirect; said 2031-05-12', 'mixed; said 2031-05'), words)
    .map((parts) => parts.join(' | ')),
  pledge: fc
    .tuple(
      where,
      someone,
      fc.constantFrom(
        'promise',
        'plan; by 2031-06',
        'promise; amount 5000 talens',
        'order; amount 9500 people; by 2031-06-30',
      ),
      words,
    )
    .map((parts) => parts.join(' | ')),
  action: fc
    .tuple(
      where,
      fc.tuple(someone, someone).map((pair) => pair.join(' -> ')),
      fc.constantFrom(
        'rule "overturned"; on 2031-05-12',
        'rule "threw out"',
        'null "reopened"; on 2031-05',
        'order "will"',
      ),
      words,
    )
    .map((parts) => parts.join(' | ')),
  quantity: fc
    .tuple(
      where,
      someone,
      fc.constantFrom('9500', '9500 people', '30000 people; about', '?', '5..9 percent'),
      words,
      words,
    )
    .map(([at, who, about, before, after]) => `${at} | ${who} | ${about} | ${before} {9,500} ${after}`),
};

function checks<F extends Finding>(
  kind: keyof typeof lines & F['kind'],
  keysOf: (located: Located<F>) => readonly Key[],
  compare: (a: Located<F>, b: Located<F>) => Match | null,
  window: number,
): void {
  const finding = lines[kind].map((line) => findingOf(kind, line) as Located<F>);

  describe(kind, () => {
    test('comparison is symmetric with bounded scores, and matches share a key and are near in time', () => {
      fc.assert(
        fc.property(finding, finding, (a, b) => {
          const [found, back] = [compare(a, b), compare(b, a)];
          expect([found?.verdict, found?.score]).toEqual([back?.verdict, back?.score]);
          if (!found) return;
          expect(found.score).toBeGreaterThanOrEqual(0);
          expect(found.score).toBeLessThanOrEqual(1);
          expect(found.why).not.toBe('');
          const meets = keysOf(a).some((one) =>
            keysOf(b).some((other) => one.key === other.key && Math.abs(one.day - other.day) <= window),
          );
          expect(meets).toBe(true);
        }),
        RUNS,
      );
    });

    test('keys are few, distinct, and the same every time', () => {
      fc.assert(
        fc.property(finding, (located) => {
          const keys = keysOf(located).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBeLessThanOrEqual(50);
          expect(keysOf(structuredClone(located))).toEqual(keysOf(located));
        }),
        RUNS,
      );
    });

    test('ten thousand words, and a word of a hundred thousand letters, are compared quickly', () => {
      const many = Array.from({ length: 10_000 }, (_, i) => `word${i % 977} harbour`).join(' ');
      const about = { statement: 'direct', pledge: 'promise', action: 'null "reopened"', quantity: '9500 people' }[
        kind
      ];
      const figure = kind === 'quantity' ? '{9,500} ' : '';
      const time = cpuTimeOf(() => {
        for (const text of [many, 'a'.repeat(100_000), '["'.repeat(20_000), 'U.S.'.repeat(20_000)]) {
          const a = findingOf(kind, `Herald 2031-05-12 | Ida Fenn | ${about} | ${figure}${text}`) as Located<F>;
          const b = findingOf(kind, `Tide 2031-05-13 | Ida Fenn | ${about} | ${figure}${text} once more`) as Located<F>;
          compare(a, b);
          expect(keysOf(a).length).toBeLessThanOrEqual(80);
        }
      });
      expect(time).toBeLessThan(3000);
    });
  });
}

checks('statement', statementKeys, compareStatements, STATEMENT_WINDOW_DAYS);
checks('pledge', pledgeKeys, comparePledges, PLEDGE_WINDOW_DAYS);
checks('action', actionKeys, compareActions, ACTION_WINDOW_DAYS);
checks('quantity', quantityKeys, compareQuantities, QUANTITY_WINDOW_DAYS);

test('the same statement of one speaker in two papers of one day is joined', () => {
  fc.assert(
    fc.property(
      words.filter((text) => /[a-z]/.test(text)),
      fc.constantFrom('direct', 'indirect', 'mixed'),
      (text, form) => {
        const [a, b] = ['Herald', 'Tide'].map(
          (outlet) => findingOf('statement', `${outlet} 2031-05-12 | Ida Fenn | ${form} | ${text}`) as never,
        );
        expect(compareStatements(a as never, b as never)?.verdict).toBe('same');
      },
    ),
    RUNS,
  );
});

test('two texts that share a run of three words have a common fingerprint in any context', () => {
  const stems = fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { maxLength: 20 });
  const run = fc.tuple(...Array.from({ length: 3 }, () => fc.stringMatching(/^[a-z]{2,6}$/)));
  fc.assert(
    fc.property(stems, stems, stems, stems, run, (a, b, c, d, shared) => {
      const other = new Set(fingerprints([...c, ...shared, ...d]));
      expect(fingerprints([...a, ...shared, ...b]).some((print) => other.has(print))).toBe(true);
    }),
    RUNS,
  );
});
