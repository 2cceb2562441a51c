import type { Mentions, NameMention, Phrases, Token, Tokens } from '../../stages.ts';
import { type Affiliations, affiliations } from './affiliations.ts';
import { bodies } from './bodies.ts';
import { bodyRoles } from './body-roles.ts';
import { genderVotes } from './gender-votes.ts';
import type { Member } from './member.ts';
import { keyFrom, roleWords } from './name-keys.ts';
import { joinPeople } from './people.ts';
import { type Register, register } from './register.ts';

/** The members that an article's names make, and whom each name mention belongs to. */
export interface Identified {
  readonly members: Member[];
  /** Parallel to the name mentions. */
  readonly of: readonly Member[];
  /** Members by a word of their title or description. */
  readonly byRole: ReadonlyMap<string, readonly Member[]>;
  /** Bodies, organisations and the like by their folded name, and by their head word. */
  readonly byKey: ReadonlyMap<string, Member>;
  readonly byHead: ReadonlyMap<string, readonly Member[]>;
  readonly affiliations: Affiliations;
}

/**
 * Joins name mentions into members: people, then bodies, then titles without a name, which mean their holder. Indexes by
 * word keep it linear.
 *
 * @param outlet the outlet that the article appears in, or null
 */
export function identify(tokens: Tokens, phrases: Phrases, mentions: Mentions, outlet: string | null): Identified {
  const made = register(tokens, mentions);
  const { byKey, byHead, firm, own, join } = bodies(made, outlet);
  joinPeople(made, firm, own);
  join();
  joinOffices(made, byKey);
  bodyRoles(made, phrases);
  genderVotes(tokens.tokens, mentions, made.of);
  const { members, of, byRole } = made;
  for (const each of members) each.starts.sort((a, b) => a - b);
  members.sort((a, b) => a.starts[0]! - b.starts[0]!);
  members.forEach((each, i) => {
    (each as { id: string }).id = `e${i + 1}`;
  });
  return { members, of, byRole, byKey, byHead, affiliations: affiliations(made) };
}

/** "the Attorney General" without a name: the holder of the office if known, else the office. */
function joinOffices({ names, exacts, of, byRole, tokens, ...rest }: Register, byKey: Map<string, Member>): void {
  names.forEach((mention, i) => {
    const holder = mention.type === 'office' ? apposedHolder(tokens, names, i) : -1;
    if (holder >= 0) for (const word of roleWords(exacts[i]!)) rest.role(of[holder]!, word);
  });
  rest.again();
  names.forEach((mention, i) => {
    if (of[i]) rest.pass(i);
    if (mention.type !== 'office') return;
    const words = roleWords(exacts[i]!);
    const holders = (byRole.get(words.at(-1) ?? '') ?? []).filter(
      (each) => each.person && words.every((word) => each.roles.has(word)),
    );
    const key = keyFrom(exacts[i]!);
    const found = (holders.length > 0 ? rest.nearest(holders) : byKey.get(key)) ?? rest.create(i, 'office');
    if (holders.length === 0) byKey.set(key, found);
    rest.join(found, i, 'office', `the holder of the office "${exacts[i]!}"`);
  });
}

/**
 * Maximum number of words between an office and the name of its holder: "the Minister for Fisheries, the Hon. Ana
 * Kovar,".
 */
const MAX_WORDS_TO_NAME = 7;

/** The name that follows an office after a comma, with no more than a form of address before it; -1 where there is none. */
function apposedHolder(tokens: readonly Token[], names: readonly NameMention[], office: number): number {
  let comma = names[office]!.to;
  const last = comma + MAX_WORDS_TO_NAME;
  if (/^(?:of|for)$/.test(tokens[comma]?.lower ?? ''))
    for (comma++; comma < last && /^(?:\p{Lu}|and$|the$|of$)/u.test(tokens[comma]?.text ?? ''); ) comma++;
  if (tokens[comma]?.text !== ',') return -1;
  for (let i = office + 1; i < names.length && names[i]!.from <= last; i++) {
    const { type, from } = names[i]!;
    if (type !== 'person' || from <= comma) continue;
    const between = tokens.slice(comma + 1, from).map(({ lower }) => lower);
    return between.every((word) => /^(?:the|hon|honou?rable|rt|right|mrs?|ms|dr|sir|\.)\.?$/.test(word)) ? i : -1;
  }
  return -1;
}
