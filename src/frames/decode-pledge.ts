import type { PledgeFrame, PledgeRoles } from '../stages.ts';
import { type Answered, type Asked, charsOf, probabilityOf, shares } from './asked.ts';
import { pointedRoles, type RolePlaces } from './pointed-roles.ts';
import type { ReaderShape } from './reader.ts';
import { typeShares } from './type-shares.ts';

/** @returns null where the commitment can stand nowhere */
export function decodePledge(asked: Asked, answered: Answered, shape: ReaderShape): PledgeFrame | null {
  const pointed = pointedRoles(asked, answered, shape);
  if (!pointed) return null;
  const trigger = [charsOf(asked.words, asked.trigger)];
  const { best, second } = pointed;
  return {
    kind: 'pledge',
    trigger,
    roles: rolesOf(best),
    attributes: {
      kind: shares(answered, shape, shape.attributes.kind),
      testable: shares(answered, shape, shape.attributes.testable),
      type: typeShares(asked, answered, shape),
    } as PledgeFrame['attributes'],
    probability: probabilityOf(asked, answered, shape),
    second: second && { trigger, roles: rolesOf(second.places), ratio: second.ratio },
  };
}

function rolesOf(places: RolePlaces): PledgeRoles {
  return {
    commitment: places('span'),
    pledger: places('pledger'),
    deadline: places('deadline'),
    amount: places('amount'),
    condition: places('condition'),
  };
}
