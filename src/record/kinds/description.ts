/** What people write about a pledge beside what its finding says: one table, of fields in the order in which they are shown. */

import { listed, type Named, type ValueField } from './fields.ts';
import { NoCorrection } from './given.ts';

type DescriptionField = ValueField & { readonly holds: 'text' | 'texts'; readonly about: string };

export const DESCRIPTION = {
  title: { type: 'value', holds: 'text', label: 'Title', about: 'What to call it in plain words.' },
  topic: { type: 'value', holds: 'text', label: 'Topic', about: 'What it is about, such as “health”.' },
  tags: { type: 'value', holds: 'texts', label: 'Tags', about: 'What else to find it by.' },
} as const satisfies { readonly [name: string]: DescriptionField };

type ValueOf<F> = F extends { readonly holds: 'texts' } ? readonly string[] : string | null;

/** A text that nobody wrote is null, a list is empty. */
export type Description = { readonly [K in keyof typeof DESCRIPTION]: ValueOf<(typeof DESCRIPTION)[K]> };

/** What somebody writes; fields that are left out stay as they are. */
export type DescriptionGiven = { readonly [K in keyof Description]?: Description[K] | undefined };

/** The fields of a description, in order. */
export const DESCRIPTION_FIELDS = listed(DESCRIPTION) as readonly (Named<DescriptionField> & {
  readonly name: keyof Description;
})[];

/** The description of a pledge that nobody described. */
export const NOT_DESCRIBED = Object.fromEntries(
  DESCRIPTION_FIELDS.map(({ name, holds }) => [name, holds === 'texts' ? [] : null]),
) as unknown as Description;

/** Characters of one text: what a person reads in a line. */
export const MAX_DESCRIPTION_TEXT = 300;
export const MAX_DESCRIPTION_TEXTS = 20;

/**
 * What a description holds when somebody gives these values: white space made single, empty texts left out, each text of a
 * list once.
 *
 * @throws NoCorrection where a text is too long, or a list has too many
 */
export function descriptionGiven(given: DescriptionGiven): Partial<Description> {
  const fields = DESCRIPTION_FIELDS.filter(({ name }) => given[name] !== undefined);
  return Object.fromEntries(fields.map((field) => [field.name, valueGiven(field, given[field.name] ?? null)]));
}

function valueGiven({ label, holds }: Named<DescriptionField>, given: string | readonly string[] | null) {
  const texts = [given ?? []].flat().map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  const [...values] = new Set(texts.filter((text) => text !== ''));
  const long = values.find(({ length }) => length > MAX_DESCRIPTION_TEXT);
  if (long !== undefined)
    throw new NoCorrection(`${label} has ${long.length} characters. Give ${MAX_DESCRIPTION_TEXT} at most.`);
  if (values.length > MAX_DESCRIPTION_TEXTS)
    throw new NoCorrection(`${label} has ${values.length} entries. Give ${MAX_DESCRIPTION_TEXTS} at most.`);
  return holds === 'texts' ? values : (values[0] ?? null);
}

/** A value in words; null where there is none. */
export function descriptionInWords(value: Description[keyof Description]): string | null {
  const texts: readonly string[] = value === null ? [] : [value].flat();
  return texts.length === 0 ? null : texts.join(', ');
}

/** What is written about a pledge, field by field, in words. */
export function described(
  description: Partial<Description>,
): readonly { readonly label: string; readonly words: string }[] {
  return DESCRIPTION_FIELDS.flatMap(({ name, label }) => {
    const words = descriptionInWords(description[name] ?? null);
    return words === null ? [] : [{ label, words }];
  });
}
