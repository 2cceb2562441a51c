import type { Mentions, Token } from '../../stages.ts';
import type { Member } from './member.ts';
import type { Gender } from './person-names.ts';

const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['she', 'f'],
  ['her', 'f'],
]);

/**
 * Learns the gender of people whose names do not tell it: a pronoun that follows the name of one person, and of nobody
 * else in this sentence and the one before, is a vote. Votes that all agree decide.
 */
export function genderVotes(tokens: readonly Token[], { names, quotations }: Mentions, of: readonly Member[]): void {
  const votes = new Map<Member, { f: number; m: number }>();
  let next = 0;
  let quotation = 0;
  /** The last people mentioned, with their sentences. */
  let recent: { member: Member; sentence: number }[] = [];
  for (const { i, lower, pos, sentence } of tokens) {
    const gender = pos === 'PRON' ? GENDERED.get(lower) : undefined;
    if (!gender) continue;
    for (; next < names.length && names[next]!.from <= i; next++) {
      const member = of[next]!;
      if (names[next]!.type === 'person' && member.person)
        recent = [...recent.slice(-3), { member, sentence: tokens[names[next]!.from]!.sentence }];
    }
    while (quotation < quotations.length && quotations[quotation]!.to <= i) quotation++;
    if (quotations[quotation] && quotations[quotation]!.from <= i) continue;
    const near = recent.filter((each) => sentence - each.sentence <= 1);
    const [first] = near;
    if (!first || near.some(({ member }) => member !== first.member) || first.member.gender !== 'unknown') continue;
    const tally = votes.get(first.member) ?? { f: 0, m: 0 };
    if (gender === 'f') tally.f++;
    else tally.m++;
    votes.set(first.member, tally);
  }
  for (const [member, { f, m }] of votes) if (f === 0 || m === 0) member.gender = f > 0 ? 'f' : 'm';
}
