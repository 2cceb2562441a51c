import type { ActionFrame, ActionRoles } from '../stages.ts';
import { type Answered, type Asked, charsOf, probabilityOf } from './asked.ts';
import { pointedRoles, type RolePlaces } from './pointed-roles.ts';
import type { ReaderShape } from './reader.ts';
import { typeShares } from './type-shares.ts';

/** @returns null where no passage can hold the act */
export function decodeAction(asked: Asked, answered: Answered, shape: ReaderShape): ActionFrame | null {
  const pointed = pointedRoles(asked, answered, shape);
  if (!pointed) return null;
  const trigger = [charsOf(asked.words, asked.trigger)];
  const { best, second } = pointed;
  return {
    kind: 'action',
    trigger,
    roles: rolesOf(best),
    attributes: { type: typeShares(asked, answered, shape) },
    probability: probabilityOf(asked, answered, shape),
    second: second && { trigger, roles: rolesOf(second.places), ratio: second.ratio },
  };
}

function rolesOf(places: RolePlaces): ActionRoles {
  return {
    passage: places('span'),
    actor: places('actor'),
    target: places('target'),
    date: places('date'),
    place: places('place'),
  };
}
