import { expect, test } from 'vitest';
import { compareActions } from '../../../src/record/identity/actions/compare.ts';
import { comparePledges } from '../../../src/record/identity/pledges/compare.ts';
import { compareQuantities } from '../../../src/record/identity/quantities/compare.ts';
import { compareStatements } from '../../../src/record/identity/statements/compare.ts';
import type { Kind, Located, Match } from '../../../src/record/types.ts';
import { findingOf } from './finding-lines.ts';

const COMPARE: Readonly<Record<string, (a: never, b: never) => Match | null>> = {
  statement: compareStatements,
  pledge: comparePledges,
  action: compareActions,
  quantity: compareQuantities,
};

// Reasons are read by people: these are what they read.
test.each([
  [
    'statement',
    'Herald 2031-05-12 | Ida Fenn | direct | We will not sell one stone of the old bridge.',
    'Tide 2031-05-13 | Ida Fenn | direct | We will never sell one stone of the old bridge.',
    'the same 9 words in a row, one differs: never / not; same speaker; a day apart',
  ],
  [
    'statement',
    'Herald 2031-05-12 | Ida Drenfell | direct | The ferry will run until the last passenger is home.',
    'Tide 2031-05-12 | Ida Drenfelle | direct | The ferry will run until the last passenger is home.',
    'the same 10 words in a row; speakers spelt nearly alike (Ida Drenfell / Ida Drenfelle); on the same day',
  ],
  [
    'pledge',
    'Herald 2031-05-12 | Ida Fenn | promise; by 2031-06 | The wards will open their doors before July',
    'Tide 2031-06-02 | Ida Fenn | promise; by 2031-06 | The ward will open its doors by the end of June',
    'both about wards, open and doors; same deadline; both pledged by Ida Fenn',
  ],
  [
    'action',
    'Herald 2031-04-24 | Marrow Court/body -> | rule "overturned"; on 2031-04-24 | The Marrow Court overturned a ban on gatherings',
    'Tide 2031-04-25 | - -> | rule "was thrown out"; on 2031-04-24 | the ban on gatherings was thrown out',
    'the same act (overturned / was thrown out); both about ban and gatherings; done on the same day',
  ],
  [
    'quantity',
    'Herald 2031-03-30 | - | 12000 people; about | About {12,000 people} took part in the march against the Marn lock.',
    'Tide 2031-03-31 | - | 30000 people | {30,000 people} joined the march against the lock on the Marn.',
    'figures of one sort; both the size of a crowd; both about Marn and lock; printed a day apart',
  ],
] as const)('%s: %s', (kind, a, b, why) => {
  const [one, other] = [a, b].map((line) => findingOf(kind as Kind, line) as Located);
  expect(COMPARE[kind]?.(one as never, other as never)?.why).toBe(why);
});
