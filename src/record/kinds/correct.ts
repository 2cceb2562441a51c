import type { Amount, Finding, StatementFinding } from '../types.ts';
import {
  CORRECTABLE,
  type Correctable,
  type Field,
  type Held,
  type Named,
  type PassagesField,
  type ReferenceField,
  type ValueField,
} from './fields.ts';
import { dateIn, NoCorrection, passageIn, type Range } from './given.ts';
import { type CHOICES, correctedField, fieldsOfType, heldIn, withValue } from './kinds.ts';
import { mainPassagesOf } from './passages.ts';

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

interface Texts {
  /** The words that say what it is. */
  readonly passage: Range;
  /** Of a statement; null: the text names none. */
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly form: string;
  /** Local id of the entity that speaks, pledges or acts, or of several that do together; null: nobody is named. */
  readonly who: string | readonly string[] | null;
  /** A figure of the text; null: no amount is pledged. */
  readonly amount: Amount | null;
  /** `2031-05-06`, `2031-05` or `2031`; null: none. */
  readonly date: string | null;
  readonly name: string;
}
type Values = Texts & Choices;

/** What a reviewer changes of a finding; what is left out stays. */
export type Patch = { readonly [K in Correctable]?: Values[K] | undefined };

/**
 * A finding as a reviewer corrects it.
 *
 * @param text what its passages stand in
 * @throws NoCorrection where nothing is changed, or what is changed does not go with the finding or the text
 */
export function corrected(finding: Finding, text: string, patch: Patch): Finding {
  const names = CORRECTABLE.filter((name) => patch[name] !== undefined);
  if (names.length === 0)
    throw new NoCorrection('there is nothing to correct. Give the right words, person, kind or date.');
  let result = finding;
  for (const name of names) {
    const field = correctedField(finding.kind, name);
    if (field === null) throw new NoCorrection(`a finding of kind ${finding.kind} has no ${name}.`);
    result = withGiven(result, field, patch[name] ?? null, text);
  }
  return result.kind === 'statement' && patch.cue !== undefined ? withoutCuePhrase(result, patch) : result;
}

/** What the reader made of another cue says nothing of this one: its words tell what the speaker does, or the reviewer. */
function withoutCuePhrase({ stance, cuePhrase: _, ...rest }: StatementFinding, patch: Patch): StatementFinding {
  return patch.stance !== undefined && stance !== undefined ? { ...rest, stance } : rest;
}

type Given = string | readonly string[] | Amount | null;

function withGiven(finding: Finding, field: Named, given: Range | Given, text: string): Finding {
  if (field.type === 'passages') {
    if (given !== null && !isRange(given)) throw new NoCorrection(`${field.label} takes a passage of the text.`);
    return withPassage(finding, field, given, text);
  }
  if (isRange(given)) throw new NoCorrection(`${field.label} takes no passage.`);
  return withValue(finding, field, heldAs(field, given));
}

const isRange = (given: Range | Given): given is Range =>
  typeof given === 'object' && given !== null && 'start' in given;

/**
 * What a field holds that is no passage, from what a person gives.
 *
 * @param given of a reference a local id; null: there is none
 * @throws NoCorrection where the field does not take it
 */
export function heldAs(field: Named<Exclude<Field, PassagesField>>, given: Given): Held[typeof field.type] {
  if (field.type === 'value' && field.holds === 'amount') return amountIn(field, given);
  if (field.type === 'reference') return namedIn(field, given);
  if (typeof given === 'object' && given !== null) throw new NoCorrection(`${field.label} takes one text.`);
  switch (field.type) {
    case 'choice':
      if (given === null || !field.choices.includes(given))
        throw new NoCorrection(`“${given}” is not one of ${field.choices.join(', ')}.`);
      return given;
    case 'date':
      return given === null ? null : dateIn(given);
    case 'value':
      return textIn(field, given ?? '');
  }
}

function amountIn({ label }: Named<ValueField>, given: Given): Amount | null {
  if (given !== null && (typeof given !== 'object' || !('exact' in given)))
    throw new NoCorrection(`${label} takes a figure of the text.`);
  return given;
}

function namedIn({ holds, label }: Named<ReferenceField>, given: Given): string | null | readonly string[] {
  if (typeof given === 'object' && given !== null && 'exact' in given)
    throw new NoCorrection(`${label} takes somebody whom the text names.`);
  const all = given === null ? [] : typeof given === 'string' ? [given] : [...new Set(given)];
  if (holds === 'list') return all;
  if (all.length > 1) throw new NoCorrection(`${label}: there can be only one. Name one of them.`);
  return all[0] ?? null;
}

function textIn({ holds, label, needed, nullable }: Named<ValueField>, given: string): string | null {
  const text = given.trim();
  if (holds !== 'text') throw new NoCorrection(`${label} cannot be corrected.`);
  if (text === '' && needed) throw new NoCorrection(`${label} is empty. Give it words.`);
  return text === '' && nullable ? null : text;
}

function withPassage(finding: Finding, field: Named<PassagesField>, range: Range | null, text: string): Finding {
  if (range === null && field.holds !== 'list' && field.holds !== 'optional')
    throw new NoCorrection(`${field.label} cannot be left out.`);
  if (range === null && field.main) throw new NoCorrection(`a finding of kind ${finding.kind} needs words.`);
  const passage = range && passageIn(text, range);
  const held: Held['passages'] = field.holds === 'list' ? (passage === null ? [] : [passage]) : passage;
  const result = withValue(finding, field, held);
  return field.main ? aroundMain(result) : result;
}

/** A passage that is not around the main one, or in it, as its field says, becomes the main one. */
function aroundMain(finding: Finding): Finding {
  const [main] = mainPassagesOf(finding);
  let result = finding;
  for (const field of fieldsOfType(finding.kind, 'passages')) {
    const held = heldIn(finding, field);
    if (main === undefined || field.lies === undefined || held === null || !('exact' in held)) continue;
    const fits = field.lies === 'inside' ? within(held, main) : within(main, held);
    if (!fits) result = withValue(result, field, main);
  }
  return result;
}

function within(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
