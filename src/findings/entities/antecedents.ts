import type { Discourse, Occurrence } from './discourse.ts';
import type { Member } from './member.ts';
import { genderOf } from './person-names.ts';
import { fits, type PronounKind } from './pronouns.ts';

/** Where a pronoun stands, as far as its antecedent depends on it. */
export interface PronounPosition {
  readonly token: number;
  readonly start: number;
  readonly sentence: number;
  readonly quotation: number;
  /** Whether the pronoun is the speaker of a statement. */
  readonly speaking: boolean;
  /** Whether its verb goes on with what was said: "he added". */
  readonly goingOn: boolean;
  readonly form: 'subject' | 'possessive' | 'other';
  /** Whether its sentence opens with a participle or a conjunction, so that its subject may follow. */
  readonly opening: boolean;
  readonly sentenceOf: (token: number) => number;
  readonly paragraphOf: (token: number) => number;
  /** How many verbs stand between an earlier place and the pronoun. */
  readonly verbsSince: (token: number) => number;
}

/** Somebody whom a pronoun may mean, and what speaks for or against it. */
export interface Candidate {
  /** The mention that stands nearest. */
  readonly nearest: Occurrence;
  readonly features: readonly string[];
  /** The reason, for readers. */
  readonly because: string;
}

const most = (count: number, limit: number): number => Math.min(count, limit);

/** A given name in -a is a woman's far more often than a man's; that is a leaning, no proof. */
const soundsFemale = ({ person }: Member): boolean =>
  !!person && person.words.length > 1 && /a$/.test(person.words[0]!) && genderOf(person) === 'unknown';

/**
 * Candidates for "he", "she", "they" or "it": members that agree in number, gender and kind and are mentioned before,
 * or after it in the same sentence. Each with its features, by name.
 *
 * @param described those whom the text describes without a name
 */
export function antecedents(
  kind: PronounKind,
  discourse: Discourse,
  place: PronounPosition,
  described: readonly Occurrence[],
): Candidate[] {
  const able = ({ member, others }: Occurrence): boolean =>
    kind === 'they' ? others !== undefined || fits(kind, member) : others === undefined && fits(kind, member);
  const before = [...described, ...discourse.before(place.token)].filter(able).sort((a, b) => b.token - a.token);
  const occurrences = new Map<Member, Occurrence[]>();
  for (const each of before) {
    const list = occurrences.get(each.member);
    if (list) list.push(each);
    else occurrences.set(each.member, [each]);
  }
  const after = discourse.after(place.token).filter((each) => able(each) && !occurrences.has(each.member));
  const sayers = discourse.sayersAt(place.start);
  const quoted = sayers.length > 0 || place.quotation < 0 ? sayers : [discourse.speakerAt(place.start, null)];
  const spoke = discourse.speakersBefore(place.start).filter(({ member }) => fits(kind, member));
  const speakers = [...new Set(spoke.map(({ member }) => member))];
  const lastToldOf = spoke.find(({ nested }) => !nested)?.member;
  // Of several subjects in a sentence the first is its topic.
  const topics = new Map<number, number>();
  for (const { token, subject } of before) if (subject) topics.set(place.sentenceOf(token), token);
  const named = Math.max(1, ...[...occurrences.keys()].map(({ starts }) => starts.length));
  const group = kind === 'he' || kind === 'she' ? 'he' : kind;
  const voice = place.quotation >= 0 ? 'quoted' : sayers.length > 0 ? 'reported' : 'told';
  const setting = place.goingOn ? 'going on' : place.speaking ? 'speaking' : `${voice} ${place.form}`;

  function who(member: Member, others: Occurrence['others']): string[] {
    const type = others
      ? 'several'
      : member.document
        ? 'document'
        : member.plural
          ? `${member.type} plural`
          : member.type;
    const out = [`type ${type}`, `named ${most(Math.floor(Math.log2(1 + member.starts.length)), 4)}`];
    if (member.starts.length === named) out.push('named most');
    if (group === 'he') {
      const female = member.gender === 'f' || (member.gender === 'unknown' && soundsFemale(member));
      out.push(`gender ${member.gender === 'unknown' ? 'open' : 'known'}`);
      if (member.gender === 'unknown' && female) out.push(`sounds female ${kind}`);
    }
    const turn = speakers.indexOf(member);
    out.push(turn < 0 ? 'has not spoken' : `spoke ${most(turn, 2)}`, ...(turn === 0 ? [`spoke last ${setting}`] : []));
    if (member === lastToldOf)
      out.push('spoke last in no words of another', `spoke last in no words of another ${setting}`);
    if (quoted.includes(member)) out.push(`says this ${setting}`);
    return out;
  }

  function where(list: readonly Occurrence[], rank: number): string[] {
    const [nearest] = list as [Occurrence];
    const { token, subject, inside, quotation } = nearest;
    const back = most(place.sentence - place.sentenceOf(token), 4);
    const role = inside ? 'inside' : subject ? 'subject' : 'other';
    const out = [
      `back ${back}`,
      `back ${back} ${setting}`,
      `rank ${most(rank, 4)}`,
      role,
      `${role} back ${most(back, 2)} ${place.form}`,
    ];
    if (place.paragraphOf(token) === place.paragraphOf(place.token)) out.push('same paragraph');
    if (topics.get(place.sentenceOf(token)) === token) out.push(`topic back ${most(back, 2)}`);
    if (back === 0) out.push(`verbs ${most(place.verbsSince(token), 3)} ${role} ${place.form}`);
    if (quotation !== place.quotation) out.push(quotation < 0 ? 'told before the quotation' : 'in another quotation');
    const subjects = list.filter((each) => each.subject).length;
    out.push(`told ${most(list.length, 4)}`, ...(subjects > 0 ? [`subjects ${most(subjects, 3)}`] : []));
    return out;
  }

  const withGroup = (features: readonly string[]): string[] => features.flatMap((each) => [each, `${group}: ${each}`]);
  const because = ({ member, subject }: Occurrence): string =>
    speakers[0] === member
      ? 'the last to speak'
      : subject
        ? 'a subject before that agrees'
        : 'a mention before that agrees';
  return [
    ...[...occurrences.values()].map((list, rank) => ({
      nearest: list[0]!,
      features: withGroup([...who(list[0]!.member, list[0]!.others), ...where(list, rank)]),
      because: because(list[0]!),
    })),
    ...after.map((nearest) => {
      const role = nearest.subject ? 'subject' : 'other';
      const ahead = ['ahead', `ahead ${role}`, `ahead ${role} ${place.opening ? 'opening' : 'within'} ${place.form}`];
      if (occurrences.size > 0) ahead.push('ahead of another');
      return {
        nearest,
        features: withGroup([...who(nearest.member, nearest.others), ...ahead]),
        because: 'named later in the same sentence',
      };
    }),
  ];
}
