import type { Span } from '../../stages.ts';
import type { Passage } from '../../types.ts';
import { chars, passage } from '../passage.ts';
import { firstPhrase } from './conjuncts.ts';
import type { As, CorefState, Found } from './coref-state.ts';
import { type Described, foldedPhrase, namedLater, type Ranked, takenUp } from './description-referents.ts';
import { type Description, describe } from './descriptions.ts';
import { addMention, type Member } from './member.ts';
import { named } from './name-referents.ts';
import { pronounKind } from './pronouns.ts';

/** Maximum length, in characters, of the name that a description gives an unnamed entity. */
const MAX_NAME_LENGTH = 120;

/** Groups that somebody leads, with the posts of those who may. */
const LED: Readonly<Record<string, readonly string[]>> = {
  campaign: ['candidate', 'nominee', 'frontrunner', 'front-runner', 'contender', 'senator', 'governor', 'hopeful'],
  administration: ['president', 'governor', 'mayor'],
};

/** Resolves descriptions: to whom they take up, or to a new entity whose name is the description. */
export interface Descriptions {
  /** @param span the description with what follows its head */
  resolve(span: Span, description: Description, as: As): readonly Found[];
  /**
   * Somebody who is known to be one only because the words stand where somebody acts or speaks: the possessor of a thing
   * ("his candidacy"), else a new entity named by the words. Nobody where they are a pronoun.
   */
  called(span: Span, as: As): readonly Found[];
}

export function descriptions(coref: CorefState, ranked?: Ranked): Descriptions {
  const described: Described = { byWords: new Map(), byOwner: new Map(), headOf: new Map() };
  const memo = new Map<number, { found: readonly Found[]; to: number }>();

  function resolve(span: Span, description: Description, as: As): readonly Found[] {
    const { sort, phrase, determiner, plural, owner } = description;
    if (sort === 'thing' || (sort === 'document' && as !== 'speaker' && as !== 'actor')) {
      // "his campaign promise": the pledge is the possessor's.
      return as === 'pledger' && owner ? coref.resolve(owner, as) : [];
    }
    if (as === 'place' && sort !== 'country') return [];
    // "the city of Lunda" is Lunda.
    const place =
      sort === 'country' && coref.all[phrase.to]?.lower === 'of' && phrase.to + 1 < span.to
        ? coref.inner[phrase.to + 1]!
        : -1;
    if (place >= 0 && coref.mentions.names[place]!.type === 'place') return [named(coref, place)];
    if (as === 'outlet' && !description.outlet && sort !== 'organisation') return [];
    const known = memo.get(phrase.from);
    if (known && known.to === phrase.to) {
      for (const { member } of known.found) if (!coref.asked.has(member)) rename(member, span, phrase);
      return known.found;
    }
    const { role } = coref.tokens.sentences[coref.all[phrase.from]!.sentence]!;
    // Headlines leave articles out: "Minister resigns".
    const short = determiner === 'none' && !plural && /^(?:title|standfirst|heading)$/.test(role);
    const definite = short || determiner === 'the' || determiner === 'owner' || (determiner === 'none' && plural);
    const here = passage(coref.text, chars(coref.tokens, phrase));
    const taken = definite
      ? takenUp(coref, described, short ? { ...description, determiner: 'the' } : description, as, ranked)
      : [];
    // "A Lunda judge ruled", "Judge rules": at its first mention a post goes before the name.
    const later = taken.length === 0 && (short || determiner === 'a') ? namedLater(coref, description) : null;
    if (later) taken.push(later);
    const found: Found[] = taken.map(({ member, because }) => ({
      member,
      why: [{ rule: 'description', because: `"${here.exact}" is ${member.name}: ${because}`, passage: here }],
    }));
    for (const { member } of found) addMention(member, here);
    if (found.length === 0) found.push(led(description, here) ?? create(span, description));
    memo.set(phrase.from, { found, to: phrase.to });
    const [first, ...others] = found.map(({ member }) => member);
    if (first) coref.discourse.recordMention(phrase.to - 1, first, others);
    return found;
  }

  /** "the campaign", "the administration": that of the candidate or the head of government spoken of last. */
  function led({ head, determiner, modifiers, of, sort, phrase }: Description, here: Passage): Found | null {
    if (determiner !== 'the' || modifiers.length > 0 || of.length > 0 || !/^(?:group|body)$/.test(sort)) return null;
    const wanted = LED[head];
    if (!wanted) return null;
    const last = coref.discourse
      .before(phrase.from)
      .find(({ member: { person, roles } }) => person && wanted.some((role) => roles.has(role)));
    if (!last) return null;
    const leader = last.member;
    const known =
      coref.identified.byKey.get(`${leader.person!.surname} ${head}`) ?? described.byOwner.get(`${leader.id} ${head}`);
    const made = known ?? coref.add(`${leader.name}’s ${head}`, head === 'administration' ? 'body' : 'group');
    if (!known) {
      made.starts.push(here.start);
      described.byOwner.set(`${leader.id} ${head}`, made);
    }
    const because = `"${here.exact}" is that of ${leader.name}, the last who leads one`;
    if (!known) made.why.push({ rule: 'owner', because, passage: here });
    addMention(made, here);
    return { member: made, why: [{ rule: 'owner', because, passage: here }] };
  }

  /** A member for a description that nobody's name fits: its name is the description itself. */
  function create(span: Span, description: Description): Found {
    const { sort, phrase, head, owner } = description;
    const type =
      sort === 'country' ? 'place' : sort === 'group' || sort === 'body' || sort === 'organisation' ? sort : 'unnamed';
    const whole = wholeOf(span, phrase);
    const [holder] = owner ? coref.resolve(owner, 'actor') : [];
    const made = coref.add(ownedName(whole.exact.replace(/\s+/g, ' '), holder?.member), type);
    made.plural = description.plural;
    made.document = sort === 'document';
    made.gender = description.gender;
    made.outlet = description.outlet;
    made.starts.push(whole.start);
    made.why.push({ rule: 'unnamed', because: 'a description that no name in the text fits', passage: whole });
    addMention(made, whole);
    described.headOf.set(made, head);
    if (description.determiner !== 'a' && description.determiner !== 'other')
      described.byWords.set(foldedPhrase(coref, phrase), made);
    if (holder && owner) {
      const possessor = passage(coref.text, chars(coref.tokens, owner));
      made.why.push({ rule: 'owner', because: `"${possessor.exact}" is ${holder.member.name}`, passage: possessor });
    }
    if (holder) described.byOwner.set(`${holder.member.id} ${head}`, made);
    return { member: made, why: made.why };
  }

  /** "her campaign" says less by itself than "Ana Kovar’s campaign". */
  function ownedName(words: string, holder: Member | undefined): string {
    if (!holder || holder.type === 'unnamed' || described.headOf.has(holder)) return words;
    return words.replace(/^(?:whose|his|her|its|their|my|our|your)\b/i, () => `${holder.name}’s`);
  }

  /** A description that was weighed before anybody asked for it takes the name of the longer stretch that is asked for. */
  function rename(member: Member, span: Span, phrase: Span): void {
    const whole = wholeOf(span, phrase);
    if (whole.exact.length <= member.name.length || !described.headOf.has(member)) return;
    member.name = whole.exact.replace(/\s+/g, ' ');
    member.mentions.clear();
    addMention(member, whole);
  }

  /** The description with what follows its head, up to the first comma. */
  function wholeOf(span: Span, phrase: Span): Passage {
    const { all, text } = coref;
    const { start } = all[phrase.from]!;
    let to = phrase.to;
    for (let t = phrase.to; t < span.to; t++) {
      if (/^[,;:—–()"“”]$/.test(all[t]!.text) || all[t]!.end - start > MAX_NAME_LENGTH) break;
      // "prosecutors in April": when is no part of who.
      if (coref.timeAt[t]! >= 0 || (all[t]!.pos === 'ADP' && (coref.timeAt[t + 1] ?? -1) >= 0)) break;
      to = t + 1;
    }
    return passage(text, { start, end: all[to - 1]!.end });
  }

  function called(span: Span, as: As): readonly Found[] {
    const { all, phrases, tokens } = coref;
    const first = firstPhrase(coref, span) ?? span;
    if (
      first.to - first.from === 1 &&
      (pronounKind(all[first.from]!.lower) || /^(?:PRON|AUX)$/.test(all[first.from]!.pos))
    )
      return [];
    const description = describe(tokens, phrases, first, span.to);
    if (description?.owner && description.sort === 'thing' && as !== 'target') {
      const holder = coref.resolve(description.owner, as);
      if (holder.length > 0) return holder;
    }
    const whole = wholeOf(span, first);
    if (!/\p{L}/u.test(whole.exact)) return [];
    const words = foldedPhrase(coref, first);
    const again = described.byWords.get(words);
    const group = description?.plural === true;
    const made = again ?? coref.add(whole.exact.replace(/\s+/g, ' '), group ? 'group' : 'unnamed');
    if (!again) {
      made.plural = group;
      made.document = description?.sort === 'document';
      made.starts.push(whole.start);
      made.why.push({ rule: 'unnamed', because: 'the words stand where somebody acts or speaks', passage: whole });
      described.byWords.set(words, made);
    }
    addMention(made, whole);
    coref.discourse.recordMention(first.to - 1, made);
    return [{ member: made, why: made.why }];
  }

  return { resolve, called };
}
