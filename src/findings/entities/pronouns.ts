import { wordSet } from '../../lexicon/fold.ts';
import type { Discourse, Occurrence } from './discourse.ts';
import type { Member } from './member.ts';
import { type Gender, genderOf } from './person-names.ts';

export type PronounKind = 'he' | 'she' | 'they' | 'it' | 'I' | 'we' | 'you' | 'who' | 'one';

const KINDS: ReadonlyMap<string, PronounKind> = new Map<string, PronounKind>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves', 'both', 'each'].map((word) => [word, 'they'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'it'] as const),
  ...['i', 'me', 'my', 'mine', 'myself'].map((word) => [word, 'I'] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((word) => [word, 'we'] as const),
  ...['who', 'whom', 'whose', 'which', 'that'].map((word) => [word, 'who'] as const),
  ...['one', 'another', 'some', 'others', 'several', 'many', 'most'].map((word) => [word, 'one'] as const),
]);

export const pronounKind = (lower: string): PronounKind | null => KINDS.get(lower) ?? null;

/** Words for people that mean nobody in particular. */
export const NOBODY = wordSet('nobody no-one none neither either anyone anybody everyone everybody');

/** "her successor" is somebody whom the text does not name. */
export const NOBODY_NAMED = wordSet('successor predecessor counterpart replacement');

/** The member that "he", "she", "they" or "it" stands for, and how sure that is. */
export interface Antecedent {
  readonly member: Member;
  readonly others?: readonly Member[];
  readonly because: string;
}

const isPerson = ({ type, plural, document }: Member): boolean =>
  (type === 'person' || type === 'office' || (type === 'unnamed' && !document)) && !plural;
const agrees = (member: Member, gender: Gender): boolean => member.gender === 'unknown' || member.gender === gender;

function fits(kind: PronounKind, member: Member): boolean {
  if (kind === 'he') return isPerson(member) && agrees(member, 'm');
  if (kind === 'she') return isPerson(member) && agrees(member, 'f');
  if (kind === 'they')
    return (
      member.plural ||
      /^(?:group|body|organisation)$/.test(member.type) ||
      (member.type === 'unnamed' && !member.document)
    );
  return member.document || (!member.plural && /^(?:body|organisation|place|instrument|group)$/.test(member.type));
}

/** A given name in -a is a woman's far more often than a man's; that is a leaning, no proof. */
const soundsFemale = ({ person }: Member): boolean =>
  !!person && person.words.length > 1 && /a$/.test(person.words[0]!) && genderOf(person) === 'unknown';

/** What speaks for a member as antecedent, beyond distance. */
function weight(kind: PronounKind, { member, subject, others, inside }: Occurrence): number {
  let weight = subject ? 1.5 : 0;
  if (kind === 'he' || kind === 'she') {
    weight += member.gender === 'unknown' ? -0.5 : 0.5;
    if (member.gender === 'unknown' && soundsFemale(member)) weight += kind === 'she' ? 0.4 : -1;
  }
  if (kind === 'they') weight += others || member.plural ? 1 : -1;
  if (kind === 'it')
    weight += member.document ? 0.5 : member.type === 'place' ? -1.5 : member.type === 'instrument' ? -0.5 : 0;
  // "its Lunda factory": a name inside a longer phrase is seldom what "it" or "they" take up.
  if (inside && (kind === 'it' || kind === 'they')) weight -= 1;
  return weight;
}

/** What a pronoun's search needs to know about where it stands. */
export interface Place {
  readonly token: number;
  readonly start: number;
  readonly sentence: number;
  readonly quotation: number;
  /** Whether the pronoun is itself the subject or the speaker of its clause. */
  readonly speaking: boolean;
  /** Whether its sentence opens with a participle or a conjunction, so that its subject may follow. */
  readonly opening: boolean;
  readonly sentenceOf: (token: number) => number;
}

/**
 * The antecedent of a third-person pronoun: of the members that agree with it in number, gender and kind, the one with
 * the best sum of nearness, subjecthood, and having spoken last where the pronoun itself speaks.
 */
export function antecedent(
  kind: PronounKind,
  discourse: Discourse,
  place: Place,
  extra: readonly Occurrence[],
): Antecedent | null {
  let best: Occurrence | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const speakers = discourse.speakersBefore(place.start);
  const last =
    place.speaking && place.quotation < 0
      ? speakers.find(
          ({ member }) => fits(kind, member) && !(kind === 'he' && member.gender === 'unknown' && soundsFemale(member)),
        )
      : undefined;
  const sayers = discourse.sayersAt(place.start);
  // Who is quoted says "I" of himself; in words that the article gives as its own, "he" is often who speaks.
  const own = place.quotation < 0 ? [] : sayers.length > 0 ? sayers : [discourse.speakerAt(place.start, null)];
  // "Kovar said that Ode had kept his word": a subject inside what is reported stands nearer.
  const nearer = discourse
    .before(place.token)
    .find((each) => place.sentenceOf(each.token) === place.sentence && each.subject && fits(kind, each.member));
  const within = nearer !== undefined && !sayers.includes(nearer.member);
  const reported = place.quotation < 0 && !place.speaking && !within ? sayers : [];
  for (const each of [...extra, ...discourse.before(place.token)]) {
    if (!(kind === 'they' && each.others) && !fits(kind, each.member)) continue;
    if ((kind === 'he' || kind === 'she' || kind === 'it') && each.others) continue;
    if ((kind === 'he' || kind === 'she') && own.includes(each.member)) continue;
    const distance = place.sentence - place.sentenceOf(each.token);
    let score = weight(kind, each) - 1.2 * distance;
    // Whom the text names is taken up sooner than whom it only describes.
    if (each.member.type === 'unnamed' && !each.member.document && !reported.includes(each.member)) score -= 1;
    // Whom a quotation names is seldom taken up outside it.
    if (each.quotation !== place.quotation && each.quotation >= 0) score -= 2;
    if (last && each.member === last.member) score += 2.2;
    if (reported.includes(each.member)) score += 1;
    // Nearness within one sentence settles what is otherwise equal.
    score += Math.min(0.4, each.token / (place.token + 1) / 4);
    if (score > most) {
      most = score;
      best = each;
    }
  }
  // "Describing his visit, Kovar said": a subject that follows an opening clause.
  const leading =
    place.opening && (!best || place.sentenceOf(best.token) < place.sentence)
      ? discourse.after(place.token).find((each) => each.subject && fits(kind, each.member))
      : undefined;
  if (leading) return { member: leading.member, because: 'the subject that follows in the same sentence' };
  if (last && (!best || most < -3)) return { member: last.member, because: 'the last to speak' };
  if (best)
    return {
      member: best.member,
      ...(kind === 'they' && best.others ? { others: best.others } : {}),
      because:
        last?.member === best.member
          ? 'the last to speak'
          : best.subject
            ? 'the nearest subject that agrees'
            : 'the nearest mention that agrees',
    };
  const ahead = discourse.after(place.token).find((each) => fits(kind, each.member));
  return ahead ? { member: ahead.member, because: 'named later in the same sentence' } : null;
}
