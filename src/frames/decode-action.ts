import type { ActionFrame, ActionRoles } from '../stages.ts';
import { type Answered, type Asked, charsOf, probabilityOf, shares } from './asked.ts';
import { pointedRoles, type RolePlaces } from './pointed-roles.ts';
import type { ReaderShape } from './reader.ts';

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
    attributes: { type: typesOf(answered, shape) },
    probability: probabilityOf(asked, answered, shape),
    second: second && { trigger, roles: rolesOf(second.places), ratio: second.ratio },
  };
}

/** Shares of the types of act; what is left is the share of none. */
function typesOf(answered: Answered, shape: ReaderShape): ActionFrame['attributes']['type'] {
  const { none: _, ...types } = shares(answered, shape, shape.attributes.type);
  return types;
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
