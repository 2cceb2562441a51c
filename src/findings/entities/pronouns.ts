import { wordSet } from '../../lexicon/fold.ts';
import type { Member } from './member.ts';
import type { Gender } from './person-names.ts';

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

const isPerson = ({ type, plural, document }: Member): boolean =>
  (type === 'person' || type === 'office' || (type === 'unnamed' && !document)) && !plural;
const agrees = (member: Member, gender: Gender): boolean => member.gender === 'unknown' || member.gender === gender;

/** Whether a member agrees with a third-person pronoun in number, gender and kind. */
export function fits(kind: PronounKind, member: Member): boolean {
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
