import type { PledgeFrame, PledgeRoles } from '../stages.ts';
import { type Answered, type Asked, charsOf, probabilityOf } from './asked.ts';
import { pointedRoles, type RolePlaces } from './pointed-roles.ts';
import { softmax } from './probabilities.ts';
import type { Head, ReaderShape } from './reader.ts';

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

function shares({ output, row }: Answered, { attributes }: ReaderShape, { at, labels }: Head): Record<string, number> {
  const first = row * attributes.width + at;
  const found = softmax(Array.from(output.attributes.subarray(first, first + labels.length)));
  return Object.fromEntries(labels.map((label, i) => [label, found[i]!]));
}
