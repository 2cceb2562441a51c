import type { Passage, Stance, StatementKind } from '../../types.ts';
import { stanceOf } from '../kinds/stance.ts';
import type { StatementFinding } from '../types.ts';
import { inside, type NamedWho, oneLine, part, type SentencePart } from './sentence.ts';

/** A statement that a finding is told in: who says it, and what they do with it. */
export interface Said {
  readonly who: NamedWho | null;
  readonly stance: Stance;
  readonly form: StatementKind;
  readonly content: readonly Passage[];
  /** Whether it is the whole text, which is stated to be somebody's words: a speech, a manifesto. */
  readonly whole?: true;
}

/** The statement as what is told in it needs it. */
export function saidBy(finding: StatementFinding, named: readonly NamedWho[]): Said {
  return { who: speakerOf(finding, named), stance: stanceOf(finding), form: finding.form, content: finding.content };
}

/** A text that is stated to be somebody's words, as what stands in it is told: all of it is theirs. */
export function wholeTextBy(who: NamedWho): Said {
  return { who, stance: 'asserts', form: 'direct', content: [], whole: true };
}

/**
 * Whom a text is stated to be by, among those whom it names: whoever is called so, or by the last word of the name and no
 * other words than those of it ("President Corrand" for Tavi Corrand, President).
 */
export function statedSpeaker(
  stated: string | null,
  among: Iterable<{ readonly name: string; readonly entity: string | null }>,
): NamedWho | null {
  const name = stated?.trim() ?? '';
  if (name === '') return null;
  const called = wordsOf(name);
  let near: NamedWho | null = null;
  for (const each of among) {
    const own = wordsOf(each.name);
    if (own.join(' ') === called.join(' ')) return { role: 'speaker', ...each };
    const [short, long] = own.length < called.length ? [own, called] : [called, own];
    if (own.at(-1) === called.at(-1) && short.every((word) => long.includes(word)))
      near ??= { role: 'speaker', ...each };
  }
  return near ?? { role: 'speaker', name, entity: null };
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Who says a statement: the one whom the source stands for. Where the source names several, they are told in its own words,
 * since a reading knows one speaker of each statement, and a joint act is nobody's alone.
 */
export function speakerOf({ source }: StatementFinding, named: readonly NamedWho[]): NamedWho | null {
  const words = oneLine(source.map(({ exact }) => exact).join(' '));
  const speaker = named.find(({ role }) => role === 'speaker');
  if (speaker !== undefined && !isJoint(words, speaker.name)) return speaker;
  return words === '' ? null : { role: 'speaker', name: words, entity: null };
}

/**
 * Whether the words name several: `Ida Fenn and Otto Marl`, `the mayor and the council`, and not `Ida Fenn, Minister for
 * Trade and Ports` or `Minister for Trade and Ports Ida Fenn`.
 */
function isJoint(words: string, name: string): boolean {
  if (/ (?:and|&) /.test(name)) return false;
  return [...words.matchAll(/(,?) (?:and|&) /g)].some(({ index, 0: and, 1: comma }) => {
    const [before, behind] = [words.slice(0, index), words.slice(index + and.length)];
    const another = /^(?:the|his|her|their|its|a|an)\b/.test(behind);
    // An office, or an apposition that no comma ends: the word behind belongs to it.
    if (comma === '' && !another && (/ (?:for|of) [^,]*$/.test(before) || /,/.test(before))) return false;
    return (another || /^\p{Lu}/u.test(behind)) && /\p{Lu}|^(?:the|a|an) /u.test(before);
  });
}

/** What a speaker who does not hold a thing true did with it, as it is told of what stands in it. */
export const DID: Readonly<Record<Exclude<Stance, 'asserts'>, string>> = {
  denies: 'denied by',
  doubts: 'doubted by',
  declines: 'left open by',
  asks: 'asked about by',
  urges: 'called for by',
};

/**
 * The statement that tells whose word a finding is: the innermost whose speaker is known, or the one farther out whose speaker
 * does not hold true what stands in it.
 *
 * @param said from the innermost out
 */
export function tellingOf(said: readonly Said[]): Said | null {
  return said.find(({ stance }) => stance !== 'asserts') ?? said.find(({ who }) => who !== null) ?? said[0] ?? null;
}

/** `denied by Ida Fenn`, `according to Ida Fenn`; of what is quoted `in the words of`. */
export function byWhom({ who, stance }: Said, quoted: boolean): readonly SentencePart[] {
  const name = who === null ? 'somebody who is not named' : inside(oneLine(who.name));
  const how = stance === 'asserts' ? (quoted ? 'in the words of' : 'according to') : DID[stance];
  return [part('source', `${how} `), part('source', name, { entity: who?.entity ?? null })];
}

/** What they do with what they tell of themselves. */
export const OWN: Readonly<Record<Exclude<Stance, 'asserts'>, string>> = {
  denies: 'denied',
  doubts: 'doubted',
  declines: 'left open',
  asks: 'asked about',
  urges: 'called for',
};

/** Whether it is somebody who is named already that says it. */
export function isAmong({ who }: Said, names: readonly NamedWho[]): boolean {
  if (who === null) return false;
  return names.some(({ name, entity }) => (entity !== null && entity === who.entity) || name === who.name);
}
