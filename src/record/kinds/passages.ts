import type { Passage } from '../../types.ts';
import type { Finding } from '../types.ts';
import type { Held, Named, PartName, PassagesField } from './fields.ts';
import { fieldsOfType, heldIn, mainField, withValue } from './kinds.ts';

/** A passage of a finding with what it is to it. */
export interface Part {
  readonly part: PartName;
  readonly passage: Passage;
}

/** The passages of a finding that the API shows, each with its part; the main ones first. */
export function partsOf(finding: Finding): readonly Part[] {
  return mainFirst(finding).flatMap((field) =>
    field.part === null ? [] : partsIn(field.part, heldIn(finding, field)),
  );
}

/** All passages that a finding stands on, those that give context too; the main ones first. */
export function passagesOf(finding: Finding): readonly Passage[] {
  return mainFirst(finding).flatMap((field) => inList(heldIn(finding, field)));
}

/** The passages that say what a finding is; two findings on the same ones are the same finding. */
export function mainPassagesOf(finding: Finding): readonly Passage[] {
  return inList(heldIn(finding, mainField(finding.kind)));
}

/** What a field holds, as parts of one name. */
export function partsIn(part: PartName, held: Held['passages']): readonly Part[] {
  return inList(held).map((passage) => ({ part, passage }));
}

/**
 * A finding on other passages.
 *
 * @param move where a passage is now, or null where it no longer stands
 * @returns null where a passage that the finding needs no longer stands
 */
export function withPassages(finding: Finding, move: (passage: Passage) => Passage | null): Finding | null {
  let result = finding;
  for (const field of mainFirst(finding)) {
    const before = heldIn(finding, field);
    // A finding of an older log may lack the field: it is not given one, so that its bytes stay.
    if (before === null) continue;
    const held = moved(field, before, move, result);
    if (held === undefined) return null;
    result = withValue(result, field, held);
  }
  return result;
}

/** What a field holds after a move; undefined where the finding cannot stand without what is gone. */
function moved(
  field: Named<PassagesField>,
  held: NonNullable<Held['passages']>,
  move: (passage: Passage) => Passage | null,
  finding: Finding,
): Held['passages'] | undefined {
  if (!Array.isArray(held)) {
    const passage = move(held as Passage);
    // The sentence around a figure only tells what it is about; where it was reworded, the figure is left of it.
    if (passage === null && field.holds === 'optional' && field.droppable) return null;
    if (passage === null && field.lies === 'around') return mainPassagesOf(finding)[0];
    return passage ?? undefined;
  }
  const all = (held as readonly (Passage | { readonly title: string; readonly passage: Passage })[]).map((each) => {
    if (!('passage' in each)) return move(each);
    const passage = move(each.passage);
    return passage === null ? null : { ...each, passage };
  });
  const left = all.filter((each) => each !== null);
  if (left.length < all.length && field.droppable !== true) return undefined;
  return field.main === true && left.length === 0 ? undefined : (left as Held['passages']);
}

/** The fields that hold passages; the main one first. */
function mainFirst({ kind }: Finding): readonly Named<PassagesField>[] {
  const fields = fieldsOfType(kind, 'passages');
  return [...fields.filter(({ main }) => main), ...fields.filter(({ main }) => !main)];
}

function inList(held: Held['passages']): readonly Passage[] {
  if (held === null) return [];
  if (!Array.isArray(held)) return [held as Passage];
  return (held as readonly (Passage | { readonly passage: Passage })[]).map((each) =>
    'passage' in each ? each.passage : each,
  );
}
