/**
 * Sentences about pledges and what is linked to them. All that the site says of a finding in words of its own is put
 * together here, so that it can be worded elsewhere in one place.
 */
import { RELATION_MEANS, type Relation } from '../record/evidence.ts';
import { firstWording, type PublishedMoment, type PublishedPledge, type Quoted, type Standing } from './model.ts';
import type { Site } from './settings.ts';

const DOERS: Readonly<Record<Quoted['kind'], string>> = { pledge: 'pledger', statement: 'speaker', action: 'actor' };

/** Who pledges, says or does it, each once. */
export function doersOf({ kind, named }: Quoted): readonly Quoted['named'][number][] {
  const seen = new Set<string>();
  return named.filter(({ role, name }) => role === DOERS[kind] && !seen.has(name) && seen.add(name));
}

/** Their names: `Ana Kovar and the Lowen Council`. */
export function namesOf(quoted: Quoted, nobody: string): string {
  return listed(doersOf(quoted).map(({ name }) => name)) || nobody;
}

/** What a pledge is called in lists: the title that people gave it, or its words. */
export function titleOf(pledge: PublishedPledge, most: number): string {
  const { title } = pledge.description;
  return title ?? `“${oneLine(bare(firstWording(pledge).words), most)}”`;
}

/** `Ana Kovar pledged on 6 May 2031: “open the ward by June”`. */
export function pledgeSentence(pledge: PublishedPledge, site: Site): string {
  const first = firstWording(pledge);
  return `${namesOf(first, site.words.noPledger)}: “${oneLine(first.words, 180)}”`;
}

/** Where a pledge stands, in the words of the vocabulary or of the publisher. */
export function standingWords({ id, label }: Standing, { vocabulary, words }: Site): string {
  if (vocabulary[id] !== undefined) return vocabulary[id];
  if (id === 'unassessed') return words.unassessed;
  if (id === 'none-found') return words.noneFound;
  return label ?? words.unjudged;
}

/** `advances: brings it nearer`. */
export function relationWords(relation: Relation): string {
  return `${capital(relation)}: ${RELATION_MEANS[relation]}`;
}

/** What a moment of the timeline is, in a few words. */
export function momentWords({ what, relation }: PublishedMoment): string {
  switch (what) {
    case 'wording':
      return 'Pledged';
    case 'restatement':
      return 'Repeated';
    case 'deadline':
      return 'Deadline';
    case 'assessment':
      return 'Assessed';
    case 'statement':
    case 'action':
      return relation === null ? capital(what) : capital(relation);
  }
}

/** `done-in-time` as people read it. */
export function axisWords(value: string): string {
  return capital(value.replaceAll('-', ' '));
}

/** Words on one line, cut at the end of a word where they are too long. */
export function oneLine(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(most / 2, cut.lastIndexOf(' '))).toWellFormed()}…`;
}

/** The words of a pledge without quotation marks around them, where there are none inside. */
export function bare(words: string): string {
  const inner = words
    .trim()
    .replace(/^[“"„«]|[”"»]$/g, '')
    .replace(/[,;]$/, '');
  return /[“”"„«»]/.test(inner) ? words.trim() : inner;
}

/** Day on which evidence or an assessment came last; empty where none did. */
export function evidenceMoved({ evidence, assessments }: PublishedPledge): string {
  return [...evidence, ...assessments].reduce((last, { at }) => (at > last ? at : last), '').slice(0, 10);
}

export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A day as the site’s language writes it: `6 May 2031`. What is no whole day is shown as it is. */
export function dayWords(day: string, language: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0];
  if (whole === undefined) return day;
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormat(language).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  // English as most of the press writes it: the day first.
  const locale = language === 'en' ? 'en-GB' : language;
  const made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
