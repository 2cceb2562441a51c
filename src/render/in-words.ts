/** Single findings in words, shared by the terminal page and the HTML page. */

import { formShown } from '../record/kinds/act-words.ts';
import { PLEDGE } from '../record/kinds/pledge.ts';
import { DID } from '../record/wording/said.ts';
import type { Entity, Quantity, Reading, Statement, TimeExpression } from '../types.ts';
import type { Lookup } from './lookup.ts';

/** A finding as a sentence; its id where the reading does not contain it. */
export function sentenceText(lookup: Lookup, id: string): string {
  return lookup.sentences.get(id)?.text ?? id;
}

/** A type of act in plain words. */
export const actShown = (type: string | null | undefined): string | null => (type ? formShown(type) : null);

/** Whether a pledge can be tested, in the words that all pages use. */
export const CLARITY = PLEDGE.testable.shown;

const OWN_VOICE = 'the article’s own voice';
export const NO_SPEAKER = 'No speaker named';

/** Name of an entity; an unknown id is returned as it is. */
export function nameOf(lookup: Lookup, id: string): string {
  return lookup.entities.get(id)?.name ?? id;
}

/** Distinct titles of the offices an entity is said to hold, in the order of the text. */
export function officesOf(entity: Entity | undefined): readonly string[] {
  return [...new Set(entity?.offices.map((office) => office.title) ?? [])];
}

function speakerOf(lookup: Lookup, statement: Statement): string {
  if (statement.speaker !== null) return nameOf(lookup, statement.speaker);
  return statement.source.map((passage) => passage.exact).join(' ') || NO_SPEAKER;
}

/** The attribution of a finding: the article's own voice, or the speaker of a statement. */
export function wordOf(lookup: Lookup, statementId: string | null): { readonly own: boolean; readonly text: string } {
  if (statementId === null) return { own: true, text: OWN_VOICE };
  const statement = lookup.statements.get(statementId);
  if (statement === undefined) return { own: false, text: `says ${statementId}` };
  const speaker = speakerOf(lookup, statement);
  const { stance = 'asserts' } = statement;
  return { own: false, text: stance === 'asserts' ? `says ${speaker}` : `${DID[stance]} ${speaker}` };
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** Value and unit of a figure: `8,000 people`, `about 40 to 60 EUR`, `no number given`. */
export function valueInWords({ value, unit, approximate }: Pick<Quantity, 'value' | 'unit' | 'approximate'>): string {
  if (value === null) return unit === null ? 'no number given' : `no number given, ${unit}`;
  const amount =
    typeof value === 'number' ? number.format(value) : `${number.format(value[0])} to ${number.format(value[1])}`;
  return `${approximate ? 'about ' : ''}${amount}${unit === null ? '' : ` ${unit}`}`;
}

/** Value of a time expression: its TIMEX3 value, and its EDTF value where that differs. */
export function timeInWords({ value, edtf }: Pick<TimeExpression, 'value' | 'edtf'>): string {
  if (value === null) return edtf ?? 'not resolved';
  return edtf === null || edtf === value ? value : `${value} (EDTF ${edtf})`;
}

/** What a time expression was resolved against. */
export function anchorInWords(lookup: Lookup, { anchor }: TimeExpression): string {
  if (anchor === null) return 'nothing to count from';
  if (anchor === 'published') return 'counted from publication';
  if (anchor === 'stated') return 'as stated';
  const from = lookup.times.get(anchor);
  return from ? `counted from “${from.passage.exact}” (${anchor})` : `counted from ${anchor}`;
}

/** `12 statements`, `1 pledge`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

/** `20 of 1,467 findings` where a list is truncated, otherwise `1,467 findings`. */
export function countShown(shown: number, total: number, one: string, many = `${one}s`): string {
  return `${shown < total ? `${number.format(shown)} of ` : ''}${count(total, one, many)}`;
}

/** A publication date for readers: the day, and the minute where it is known. */
export function publishedInWords(published: string): string {
  return published.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1, $2');
}

/** Share of the body text that is not attributed to any speaker, 0 to 1; null where there is no body text. */
export function ownVoiceShare({ article, voice }: Reading): number | null {
  const body = article.paragraphs.reduce(
    (sum, [start, end], i) => sum + ((article.roles[i] ?? 'body') === 'body' ? end - start : 0),
    0,
  );
  const own = voice.reduce((sum, passage) => sum + passage.end - passage.start, 0);
  return body > 0 ? Math.min(1, own / body) : null;
}
