import { describe } from 'vitest';
import { ACTION_WINDOW, actionKeys, compareActions } from '../../../src/record/identity/actions/actions.ts';
import { comparePledges, PLEDGE_WINDOW, pledgeKeys } from '../../../src/record/identity/pledges/pledges.ts';
import {
  compareQuantities,
  QUANTITY_WINDOW,
  quantityKeys,
} from '../../../src/record/identity/quantities/quantities.ts';
import {
  compareStatements,
  STATEMENT_WINDOW,
  statementKeys,
} from '../../../src/record/identity/statements/statements.ts';
import type { Finding, Key, Located, Match } from '../../../src/record/types.ts';
import { type Case, runCases } from '../../cases.ts';
import { findingOf } from './finding-lines.ts';

/**
 * What two findings are to each other, in both orders: `same`, `maybe` or `none`. Where the orders don't agree, or what
 * matches could not have been looked up, that is said and no case expects it.
 */
function verdictsOf<F extends Finding>(
  kind: F['kind'],
  keysOf: (located: Located<F>) => readonly Key[],
  compare: (a: Located<F>, b: Located<F>) => Match | null,
  window: number,
): (given: Case) => readonly string[] {
  return ({ passage }) => {
    const [a, b] = passage.split('\n\n').map((line, index) => findingOf(kind, line, index) as Located<F>);
    if (!a || !b) throw new Error(`a case has two findings, parted by a line "|": ${passage}`);
    const [found, back] = [compare(a, b), compare(b, a)];
    const orders = found?.verdict === back?.verdict && found?.score === back?.score ? [] : ['the orders do not agree'];
    const meets = keysOf(a).some((one) =>
      keysOf(b).some((other) => one.key === other.key && Math.abs(one.day - other.day) <= window),
    );
    const lost = found && !meets ? ['no key finds it'] : [];
    return [found?.verdict ?? 'none', ...orders, ...lost];
  };
}

describe('statements', () => {
  const actual = verdictsOf('statement', statementKeys, compareStatements, STATEMENT_WINDOW);
  runCases('test/cases/identity-statements.txt', actual);
});

describe('pledges', () => {
  const actual = verdictsOf('pledge', pledgeKeys, comparePledges, PLEDGE_WINDOW);
  runCases('test/cases/identity-pledges.txt', actual);
});

describe('actions', () => {
  const actual = verdictsOf('action', actionKeys, compareActions, ACTION_WINDOW);
  runCases('test/cases/identity-actions.txt', actual);
});

describe('quantities', () => {
  const actual = verdictsOf('quantity', quantityKeys, compareQuantities, QUANTITY_WINDOW);
  runCases('test/cases/identity-quantities.txt', actual);
});
