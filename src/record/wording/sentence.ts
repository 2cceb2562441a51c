/**
 * A finding as a sentence that people can take as it stands: who, how they said it, what. Every page, terminal and answer
 * that tells a finding in a line renders one of these, so that none of them can leave out a denial, or put quotation marks
 * around words that nobody spoke.
 */

/**
 * What a part of a sentence is. `who` speaks, pledges or acts; `saying` are the words of saying; `source` tells whose word
 * it is where that is somebody else; `words` are the words of the article; `glue` is what the sentence adds.
 */
export const SENTENCE_ROLES = ['who', 'saying', 'source', 'words', 'glue'] as const;
export type SentenceRole = (typeof SENTENCE_ROLES)[number];

/** How much of the words is quoted: spoken or written so by whoever they are given to. The rest is the article's wording. */
export const QUOTED = ['whole', 'partly', 'none'] as const;

export interface SentencePart {
  readonly role: SentenceRole;
  /** Without quotation marks around it; they are added where it is rendered. */
  readonly text: string;
  readonly quoted: boolean;
  /** Item of the one who is named; null where it is nobody of the record. */
  readonly entity: string | null;
}

export interface Sentence {
  /** All parts one after another, those that are quoted in quotation marks. */
  readonly text: string;
  readonly parts: SentencePart[];
  readonly quoted: (typeof QUOTED)[number];
  /** Whose words the whole text is, where that is stated: what is not quoted is in their words, not in those of the outlet. */
  readonly textBy: string | null;
}

/** Somebody whom a finding names, and what they are to it. */
export interface NamedWho {
  readonly role: string;
  readonly name: string;
  readonly entity: string | null;
}

export const NOBODY = 'Nobody named';
/** Of what was said by whoever: “Nobody said” would be read as a denial. */
export const SOMEBODY = 'Somebody who is not named';

export function part(role: SentenceRole, text: string, more: Partial<SentencePart> = {}): SentencePart {
  return { role, text, quoted: false, entity: null, ...more };
}

export const glue = (text: string): SentencePart => part('glue', text);

/** A sentence of its parts: those without text are left out, and it begins with a capital. */
export function sentenceOfParts(all: readonly SentencePart[]): Sentence {
  const parts = all.filter(({ text }) => text !== '');
  const words = parts.filter(({ role }) => role === 'words');
  const marked = words.filter(({ quoted }) => quoted).length;
  const [first, ...rest] = parts;
  // What is quoted keeps the letters that it has.
  const begun = first && !first.quoted ? [{ ...first, text: capital(first.text) }, ...rest] : parts;
  const quoted = marked === 0 ? 'none' : marked === words.length ? 'whole' : 'partly';
  return { text: begun.map(shownPart).join(''), parts: begun, quoted, textBy: null };
}

/** A part as text: in quotation marks where it is quoted. */
export function shownPart({ text, quoted }: Pick<SentencePart, 'text' | 'quoted'>): string {
  return quoted ? `“${text}”` : text;
}

/** Who of some names, as parts: `Ida Fenn, Otto Marl and the council`. */
export function whoParts(names: readonly NamedWho[]): readonly SentencePart[] {
  return names.flatMap(({ name, entity }, i) => {
    const before = i === 0 ? [] : [glue(i === names.length - 1 ? ' and ' : ', ')];
    return [...before, part('who', oneLine(name), { entity })];
  });
}

/** What stands before the words: who, how, according to whom. Empty where the words say it themselves. */
export function leadOf({ parts }: Pick<Sentence, 'parts'>): string {
  const at = parts.findIndex(({ role }) => role === 'words');
  return (at < 0 ? parts : parts.slice(0, at)).map(shownPart).join('').trim();
}

const MAX_LINE_LENGTH = 240;

/** A sentence where only a line is shown, cut at its end where it is long. */
export function lineOf({ text }: Pick<Sentence, 'text'>, longest = MAX_LINE_LENGTH): string {
  const line = oneLine(text).toWellFormed();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** `a spokesman` → `A spokesman`; `iPhone` stays. */
function capital(text: string): string {
  const [first = ''] = text;
  const [second = ''] = text.slice(first.length);
  return second !== second.toLowerCase() ? text : first.toUpperCase() + text.slice(first.length);
}

/** `A spokesman` → `a spokesman`, where it does not begin the sentence. */
export const inside = (name: string): string =>
  name.replace(/^(?:A|An|The|His|Her|Their) (?=\p{Ll})/u, (word) => word.toLowerCase());
