import { fold } from '../../lexicon/fold.ts';
import { OFFICE_KINDS, OFFICES } from '../../lexicon/offices.ts';
import { COUNTRY_NAMES, DEMONYMS } from '../../lexicon/places.ts';
import type { Span } from '../../stages.ts';
import { percent, sharesOf } from '../probabilities.ts';
import { authorOf } from './authors.ts';
import { contradicts } from './contradictions.ts';
import type { As, CorefState } from './coref-state.ts';
import { isSamePost, NON_RESTRICTIVE, RESTRICTIVE, TITLE_MODIFIERS } from './description-modifiers.ts';
import { type Option, options } from './description-options.ts';
import { DESCRIPTION_WEIGHTS } from './description-weights.ts';
import type { Description } from './descriptions.ts';
import { type Member, nearest } from './member.ts';
import { NOBODY_NAMED } from './pronouns.ts';

/** A member that a description takes up, and why it is that one. */
export interface Taken {
  readonly member: Member;
  readonly because: string;
}

/** What descriptions have stood for so far. */
export interface Described {
  /** By the folded words of the description. */
  readonly byWords: Map<string, Member>;
  /** By possessor and head: "Kovar’s campaign". */
  readonly byOwner: Map<string, Member>;
  readonly headOf: Map<Member, string>;
}

/** Called with every definite description and its candidates, for training. */
export type Ranked = (phrase: Span, options: readonly Option[]) => void;

/** Types for which the learned model ranks the candidates of a singular description. */
const RANKED = /^(?:person|body|organisation|group)$/;
const SAME_PARTY: Readonly<Record<string, string>> = {
  gop: 'republican',
  republican: 'gop',
  democrat: 'democratic',
  democratic: 'democrat',
};
const QUALIFIES =
  /^(?:foreign|interior|finance|defen[cs]e|health|education|justice|prime|vice|attorney|general|trade|economy|press|opposition|deputy|energy|labou?r|agriculture|transport|state|federal|white|house|republican|democratic|gop|libertarian|green|conservative|liberal|socialist|presidential|gubernatorial)$/;

/** What a rule looks at to say whom a definite description takes up. */
interface Asked {
  readonly coref: CorefState;
  readonly described: Described;
  readonly description: Description;
  readonly as: As;
  readonly ranked: Ranked | undefined;
}

/** Whom a description takes up; null where the rule has nothing to say of it, and the next is asked. */
type Rule = (asked: Asked) => Taken[] | null;

/** Resolves a definite description: two members for "the two leaders", none if no candidate fits. */
export function takenUp(
  coref: CorefState,
  described: Described,
  description: Description,
  as: As,
  ranked?: Ranked,
): Taken[] {
  if (NOBODY_NAMED.has(description.head)) return [];
  for (const rule of description.determiner === 'the' ? [...RULES, ...RULES_OF_THE] : RULES) {
    const found = rule({ coref, described, description, as, ranked });
    if (found !== null) return found;
  }
  return [];
}

const taken = (member: Member | null | undefined, because: string): Taken[] => (member ? [{ member, because }] : []);

/** "Kovar’s campaign", "Lunda’s finance minister". */
const ofAnOwner: Rule = ({ coref, described, description }) => {
  const { sort, head, plural, owner, phrase } = description;
  if (!owner) return null;
  const own = taken(ownedBy(coref, described, description), `the ${head} of the one who is meant`);
  if (own.length > 0 || sort !== 'person' || plural || !ofPlace(coref, owner)) return own;
  const at = coref.all[phrase.from]!.start;
  return taken(holderOf(coref, description, at), 'the person with this office there');
};

/** "the two leaders", "the rivals". */
const twoPeople: Rule = ({ coref, description: { sort, head, plural, phrase, count, determiner, of } }) => {
  if (sort !== 'person' || !plural || determiner !== 'the' || of.length > 0) return null;
  if (count !== 2 && !/^(?:pair|duo|candidate|nominee|contender|rival)$/.test(head)) return null;
  const two = lastTwo(coref, phrase.from, head);
  return two.length === 2 ? two.map((member) => ({ member, because: 'one of the two named last' })) : null;
};

/** "the letter": its author. */
const authorOfDocument: Rule = ({ coref, description: { sort, head, plural, phrase, determiner } }) => {
  if (sort !== 'document' || plural || determiner !== 'the') return null;
  const author = authorOf(coref, head, phrase.from);
  return author ? taken(author, `spoke in the ${head}`) : null;
};

/** "this newspaper". */
const thisOutlet: Rule = ({ coref, description: { outlet, plural, phrase } }) =>
  outlet && !plural && coref.all[phrase.from]!.lower === 'this'
    ? taken(coref.ownOutlet(), 'the outlet that the article appears in')
    : null;

const sameWordsBefore: Rule = ({ coref, described, description }) => {
  const again = described.byWords.get(foldedPhrase(coref, description.phrase));
  return again ? taken(again, 'described so before') : null;
};

/** The likeliest of those before, by what was learned. */
const likeliest: Rule = ({ coref, described, description, as, ranked }) => {
  const { sort, head, plural, phrase } = description;
  if (plural || !RANKED.test(sort)) return null;
  const introduction = coref.introduced(head, plural, phrase.from);
  const first = introduction ? coref.resolve(introduction, 'speaker')[0]?.member : undefined;
  const introduced = first && described.headOf.get(first) === head ? first : null;
  const those = options(coref, described, description, as, introduced);
  ranked?.(phrase, those);
  const shares = sharesOf(those, DESCRIPTION_WEIGHTS);
  const highest = Math.max(...shares);
  return taken(those[shares.indexOf(highest)]!.member, `the likeliest of those before, ${percent(highest)}`);
};

/** "the country", "the capital": the last place of that kind. */
const lastPlace: Rule = ({ coref, description: { sort, head, plural, phrase } }) => {
  if (sort !== 'country' || plural) return null;
  const isCountry = /^(?:country|nation|kingdom|republic|power|superpower)$/.test(head);
  const place = coref.discourse
    .before(phrase.from)
    .find(({ member: { type, name } }) => type === 'place' && COUNTRY_NAMES.has(fold(name)) === isCountry);
  return place ? taken(place.member, 'the last place of this kind') : null;
};

const sameHeadBefore: Rule = ({ coref, described, description: { head, plural, phrase, modifiers } }) => {
  const before = coref.discourse
    .before(phrase.from)
    .find(({ member }) => member.plural === plural && described.headOf.get(member) === head);
  if (!before || modifiers.some((word) => RESTRICTIVE.test(word))) return null;
  return telling(modifiers, fold(before.member.name))
    ? taken(before.member, 'described with the same word before')
    : null;
};

/** In the order in which they are asked; those of the second list only of "the …". */
const RULES: readonly Rule[] = [ofAnOwner, twoPeople, authorOfDocument, thisOutlet, sameWordsBefore];
const RULES_OF_THE: readonly Rule[] = [likeliest, lastPlace, sameHeadBefore];

/** Maximum distance, in sentences, from "a federal judge" to the judge's name. */
const MAX_SENTENCES_TO_NAME = 8;

/**
 * "A Lunda judge", at the head of a text that goes on "Judge Ana Kovar ruled": the only person with this very post, who is
 * named soon after, and for the first time there.
 */
export function namedLater(coref: CorefState, { head, sort, plural, phrase, modifiers }: Description): Taken | null {
  if (sort !== 'person' || plural || !OFFICES.has(head) || SEVERAL.test(head) || coref.all[phrase.to]?.lower === 'of')
    return null;
  const { start, sentence } = coref.all[phrase.from]!;
  const last =
    coref.tokens.sentences[Math.min(coref.tokens.sentences.length - 1, sentence + MAX_SENTENCES_TO_NAME)]!.end;
  const posts = [head, ...(LIKE[head] ?? [])];
  const holders = new Set(posts.flatMap((post) => (coref.identified.byRole.get(post) ?? []).slice(0, 4)));
  const [only, ...others] = [...holders].filter(({ person, roles }) => person && isSamePost(roles, head, modifiers));
  if (!only || others.length > 0 || only.starts[0]! < start || only.starts[0]! > last) return null;
  if (contradicts(only, head, modifiers)) return null;
  return { member: only, because: 'the only person with this post, whom the text names next' };
}

/** Posts that many hold, of whom a text may quote several. */
const SEVERAL =
  /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|strategist|reporter|correspondent|journalist|commentator|analyst|economist|professor|editor|columnist|host|officer|detective|official|attorney|manager|executive|director|delegate|diplomat|candidate|leader|priest|pastor|imam|rabbi)$/;
const LIKE: Readonly<Record<string, readonly string[]>> = {
  judge: ['justice', 'magistrate'],
  lawmaker: ['senator', 'representative', 'congressman', 'congresswoman', 'mp', 'legislator'],
};

/** Whether a name contains all distinguishing words of a description. */
const telling = (modifiers: readonly string[], name: string): boolean =>
  modifiers.every((word) => NON_RESTRICTIVE.test(word) || name.includes(word));

/** "Lunda’s finance minister": an office of a place. */
function ofPlace(coref: CorefState, owner: Span): boolean {
  const [holder] = coref.resolve(owner, 'actor');
  return holder?.member.type === 'place';
}

/** The folded words of a phrase without its determiner. */
export function foldedPhrase({ all }: CorefState, { from, to }: Span): string {
  const words: string[] = [];
  for (let t = from; t < to; t++)
    if (!/^(?:the|a|an|this|that|these|those|some)$/.test(all[t]!.lower)) words.push(fold(all[t]!.text));
  return words.join(' ');
}

/** Nouns for what a person is a member or the head of. */
const MEMBERED = /^(?:party|company|firm|group|organi[sz]ation|charity|association|union|federation|movement)$/;

/** "his campaign", "Kovar’s team": what belongs to whom. */
function ownedBy(coref: CorefState, { byOwner }: Described, { owner, head, phrase }: Description): Member | null {
  const [holder] = coref.resolve(owner!, 'actor');
  if (!holder) return null;
  const { member } = holder;
  const { byKey, byHead, affiliations } = coref.identified;
  const near = affiliations.get(member) ?? [];
  if (MEMBERED.test(head)) {
    const own = near.find(({ type }) => type === 'organisation');
    if (own) return own;
  }
  if (head === 'ministry' || head === 'department') {
    const own = (byHead.get(head) ?? []).find(({ name }) =>
      fold(name)
        .split(' ')
        .some((word) => word !== head && member.roles.has(word)),
    );
    if (own) return own;
  }
  const surname = member.person?.surname ?? fold(member.name);
  const before = fold(coref.all[phrase.to - 2]?.text ?? '');
  return (
    byKey.get(`${surname} ${head}`) ??
    byKey.get(`${surname} ${before} ${head}`) ??
    byOwner.get(`${member.id} ${head}`) ??
    null
  );
}

/** The person whose titles or descriptions contain the head and the distinguishing words; of several the one named last. */
function holderOf(coref: CorefState, { head, modifiers, of, phrase }: Description, at: number): Member | null {
  if (modifiers.some((word) => RESTRICTIVE.test(word))) return null;
  const wanted = modifiers.filter((word) => OFFICES.has(word) || DEMONYMS.has(word) || QUALIFIES.test(word));
  const has = ({ roles }: Member, word: string): boolean =>
    roles.has(word) || roles.has(DEMONYMS.get(word) ?? ' ') || roles.has(SAME_PARTY[word] ?? ' ');
  const fit = (coref.identified.byRole.get(head) ?? [])
    .slice(-40)
    .filter(
      (each) =>
        wanted.every((other) => has(each, other)) &&
        !TITLE_MODIFIERS.some((part) => part !== head && each.roles.has(part) && !modifiers.includes(part)) &&
        (of.length === 0 || of.some((word) => each.roles.has(word))),
    );
  const before = fit.filter(({ starts }) => starts[0]! < at);
  const chosen = before.length > 0 ? before : fit;
  // Whom a pronoun or a name took up last is nearer than the index of names can tell.
  const recent = coref.discourse.before(phrase.from).find(({ member }) => chosen.includes(member));
  return recent?.member ?? nearest(chosen, at);
}

/** The two people named last. For "leaders" and the like, people with such an office come first. */
export function lastTwo(coref: CorefState, from: number, head: string): Member[] {
  const near = [...new Set(coref.discourse.before(from).map(({ member }) => member))].filter(
    ({ type, plural }) => type === 'person' && !plural,
  );
  const kinds = OFFICE_KINDS.get(head);
  const fit = near.filter(({ roles }) => roles.has(head) || (kinds && [...kinds].some((kind) => roles.has(kind))));
  return (fit.length >= 2 ? fit : near).slice(0, 2);
}
