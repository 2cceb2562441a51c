import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEntities, entityKeys } from '../../../../src/record/identity/entities/entities.ts';
import type { EntityFinding, Located } from '../../../../src/record/types.ts';
import { ENTITY_TYPES, type EntityType } from '../../../../src/types.ts';
import { appearing, type Shown } from './appearing.ts';

const TYPES: readonly EntityType[] = ENTITY_TYPES;
const GIVEN = [
  'Pavla',
  'Ilena',
  'Jonas',
  'J.',
  'J. R.',
  'Jonas R.',
  'Bill',
  'William',
  'Ana María',
  'Ro',
  'Xi',
  'Yevgeny',
  'Evgeni',
];
const SURNAMES = [
  'Drenholm',
  'Drenholme',
  'Harsanby',
  'Müllenbach',
  'van der Hallem',
  'al-Harouni',
  'Ruiz Kovar',
  'Ruiz-Kovar',
  'Smith',
  'Jin-sul',
  'Zalenskiy',
];
const THINGS = [
  'United Nations',
  'UN',
  'U.N.',
  'Vessaly Press Agency',
  'VPA',
  'River Watch',
  'Riverwatch',
  'The Brackwell Hydro Ltd',
  'Brackwel Hydro',
  'Interior Ministry',
  'Ministry of the Interior',
  'the police',
  'Police',
  'Workers’ League',
  'France',
  'U.S.',
  'America',
  'US Senate',
  'Fair Rents Bill',
  'Müller & Söhne GmbH',
  'Mueller and Soehne',
  'her office',
  'Prime Minister',
  'prime minister',
  'D.E. Lund & Co.',
];
const OFFICES = ['Prime Minister', 'leader of River Watch', 'River Watch chairwoman', 'mayor of Lunda', 'bishop'];

const pick = (list: readonly string[]) => fc.constantFrom(...list);
const person = fc
  .tuple(fc.option(pick(GIVEN), { nil: '' }), pick(SURNAMES), fc.option(pick(['Jr.', 'III']), { nil: '', freq: 6 }))
  .map((parts) => parts.join(' ').trim());
const how = pick(['', '', 'drop', 'double', 'swap', 'accent', 'initial', 'last']);

/** A name with a letter dropped, doubled, swapped with the next or under an accent, or with less of the given name. */
function marred(name: string, at: number, by: string): string {
  const [head, letter = '', next = '', rest] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  const last = name.slice(name.indexOf(' ') + 1);
  switch (by) {
    case 'drop':
      return head + next + rest;
    case 'double':
      return head + letter + letter + next + rest;
    case 'swap':
      return head + next + letter + rest;
    case 'accent':
      return /\p{L}/u.test(letter) ? `${head}${letter}\u0301${next}${rest}` : name;
    case 'initial':
      return `${name.charAt(0)}. ${last}`;
    case 'last':
      return last;
    default:
      return name;
  }
}

const shown: fc.Arbitrary<Shown> = fc.record({
  name: fc.oneof(
    { weight: 5, arbitrary: person },
    { weight: 3, arbitrary: pick(THINGS) },
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
  type: fc.oneof({ weight: 3, arbitrary: fc.constant<EntityType>('person') }, fc.constantFrom(...TYPES)),
  offices: fc.subarray(OFFICES, { maxLength: 2 }),
  company: fc.subarray(['Ida Fenn', 'Oskar Lund', 'Tolden', 'France', 'Ilena Harsanby']),
  forms: fc.subarray(['Ms Fenn', 'Mr Fenn', 'VPA', 'he'], { maxLength: 1 }),
  outlet: pick(['Lunda Herald', 'Tolden Tide']),
});

/** Two entities, half of the time of names that look alike. */
const two = fc.tuple(shown, shown, fc.boolean(), fc.nat(20), how).map(([one, other, alike, at, by]) => {
  const { name, type = 'person' } = one;
  return alike ? ([one, { ...other, type, name: marred(name, at, by) }] as const) : ([one, other] as const);
});

function share(a: Located<EntityFinding>, b: Located<EntityFinding>): boolean {
  const keys = new Set(entityKeys(a).map(({ key }) => key));
  return entityKeys(b).some(({ key }) => keys.has(key));
}

describe('comparing two entities', () => {
  test('does not depend on their order, and finds no match without a common key', () => {
    let met = 0;
    fc.assert(
      fc.property(two, ([one, other]) => {
        const [a, b] = [appearing('a', one), appearing('b', other)];
        const found = compareEntities(a, b);
        expect(compareEntities(b, a)).toEqual(found);
        if (found === null) return;
        met++;
        expect(share(a, b), `${one.name} and ${other.name}: ${found.why}`).toBe(true);
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThan(1);
      }),
      { numRuns: 3000 },
    );
    expect(met).toBeGreaterThan(300);
  });

  test('finds no match without a common key among similar names', () => {
    const people = ['', ...GIVEN].flatMap((given) => SURNAMES.map((surname) => `${given} ${surname}`.trim()));
    const company = ['Ida Fenn', 'Oskar Lund', 'River Camp'];
    const all = [
      ...people.map((name, i) => appearing(`p${i}`, { name, company })),
      ...THINGS.map((name, i) => appearing(`t${i}`, { name, company, type: 'body' })),
    ];
    let met = 0;
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        const found = compareEntities(a, b);
        if (found === null) continue;
        met++;
        expect(share(a, b), `${a.finding.name} and ${b.finding.name}: ${found.why}`).toBe(true);
      }
    }
    expect(met).toBeGreaterThan(200);
  });

  test('ignores accents', () => {
    const at = fc.nat(12);
    fc.assert(
      fc.property(
        pick(['Pavla Drenholm', 'Ilena Harsanby', 'Tobin Vesterhal']),
        at,
        pick(['\u0301', '\u030c', '\u0327']),
        (name, i, accent) => {
          const marked = name[i] === ' ' ? name : name.slice(0, i + 1) + accent + name.slice(i + 1);
          const found = compareEntities(appearing('a', { name }), appearing('b', { name: marked }));
          expect(found, marked).toMatchObject({ verdict: 'same' });
          if (marked !== name) expect(found?.why).toMatch(/^the same name but for its accents: /);
        },
      ),
    );
  });

  test('never joins names that differ by a letter, for any other evidence', () => {
    const company = ['Ida Fenn', 'Oskar Lund', 'River Camp', 'Northmark Hydro'];
    const offices = ['prime minister'];
    fc.assert(
      fc.property(
        pick(['Pavla Drenholm', 'Ilena Harsanby', 'Tobin Vesterhal']),
        fc.nat(14),
        pick([...'aekmrtz', '']),
        (name, at, put) => {
          const other = name.slice(0, at) + put + name.slice(at + 1);
          fc.pre(other.toLowerCase() !== name.toLowerCase() && at < name.length && name[at] !== ' ');
          const found = compareEntities(
            appearing('a', { name, company, offices }),
            appearing('b', { name: other, company, offices }),
          );
          expect(found?.verdict, other).not.toBe('same');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('follows the reader within one article', () => {
    const a = appearing('a', { name: 'Ida Fenn' });
    const b = { ...a, finding: { ...a.finding, local: 'e2' } };
    expect(compareEntities(a, b)).toBeNull();
    expect(compareEntities(a, a)).toMatchObject({ verdict: 'same' });
  });
});

describe('strings that are not names', () => {
  test.each<EntityType>(['unnamed', 'group'])('%s: nothing, whatever the words are', (type) => {
    fc.assert(
      fc.property(shown, (one) => {
        const [a, b] = [appearing('a', { ...one, type }), appearing('b', { ...one, type })];
        expect(entityKeys(a)).toEqual([]);
        expect(compareEntities(a, b)).toBeNull();
      }),
    );
  });

  test.each(['', ' ', '—!?', '"'.repeat(10_000), 'Fenn '.repeat(2000), 'F'.repeat(10_000), '\ud800', '\u0301\u0301'])(
    'nothing, for every type (%#)',
    (name) => {
      for (const type of TYPES) {
        const [a, b] = [appearing('a', { name, type }), appearing('b', { name, type })];
        expect(entityKeys(a), type).toEqual([]);
        expect(compareEntities(a, b), type).toBeNull();
      }
    },
  );

  test('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...TYPES), (text, type) => {
        const a = appearing('a', {
          name: text,
          type,
          offices: [text],
          company: [text, 'Ida Fenn'],
          forms: [text],
          outlet: text,
        });
        const b = appearing('b', { name: text, type, offices: [text], company: [text, 'Ida Fenn'] });
        expect(entityKeys(a).length).toBeLessThan(40);
        const found = compareEntities(a, b);
        if (found) expect(share(a, b)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('keys are few, and independent of the day', () => {
  const keys = entityKeys(appearing('a', { name: 'Pavla Drenholm', offices: OFFICES, company: ['Ida Fenn'] }));
  expect(keys.map(({ key }) => key)).toEqual([
    'name:pavladrenholm',
    'surname:drenholm',
    'near:p drenholm',
    'near:p renholm',
    'near:p denholm',
    'near:p drnholm',
    'near:p dreholm',
    'near:p drenolm',
    'near:p drenhlm',
    'near:p drenhom',
    'near:p drenhol',
    'sound:p drenholm',
  ]);
  expect(keys.every(({ day }) => day === 0)).toBe(true);
  expect(entityKeys(appearing('a', { name: 'River Watch', type: 'organisation' })).map(({ key }) => key)).toEqual([
    'org:river watch',
    'org:riverwatch',
    'org:initials:rw',
    'org:near:r* watch',
  ]);
});
