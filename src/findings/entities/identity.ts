import { fold } from '../../lexicon/fold.ts';
import { HONORIFICS } from '../../lexicon/offices.ts';
import { COUNTRY_NAMES } from '../../lexicon/places.ts';
import type { Mentions, NameMention, Tokens } from '../../stages.ts';
import type { Passage, Step } from '../../types.ts';
import { addMention, type Member, member } from './member.ts';
import { headOf, keyFrom, remembered, roleWords, sortedKey } from './name-keys.ts';
import { isOutletName } from './outlets.ts';
import { fuller, genderOf, personName, samePerson } from './person-names.ts';

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
}

type Index = Map<string, Member[]>;

function put(index: Index, key: string, value: Member): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value) && list.length < 200) list.push(value);
}

/**
 * Joins name mentions into members. Full names come first, wherever they stand, so that a surname in the first line finds
 * the full name in the fifth; then single words; then titles without a name. Indexes by word keep it linear.
 */
export function identify({ text, tokens }: Tokens, { names }: Mentions): Identified {
  const of: Member[] = new Array(names.length);
  const members: Member[] = [];
  const exact = new Map<string, Member>();
  const bySurname: Index = new Map();
  const byPart: Index = new Map();
  const byGiven: Index = new Map();
  const byKey = new Map<string, Member>();
  const byHead: Index = new Map();
  const byFirst: Index = new Map();
  const byRole: Index = new Map();
  let firsts: Map<string, number> | null = null;
  const exacts = names.map(({ name }) => {
    const exact = text.slice(name.start, name.end);
    return /\s\s|[\t\n\r\u00a0]/.test(exact) ? exact.replace(/\s+/g, ' ') : exact;
  });
  const keyOf = remembered(keyFrom);
  const prints = remembered(isOutletName);
  const partsOf = remembered(personName);
  const passageOf = ({ start, end }: { start: number; end: number }): Passage => ({
    start,
    end,
    exact: text.slice(start, end),
  });

  function create(i: number, type: Member['type']): Member {
    const mention = names[i]!;
    const name = exacts[i]!;
    const made = member('', name, type);
    made.why.push(
      { rule: 'name', because: `first named as "${name}"`, passage: passageOf(mention.name) },
      ...mention.why,
    );
    members.push(made);
    return made;
  }

  function join(to: Member, i: number, rule: string, because: string): void {
    const mention = names[i]!;
    of[i] = to;
    seen.set(to, i);
    const passage = passageOf(mention);
    if (
      to.starts.length > 0 &&
      rule !== 'name' &&
      to.why.length < 24 &&
      !to.why.some((step) => step.because === because)
    )
      to.why.push({ rule, because, passage });
    addMention(to, passage);
    to.starts.push(mention.start);
    for (const office of mention.offices) addOffice(to, office.title, passageOf(office));
    for (const step of mention.why) noteRole(to, step);
    for (const office of mention.offices) for (const word of roleWords(office.title)) role(to, word);
    const gender = titleGender(mention);
    if (gender) to.gender = gender;
    if (!to.outlet && mention.type !== 'person' && prints(exacts[i]!)) to.outlet = true;
  }

  function role(to: Member, word: string): void {
    if (to.roles.has(word)) return;
    to.roles.add(word);
    put(byRole, word, to);
  }

  function noteRole(to: Member, step: Step): void {
    if (!step.passage) return;
    if (step.rule === 'party')
      role(
        to,
        /^D/.test(step.passage.exact) ? 'democrat' : /^R/.test(step.passage.exact) ? 'republican' : 'independent',
      );
    if (step.rule === 'title' || step.rule === 'apposition')
      for (const word of roleWords(step.passage.exact)) role(to, word);
  }

  function titleGender(mention: NameMention): 'f' | 'm' | null {
    for (let t = mention.from; t < mention.name.from; t++) {
      const gender = HONORIFICS.get(fold(tokens[t]!.text));
      if (gender) return gender;
    }
    return null;
  }

  /** Where each member was mentioned last, in the pass that is under way. */
  const seen = new Map<Member, number>();
  /** Of several members the one mentioned last; where none is yet, the one that comes first in the text. */
  function nearest(from: readonly Member[]): Member | undefined {
    let best: Member | undefined;
    for (const each of from) if (!best || (seen.get(each) ?? -1) > (seen.get(best) ?? -1)) best = each;
    return best;
  }

  const people = names.map((mention, i) => (mention.type === 'person' ? partsOf(exacts[i]!) : null));

  names.forEach((mention, i) => {
    const name = people[i];
    if (!name || name.words.length < 2) return;
    const key = name.words.join(' ');
    const gender = titleGender(mention);
    const fits = (each: Member): boolean =>
      !!each.person &&
      samePerson(each.person, name) &&
      !(gender && each.gender !== 'unknown' && each.gender !== gender);
    let found = exact.get(key);
    let rule = ['name', 'the same name'] as const as readonly [string, string];
    if (!found) {
      found = nearest((bySurname.get(name.surname) ?? []).filter(fits));
      rule = ['same surname', 'the same surname, and given names that agree'];
    }
    if (!found) {
      found = nearest((byPart.get(name.surname) ?? []).filter(fits));
      rule = ['part of name', 'one name is part of the other'];
    }
    if (!found) {
      found = create(i, 'person');
      found.person = name;
      found.gender = gender ?? genderOf(name);
    } else if (fuller(name, found.person)) {
      found.person = name;
      found.name = exacts[i]!;
      if (found.gender === 'unknown') found.gender = genderOf(name);
    }
    exact.set(key, found);
    put(bySurname, name.surname, found);
    put(byGiven, name.words[0]!, found);
    for (const word of name.words.slice(1)) put(byPart, word, found);
    join(found, i, rule[0], rule[1]);
  });
  // Names were joined in text order, but a person's mentions by surname come later.
  seen.clear();
  names.forEach((mention, i) => {
    const name = people[i];
    if (of[i]) seen.set(of[i]!, i);
    if (name?.words.length !== 1) return;
    const word = name.words[0]!;
    const gender = titleGender(mention);
    const fits = (each: Member): boolean => !(gender && each.gender !== 'unknown' && each.gender !== gender);
    const surname = (bySurname.get(word) ?? []).filter(fits);
    let found = nearest(byOffice(surname, mention));
    let rule = ['same surname', 'the surname of somebody named in full'];
    if (!found) {
      found = nearest((byPart.get(word) ?? []).filter(fits));
      rule = ['part of name', 'part of a name given in full'];
    }
    if (!found) {
      const given = (byGiven.get(word) ?? []).filter(fits);
      if (given.length === 1) found = given[0]!;
      rule = ['given name', 'the given name of the only person who has it here'];
    }
    if (!found) {
      const same = exact.get(word);
      if (same && fits(same)) found = same;
      rule = ['name', 'the same name'];
    }
    if (!found && mention.offices.length === 0 && !gender) {
      const firm = byFirstWord(word);
      if (firm) found = firm;
      rule = ['short name', 'the first word of a longer name'];
    }
    if (!found) {
      found = create(i, 'person');
      found.person = name;
      found.gender = gender ?? genderOf(name);
      exact.set(word, found);
    }
    join(found, i, rule[0]!, rule[1]!);
  });

  function byFirstWord(word: string): Member | null {
    firsts ??= firstWords();
    const key = firsts.get(word);
    return key === undefined ? null : organisation(key);
  }

  /** First words of organisations' longer names, with the mention that they come from. */
  function firstWords(): Map<string, number> {
    const out = new Map<string, number>();
    names.forEach((mention, i) => {
      if (mention.type !== 'organisation') return;
      const words = exacts[i]!.split(' ').map(fold);
      if (words.length > 1 && words[0] && !COUNTRY_NAMES.has(words[0]) && words[0].length > 3) out.set(words[0], i);
    });
    return out;
  }

  /** The member of an organisation, body, place, instrument or group; made where there is none. */
  function organisation(i: number): Member {
    const mention = names[i]!;
    const name = exacts[i]!;
    const key = keyOf(name);
    const known = byKey.get(key) ?? byKey.get(sortedKey(key)) ?? byKey.get(key.replace(/ party$/, ''));
    if (known) return known;
    const words = key.split(' ');
    const last = words.at(-1)!;
    const article = tokens[mention.name.from - 1]?.lower === 'the';
    // "the Herald" after "the Lunda Herald"; "the Court" after "the Supreme Court".
    if (words.length === 1 && article && mention.type !== 'place') {
      const longer = nearest((byHead.get(last) ?? []).filter((each) => each.starts[0]! < mention.start));
      if (longer) return longer;
    }
    const longer =
      byKey.get(`${key} party`) ??
      (words.length === 1 && mention.type === 'organisation'
        ? byFirst.get(last)?.length === 1
          ? byFirst.get(last)![0]
          : undefined
        : undefined);
    if (longer) return longer;
    const made = create(i, mention.type);
    byKey.set(key, made);
    if (words.length > 1 && (mention.type === 'body' || mention.type === 'organisation')) {
      byKey.set(sortedKey(key), made);
      if (words.length > 2) {
        const initials = words
          .filter((word) => !/^(?:of|the|for|and|on|in|&)$/.test(word))
          .map((word) => word[0])
          .join('');
        if (initials.length > 2 && !byKey.has(initials)) byKey.set(initials, made);
      }
      if (words[0]!.length > 3 && !COUNTRY_NAMES.has(words[0]!)) put(byFirst, words[0]!, made);
    }
    if (/ party$/.test(key) && !byKey.has(key.slice(0, -6))) byKey.set(key.slice(0, -6), made);
    put(byHead, headOf(words), made);
    put(byHead, last, made);
    return made;
  }

  names.forEach((mention, i) => {
    if (mention.type === 'person' || mention.type === 'office' || of[i]) return;
    const bracketed = definedBy(i);
    if (bracketed) {
      const key = keyOf(exacts[i]!);
      if (!byKey.has(key) || byKey.get(key) === bracketed) {
        byKey.set(key, bracketed);
        join(bracketed, i, 'acronym', `"${exacts[i]!}" stands in brackets after the full name`);
        return;
      }
    }
    const found = organisation(i);
    const same = keyOf(found.name) === keyOf(exacts[i]!);
    const upper = /^[\p{Lu}.&]+$/u.test(exacts[i]!);
    if (exacts[i]!.length > found.name.length && !COUNTRY_NAMES.has(keyOf(found.name)) && found.type !== 'group')
      found.name = exacts[i]!;
    join(
      found,
      i,
      same ? 'name' : upper ? 'acronym' : 'short name',
      same ? 'the same name' : upper ? 'the initials of a longer name' : 'another form of the name',
    );
  });

  /** "the Union of Lunda Miners (ULM)": the full name that an acronym in brackets stands for. */
  function definedBy(i: number): Member | null {
    const mention = names[i]!;
    if (tokens[mention.from - 1]?.text !== '(' || tokens[mention.to]?.text !== ')') return null;
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (names[k]!.to === mention.from - 1 && of[k]) return of[k]!;
    return null;
  }

  seen.clear();
  names.forEach((mention, i) => {
    if (of[i]) seen.set(of[i]!, i);
    if (mention.type !== 'office') return;
    const name = exacts[i]!;
    const words = roleWords(name);
    const holders = (byRole.get(words.at(-1) ?? '') ?? []).filter((each) =>
      words.every((word) => each.roles.has(word)),
    );
    const key = keyOf(name);
    const found = (holders.length > 0 ? nearest(holders) : byKey.get(key)) ?? create(i, 'office');
    if (holders.length === 0) byKey.set(key, found);
    join(found, i, 'office', `the holder of the office "${name}"`);
  });

  for (const each of members) each.starts.sort((a, b) => a - b);
  members.sort((a, b) => a.starts[0]! - b.starts[0]!);
  members.forEach((each, i) => {
    (each as { id: string }).id = `e${i + 1}`;
  });
  return { members, of, byRole, byKey, byHead };

  /** Of several people with one surname those whose office a title repeats, if any do. */
  function byOffice(candidates: readonly Member[], mention: NameMention): readonly Member[] {
    if (candidates.length < 2 || mention.offices.length === 0) return candidates;
    const words = roleWords(mention.offices[0]!.title);
    const holders = candidates.filter((each) => words.some((word) => each.roles.has(word)));
    return holders.length > 0 ? holders : candidates;
  }
}

function addOffice(to: Member, title: string, passage: Passage): void {
  const clean = title.replace(/^(?:the|a|an)\s+/i, '');
  if (!to.offices.some((office) => fold(office.title) === fold(clean))) to.offices.push({ title: clean, passage });
}
