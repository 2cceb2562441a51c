import type { ActionType, EntityType, Passage, PledgeKind, StatementKind, Testable } from '../../types.ts';
import { daysOf } from '../days.ts';
import type { Dated, Finding, Kind } from '../types.ts';
import { FORMS } from './forms.ts';

/** A span of the text; its words are taken from there. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a reviewer changes of a finding; what is left out stays. */
export interface Patch {
  /** The words that say what it is. */
  readonly passage?: Range | undefined;
  /** Of a statement; null: the text names none. */
  readonly source?: Range | null | undefined;
  readonly cue?: Range | null | undefined;
  readonly form?: string | undefined;
  /** Local id of the entity that speaks, pledges or acts; null: nobody is named. */
  readonly who?: string | null | undefined;
  /** `2031-05-06`, `2031-05` or `2031`; null: none. */
  readonly date?: string | null | undefined;
  readonly testable?: Testable | undefined;
  readonly name?: string | undefined;
}

/** Why a correction is none: what was found, and what to do. */
export class NoCorrection extends Error {
  override readonly name = 'NoCorrection';
}

/**
 * A finding as a reviewer corrects it.
 *
 * @param text what its passages stand in
 * @throws NoCorrection where nothing is changed, or what is changed does not go with the finding or the text
 */
export function corrected(finding: Finding, text: string, patch: Patch): Finding {
  const { passage, source, cue, form, who, date, testable, name } = patch;
  if (Object.values(patch).every((value) => value === undefined))
    throw new NoCorrection('nothing is corrected. Say what is right: the words, who, the kind, the date.');
  let result = finding;
  if (passage !== undefined) result = withPassage(result, passageIn(text, passage));
  if (source !== undefined) result = fits('source', withSource(result, source && passageIn(text, source)), result);
  if (cue !== undefined) result = fits('cue', withCue(result, cue && passageIn(text, cue)), result);
  if (form !== undefined) result = fits('form', withForm(result, formIn(result, form)), result);
  if (who !== undefined) result = fits('who', withWho(result, who), result);
  if (date !== undefined) result = fits('date', withDate(result, date === null ? null : dateIn(date)), result);
  if (testable !== undefined) result = fits('testable', withTestable(result, testable), result);
  if (name !== undefined) result = fits('name', withName(result, name), result);
  return result;
}

function fits(what: keyof Patch, result: Finding | null, { kind }: Finding): Finding {
  if (result === null) throw new NoCorrection(`${what} does not go with a finding of kind ${kind}.`);
  return result;
}

/** The words that stand at a range. White space around them is no part of them. @throws NoCorrection */
export function passageIn(text: string, { start, end }: Range): Passage {
  if (start < 0 || end > text.length || start >= end)
    throw new NoCorrection(`there is no passage from ${start} to ${end}: the text has ${text.length} characters.`);
  const whole = text.slice(start, end);
  const exact = whole.trim();
  if (exact === '') throw new NoCorrection(`from ${start} to ${end} there is nothing but space. Select words.`);
  const from = start + whole.indexOf(exact);
  if (!exact.isWellFormed() && text.isWellFormed())
    throw new NoCorrection(`from ${start} to ${end} a character is cut in two. Select it whole.`);
  return { start: from, end: from + exact.length, exact };
}

/** A day, a month or a year as a reviewer writes it (or what else TIMEX3 has for days); null where it is none. */
export function dateGiven(date: string): Dated | null {
  const days = daysOf(date);
  return days && { exact: date, type: 'DATE', value: date, edtf: date, from: days.from, to: days.to };
}

function dateIn(date: string): Dated {
  const dated = dateGiven(date);
  if (dated === null) throw new NoCorrection(`“${date}” is no date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return dated;
}

function formIn({ kind }: Finding, form: string): string {
  const forms: readonly string[] = FORMS[kind];
  if (forms.length > 0 && !forms.includes(form)) throw new NoCorrection(`“${form}” is none of ${forms.join(', ')}.`);
  return form;
}

/** @param form one of those of its kind */
export function withForm(finding: Finding, form: string): Finding | null {
  switch (finding.kind) {
    case 'entity':
      return { ...finding, type: form as EntityType };
    case 'statement':
      return { ...finding, form: form as StatementKind };
    case 'pledge':
      return { ...finding, form: form as PledgeKind };
    case 'action':
      return { ...finding, type: form as ActionType };
    case 'quantity':
      return { ...finding, unit: form.trim() === '' ? null : form.trim() };
  }
}

/** What says what a finding is. An act and a sentence that are not around it, or in it, any more become it. */
export function withPassage(finding: Finding, passage: Passage): Finding {
  switch (finding.kind) {
    case 'entity':
      return { ...finding, mentions: [passage] };
    case 'statement':
      return { ...finding, content: [passage] };
    case 'pledge':
      return { ...finding, passages: [passage] };
    case 'action':
      return { ...finding, passage, act: within(finding.act, passage) ? finding.act : passage };
    case 'quantity':
      return { ...finding, passage, sentence: within(passage, finding.sentence) ? finding.sentence : passage };
  }
}

function within(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function withSource(finding: Finding, source: Passage | null): Finding | null {
  return finding.kind === 'statement' ? { ...finding, source: source === null ? [] : [source] } : null;
}

function withCue(finding: Finding, cue: Passage | null): Finding | null {
  return finding.kind === 'statement' ? { ...finding, cue: cue === null ? [] : [cue] } : null;
}

/** Who speaks, pledges or acts, by local id. */
export function withWho(finding: Finding, who: string | null): Finding | null {
  const list = who === null ? [] : [who];
  switch (finding.kind) {
    case 'statement':
      return { ...finding, speaker: who };
    case 'pledge':
      return { ...finding, pledgers: list };
    case 'action':
      return { ...finding, actors: list };
    case 'quantity':
      return { ...finding, whose: who };
    case 'entity':
      return null;
  }
}

export function withDate(finding: Finding, date: Dated | null): Finding | null {
  if (finding.kind === 'pledge') return { ...finding, deadline: date };
  if (finding.kind === 'statement' || finding.kind === 'action') return { ...finding, date };
  return null;
}

export function withTestable(finding: Finding, testable: Testable): Finding | null {
  return finding.kind === 'pledge' ? { ...finding, testable } : null;
}

export function withName(finding: Finding, name: string): Finding | null {
  return finding.kind === 'entity' && name.trim() !== '' ? { ...finding, name: name.trim() } : null;
}

/**
 * A finding that a person makes of words: with nothing but the words, to be corrected from there.
 *
 * @throws NoCorrection where there are no such words
 */
export function begun(kind: Kind, text: string, range: Range): Finding {
  const passage = passageIn(text, range);
  const sure = { local: '', confidence: 1 } as const;
  switch (kind) {
    case 'entity': {
      const name = passage.exact.replace(/\s+/g, ' ');
      return { kind, local: '', name, type: 'unnamed', mentions: [passage], offices: [], company: [] };
    }
    case 'statement': {
      const form = /^["“„«‘'].*["”“»’']$/su.test(passage.exact) ? 'direct' : 'indirect';
      const parts = { form, source: [], cue: [], content: [passage] } as const;
      return { kind, ...sure, ...parts, speaker: null, via: null, date: null, parent: null };
    }
    case 'pledge': {
      const terms = { amount: null, deadline: null, condition: null, testable: 'vague' } as const;
      return { kind, ...sure, form: 'promise', pledgers: [], passages: [passage], statement: null, ...terms };
    }
    case 'action': {
      const who = { actors: [], targets: [], date: null, place: null, statement: null };
      return { kind, ...sure, type: null, act: passage, passage, ...who };
    }
    case 'quantity': {
      const figure = { value: null, unit: null, of: null, approximate: false } as const;
      return { kind, local: '', passage, ...figure, statement: null, whose: null, sentence: passage };
    }
  }
}
