/** What the site says about pledges and what is linked to them, beside the sentences of findings (`record/wording`). */
import { dayOf, isoOf } from '../record/days.ts';
import { type Relation, relationInWords } from '../record/evidence.ts';
import { firstSaid } from '../record/pledges/first-said.ts';
import { lineOf } from '../record/wording/sentence.ts';
import {
  firstWording,
  othersJudge,
  type PublishedMoment,
  type PublishedPledge,
  type Quoted,
  type Standing,
  statusOf,
} from './model.ts';
import type { Site } from './settings.ts';

const DOERS: Readonly<Record<Quoted['kind'], string>> = { pledge: 'pledger', statement: 'speaker', action: 'actor' };

/** Who pledges, says or does it, each once. */
export function doersOf({ kind, named }: Quoted): readonly Quoted['named'][number][] {
  const seen = new Set<string>();
  return named.filter(({ role, name }) => role === DOERS[kind] && !seen.has(name) && seen.add(name));
}

/** What a pledge is called in lists: the title that people gave it, or its sentence. */
export function titleOf(pledge: PublishedPledge, most = MAX_LINE_LENGTH): string {
  return pledge.description.title ?? pledgeLine(pledge, most);
}

/** `Jonna Petrask: recruitment of 24 midwives would begin this month`, cut where it is long. */
export function pledgeLine(pledge: PublishedPledge, most = MAX_LINE_LENGTH): string {
  return lineOf(firstWording(pledge).sentence, most);
}

/** Letters of a line that stands for a pledge. */
const MAX_LINE_LENGTH = 140;

/** Why a pledge stands where it does, as of when, and whether reviewers differ; null where nobody assessed it. */
export function verdictOf(
  pledge: PublishedPledge,
): { readonly date: string; readonly why: string; readonly differ: boolean } | null {
  const latest = statusOf(pledge);
  if (latest === null) return null;
  const why = lineOf({ text: latest.why }, MAX_VERDICT_LENGTH);
  return { date: latest.date, why, differ: othersJudge(pledge).length > 0 };
}

/** Letters of a reason in a list. */
const MAX_VERDICT_LENGTH = 200;

/** Where a pledge stands, in the words of the vocabulary or of the publisher. */
export function standingWords({ id, label }: Standing, { vocabulary, words }: Site): string {
  if (vocabulary[id] !== undefined) return vocabulary[id];
  if (id === 'unassessed') return words.unassessed;
  if (id === 'none-found') return words.noneFound;
  return label ?? words.unjudged;
}

/** `Advances: brings it nearer`. */
export function relationWords(relation: Relation): string {
  return capital(relationInWords(relation));
}

/** Ids of the reports that tell of the first time that it was pledged. */
export function firstReports({ timeline }: Pick<PublishedPledge, 'timeline'>): ReadonlySet<string> {
  return firstSaid(timeline.filter(({ what }) => what === 'wording' || what === 'restatement'));
}

/** What a moment of the timeline is, in a few words. @param first reports that tell of the first time */
export function momentWords({ id, what, relation, uncertain }: PublishedMoment, first: ReadonlySet<string>): string {
  switch (what) {
    case 'wording':
    case 'restatement':
      // Where no text says that it was said on another day, it may be the first time that is told of once more.
      return first.has(id) ? 'Pledged' : uncertain ? 'Reported again' : 'Repeated';
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

/** Day on which evidence or an assessment came last; empty where none did. */
export function evidenceMoved({ evidence, assessments }: PublishedPledge): string {
  return [...evidence, ...assessments].reduce((last, { at }) => (at > last ? at : last), '').slice(0, 10);
}

/** A day as the site’s language writes it: `6 May 2031`. What is no whole day is shown as it is. */
export function dayWords(day: string, language: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0];
  if (whole === undefined) return day;
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormat(language).format(date);
}

/** `March 2025` of its first and its last day; null where they are those of no month. */
export function wholeMonth(from: string, to: string, language: string): string | null {
  const [first, next] = [dayOf(from), dayOf(to)];
  if (first === null || next === null || !from.endsWith('-01')) return null;
  const same = isoOf(next).slice(0, 7) === from.slice(0, 7) && isoOf(next + 1).endsWith('-01');
  if (!same) return null;
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${from}T00:00:00Z`),
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(language, made);
  return made;
}

/** English as most of the press writes it: the day first. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
