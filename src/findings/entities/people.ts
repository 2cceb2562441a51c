import type { NameMention } from '../../stages.ts';
import type { Member } from './member.ts';
import { remembered, roleWords } from './name-keys.ts';
import { fuller, genderOf, type PersonName, personName, samePerson } from './person-names.ts';
import { type Index, put, type Register } from './register.ts';

/** Why a mention is joined to a member: the rule's name, and the reason in words. */
type Reason = readonly [rule: string, because: string];

/**
 * Joins the names of people. Full names come first, wherever they stand, so that a surname in the first line finds the
 * full name in the fifth; then single words.
 *
 * @param firm the organisation whose longer name begins with a word, if any
 * @param own the article's own outlet, where a mention means it
 */
export function joinPeople(
  register: Register,
  firm: (word: string) => Member | null,
  own: (mention: number) => Member | null,
): void {
  const { names, exacts, of, nearest } = register;
  const exact = new Map<string, Member>();
  const bySurname: Index = new Map();
  const byPart: Index = new Map();
  const byGiven: Index = new Map();
  const partsOf = remembered(personName);
  const people = names.map((mention, i) => (mention.type === 'person' ? partsOf(exacts[i]!) : null));
  const agrees = (each: Member, gender: 'f' | 'm' | null): boolean =>
    !(gender && each.gender !== 'unknown' && each.gender !== gender);

  function create(i: number, name: PersonName): Member {
    const made = register.create(i, 'person');
    made.person = name;
    made.gender = register.titleGender(i) ?? genderOf(name);
    return made;
  }

  function inFull(i: number, name: PersonName): void {
    const key = name.words.join(' ');
    const gender = register.titleGender(i);
    const fits = (each: Member): boolean => !!each.person && samePerson(each.person, name) && agrees(each, gender);
    let found = exact.get(key);
    let reason: Reason = ['name', 'the same name'];
    if (!found) {
      found = nearest((bySurname.get(name.surname) ?? []).filter(fits));
      reason = ['same surname', 'the same surname, and given names that agree'];
    }
    if (!found) {
      found = nearest((byPart.get(name.surname) ?? []).filter(fits));
      reason = ['part of name', 'one name is part of the other'];
    }
    if (!found) found = create(i, name);
    else if (fuller(name, found.person)) {
      found.person = name;
      found.name = exacts[i]!;
      if (found.gender === 'unknown') found.gender = genderOf(name);
    }
    exact.set(key, found);
    put(bySurname, name.surname, found);
    put(byGiven, name.words[0]!, found);
    for (const word of name.words.slice(1)) put(byPart, word, found);
    register.join(found, i, ...reason);
  }

  function byOneWord(i: number, name: PersonName): void {
    const mention = names[i]!;
    const word = name.words[0]!;
    const gender = register.titleGender(i);
    const outlet = gender ? null : own(i);
    if (outlet) {
      register.join(outlet, i, 'short name', 'the outlet that the article appears in');
      return;
    }
    const fits = (each: Member): boolean => agrees(each, gender);
    let found = nearest(byOffice((bySurname.get(word) ?? []).filter(fits), mention));
    let reason: Reason = ['same surname', 'the surname of somebody named in full'];
    if (!found) {
      found = nearest((byPart.get(word) ?? []).filter(fits));
      reason = ['part of name', 'part of a name given in full'];
    }
    if (!found) {
      const given = (byGiven.get(word) ?? []).filter(fits);
      if (given.length === 1) found = given[0]!;
      reason = ['given name', 'the given name of the only person who has it here'];
    }
    if (!found) {
      const same = exact.get(word);
      if (same && fits(same)) found = same;
      reason = ['name', 'the same name'];
    }
    if (!found && mention.offices.length === 0 && !gender) {
      found = firm(word) ?? undefined;
      reason = ['short name', 'the first word of a longer name'];
    }
    if (!found) {
      found = create(i, name);
      exact.set(word, found);
    }
    register.join(found, i, ...reason);
  }

  people.forEach((name, i) => {
    if (name && name.words.length > 1) inFull(i, name);
  });
  // Full names were joined in text order; a surname means whoever was mentioned last before it.
  register.again();
  people.forEach((name, i) => {
    if (of[i]) register.pass(i);
    if (name?.words.length === 1) byOneWord(i, name);
  });
}

/** Of several people with one surname those whose office a title repeats, if any do. */
function byOffice(candidates: readonly Member[], mention: NameMention): readonly Member[] {
  if (candidates.length < 2 || mention.offices.length === 0) return candidates;
  const words = roleWords(mention.offices[0]!.title);
  const holders = candidates.filter((each) => words.some((word) => each.roles.has(word)));
  return holders.length > 0 ? holders : candidates;
}
