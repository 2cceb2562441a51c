import type { Member } from './member.ts';
import type { Register } from './register.ts';

/** Whose people are whose: for each person the organisations and bodies that the text puts beside the name. */
export type Affiliations = ReadonlyMap<Member, readonly Member[]>;

const LINK = /^(?:of|from|at|for|with)$/;
/** Number of mentions after a person's that are searched. */
const MENTIONS_AHEAD = 3;

/**
 * "League leader Ana Kovar", "Ana Kovar of the League", "Ana Kovar, the leader of the League", "Ana Kovar, whose League":
 * the organisation inside a person's mention, in the description after it, or linked to it.
 */
export function affiliations({ names, of, tokens }: Register): Affiliations {
  const out = new Map<Member, Member[]>();
  names.forEach((mention, i) => {
    const person = of[i];
    if (mention.type !== 'person' || !person?.person) return;
    const beside = mention.why.find(({ rule }) => rule === 'apposition')?.passage;
    for (let k = i + 1; k < Math.min(names.length, i + 1 + MENTIONS_AHEAD); k++) {
      const other = names[k]!;
      const body = of[k]!;
      if (body.type !== 'organisation' && body.type !== 'body') continue;
      const inside = other.from >= mention.from && other.to <= mention.to;
      const described = !!beside && other.start >= beside.start && other.end <= beside.end;
      const gap = tokens.slice(mention.to, Math.min(other.from, mention.to + 4)).map(({ lower }) => lower);
      const [first, second] = gap;
      const linked =
        other.from <= mention.to + 3 &&
        ((LINK.test(first ?? '') && (gap.length === 1 || second === 'the')) || (first === ',' && second === 'whose'));
      if (!inside && !described && !linked) continue;
      const list = out.get(person);
      if (!list) out.set(person, [body]);
      else if (!list.includes(body)) list.push(body);
    }
  });
  return out;
}
