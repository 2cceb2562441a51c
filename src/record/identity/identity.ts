import type { Identity } from '../resolve.ts';
import type {
  ActionFinding,
  Day,
  EntityFinding,
  Finding,
  Key,
  Kind,
  Located,
  Match,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from '../types.ts';
import { compareActions } from './actions/compare.ts';
import { ACTION_WINDOW_DAYS, actionKeys } from './actions/keys.ts';
import { compareEntities, entityKeys } from './entities/entities.ts';
import { comparePledges } from './pledges/compare.ts';
import { PLEDGE_WINDOW_DAYS, pledgeKeys } from './pledges/keys.ts';
import { compareQuantities } from './quantities/compare.ts';
import { QUANTITY_WINDOW_DAYS, quantityKeys } from './quantities/keys.ts';
import { compareStatements } from './statements/compare.ts';
import { STATEMENT_WINDOW_DAYS, statementKeys } from './statements/keys.ts';

/** How many days apart two findings may be and still be looked at, for each kind. */
export const WINDOW: Readonly<Record<Kind, number>> = {
  entity: 0,
  statement: STATEMENT_WINDOW_DAYS,
  pledge: PLEDGE_WINDOW_DAYS,
  action: ACTION_WINDOW_DAYS,
  quantity: QUANTITY_WINDOW_DAYS,
};

interface DatedKey {
  readonly key: number;
  readonly day: Day;
}

/** How findings of a kind find their items. */
interface KindIdentity extends Identity {
  readonly keysWithDays: (located: Located) => readonly DatedKey[];
}

/** How findings find their items, for each kind. */
export const IDENTITY: Readonly<Record<Kind, KindIdentity>> = {
  entity: identity<EntityFinding>('entity', entityKeys, compareEntities, false),
  statement: identity<StatementFinding>('statement', statementKeys, compareStatements, true),
  pledge: identity<PledgeFinding>('pledge', pledgeKeys, comparePledges, true),
  action: identity<ActionFinding>('action', actionKeys, compareActions, true),
  quantity: identity<QuantityFinding>('quantity', quantityKeys, compareQuantities, true),
};

/** What a finding's item can be looked up by. */
export function keysOf(located: Located): readonly DatedKey[] {
  return IDENTITY[located.finding.kind].keysWithDays(located);
}

function identity<F extends Finding>(
  kind: Kind,
  keys: (located: Located<F>) => readonly Key[],
  compare: (a: Located<F>, b: Located<F>) => Match | null,
  withinArticle: boolean,
): KindIdentity {
  // A finding's keys are asked for when it is looked up, compared and stored.
  const known = new WeakMap<Located, readonly DatedKey[]>();
  const keysWithDays = (located: Located): readonly DatedKey[] => {
    const ownKeys =
      known.get(located) ?? keys(located as Located<F>).map(({ key, day }) => ({ key: hashedKey(kind, key), day }));
    known.set(located, ownKeys);
    return ownKeys;
  };
  return {
    keysWithDays,
    keys: (located) => keysWithDays(located).map(({ key }) => key),
    compare: (a, b) => compare(a as Located<F>, b as Located<F>),
    withinArticle,
  };
}

/**
 * 52 bits of a key (a multiplicative hash of 32 bits beside one of 20): short to store. Two keys
 * that share them cost one comparison in vain.
 */
export function hashedKey(kind: Kind, key: string): number {
  const text = `${kind} ${key}`;
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (high >>> 0) * 2 ** 20 + ((low ^ (low >>> 15)) & 0xfffff);
}
