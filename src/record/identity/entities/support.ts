import { IDENTITY } from '../tuned.ts';
import type { Appearance } from './appearance.ts';
import { coMentionEvidence } from './co-mentions.ts';
import { roleEvidence } from './roles.ts';

/** The evidence beside the names that two findings are of one thing. */
export interface Support {
  /** See `RoleEvidence`: 2 is one and the same office. */
  readonly role: 0 | 1 | 2;
  /** How many names the two articles mention beside it; countries and cities count half. */
  readonly coMentions: number;
  /** Both together. */
  readonly points: number;
  /** In plain words, a reason each. */
  readonly what: readonly string[];
  /** Both have offices, and no two of them can be the same. */
  readonly against: boolean;
  /** Those are offices of different domains, or of different places. */
  readonly apart: boolean;
  /** One of the articles names another person with this surname. */
  readonly namesake: boolean;
}

export function supportFor(a: Appearance, b: Appearance): Support {
  const people = a.class === 'person' && b.class === 'person';
  const own = people ? [...a.parts.surnames, ...b.parts.surnames] : [];
  const coMentions = coMentionEvidence(a.coMentions, b.coMentions, own);
  const named = people ? roleEvidence(a.roles, b.roles) : null;
  const others = [...a.coMentions.keys(), ...b.coMentions.keys()];
  const role = named?.level ?? 0;
  return {
    role,
    coMentions: coMentions.weight,
    points: role + coMentions.weight,
    what: [named?.what ?? '', coMentions.what].filter((what) => what !== ''),
    against: named?.against ?? false,
    apart: named?.apart ?? false,
    namesake: others.some((key) => own.some((surname) => key.endsWith(` ${surname}`))),
  };
}

/** The same with what counts for a surname alone: one outlet means one person by it, and gives him or her one title. */
export function withUsage(support: Support, a: Appearance, b: Appearance): Support {
  const usages: string[] = [];
  if (a.outlet !== null && a.outlet === b.outlet) usages.push(`both articles are from ${a.outlet}`);
  if (a.class === 'person' && b.class === 'person' && a.courtesy !== null && a.courtesy === b.courtesy) {
    usages.push(`both say ${a.courtesy}`);
  }
  const points = support.points + usages.length * IDENTITY.entityUsage.value;
  return { ...support, points, what: [...support.what, ...usages] };
}
