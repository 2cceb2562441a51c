/** What the cases of identity and differences are held against, for their tests and for `npm run eval`. */

import { differencesAmong } from '../../../src/record/differences/differences.ts';
import { compareActions } from '../../../src/record/identity/actions/compare.ts';
import { ACTION_WINDOW_DAYS, actionKeys } from '../../../src/record/identity/actions/keys.ts';
import { compareEntities } from '../../../src/record/identity/entities/entities.ts';
import { comparePledges } from '../../../src/record/identity/pledges/compare.ts';
import { PLEDGE_WINDOW_DAYS, pledgeKeys } from '../../../src/record/identity/pledges/keys.ts';
import { compareQuantities } from '../../../src/record/identity/quantities/compare.ts';
import { QUANTITY_WINDOW_DAYS, quantityKeys } from '../../../src/record/identity/quantities/keys.ts';
import { compareStatements } from '../../../src/record/identity/statements/compare.ts';
import { STATEMENT_WINDOW_DAYS, statementKeys } from '../../../src/record/identity/statements/keys.ts';
import type { Finding, Key, Kind, Located, Match } from '../../../src/record/types.ts';
import type { Case } from '../../cases.ts';
import { appearing, shownBy } from './entities/appearing.ts';
import { findingOf } from './finding-lines.ts';

type Answer = (given: Case) => readonly string[];

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

/** The file of cases of each kind, and what saydo says of one. */
export const CASES: Readonly<
  Record<
    'statements' | 'pledges' | 'actions' | 'quantities' | 'entities' | 'differences',
    readonly [file: string, answer: Answer]
  >
> = {
  statements: [
    'test/cases/identity-statements.txt',
    verdictsOf('statement', statementKeys, compareStatements, STATEMENT_WINDOW_DAYS),
  ],
  pledges: ['test/cases/identity-pledges.txt', verdictsOf('pledge', pledgeKeys, comparePledges, PLEDGE_WINDOW_DAYS)],
  actions: ['test/cases/identity-actions.txt', verdictsOf('action', actionKeys, compareActions, ACTION_WINDOW_DAYS)],
  quantities: [
    'test/cases/identity-quantities.txt',
    verdictsOf('quantity', quantityKeys, compareQuantities, QUANTITY_WINDOW_DAYS),
  ],
  entities: ['test/cases/identity-entities.txt', entitiesIn],
  differences: ['test/cases/differences.txt', differencesIn],
};

function entitiesIn({ passage, meta }: Case): readonly string[] {
  const [a, b] = passage
    .split('\n\n')
    .map((line, i) => appearing(`article ${i}`, { ...shownBy(line), outlet: meta['outlet'] ?? null }));
  const found = a && b ? compareEntities(a, b) : null;
  return found ? [`${found.verdict} | ${found.why}`] : [];
}

function differencesIn({ passage, meta }: Case): readonly string[] {
  const kind = (meta['kind'] ?? 'statement') as Kind;
  const members = passage.split('\n\n').map((line, index) => findingOf(kind, line, index));
  return differencesAmong(kind, members).map(({ aspect, a, b }) => `${aspect}: ${a} / ${b}`);
}
