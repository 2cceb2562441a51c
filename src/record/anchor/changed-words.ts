import { keptOf } from './kept.ts';

/** A stretch of one or both versions of a text. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A place where a text was changed. */
export interface Change {
  /** What stood there, empty where words were only put in. */
  readonly removed: string;
  /** What stands there now, empty where words were only taken out. */
  readonly added: string;
  /** A few words of the new text that lead up to it, in its own line. */
  readonly before: string;
  /** A few words of the new text that follow. */
  readonly after: string;
  /** UTF-16 offsets of the change in the old and in the new text. */
  readonly at: { readonly before: number; readonly after: number };
}

/** A few words, in UTF-16 units; cut at a blank where there is one. */
const CONTEXT_LENGTH = 48;

/**
 * What changed between two versions of a text, word by word. `same` and `removed`, joined, are the old text; `same` and
 * `added` the new one. Of a change in place the removed words come first. Time is near linear; texts that have little in
 * common are compared line by line and a few words at a time, and what is beyond comparing is given as removed
 * and added whole.
 */
export function changedWords(before: string, after: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const push = (kind: Stretch['kind'], text: string): void => {
    if (text !== '') stretches.push({ kind, text });
  };
  let [doneBefore, doneAfter] = [0, 0];
  for (const run of [...keptOf(before, after), { before: before.length, after: after.length, length: 0 }]) {
    push('removed', before.slice(doneBefore, run.before));
    push('added', after.slice(doneAfter, run.after));
    push('same', after.slice(run.after, run.after + run.length));
    [doneBefore, doneAfter] = [run.before + run.length, run.after + run.length];
  }
  return stretches;
}

/** The changed places alone, in order, each with a few words around it: what a reader of a silent edit needs to see. */
export function changesOf(before: string, after: string): readonly Change[] {
  const changes: Change[] = [];
  let at = { before: 0, after: 0 };
  for (const run of [...keptOf(before, after), { before: before.length, after: after.length, length: 0 }]) {
    const removed = before.slice(at.before, run.before);
    const added = after.slice(at.after, run.after);
    if (removed !== '' || added !== '') {
      const around = { before: leadingUp(after, at.after), after: following(after, run.after) };
      changes.push({ removed, added, ...around, at });
    }
    at = { before: run.before + run.length, after: run.after + run.length };
  }
  return changes;
}

function leadingUp(text: string, to: number): string {
  const from = Math.max(0, to - CONTEXT_LENGTH);
  const near = text.slice(from, to);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  // Where the stretch may begin within a word, that word goes.
  return from === 0 || line.length < near.length ? line : line.replace(/^(?:\S*\s|[\uDC00-\uDFFF])/, '');
}

function following(text: string, from: number): string {
  const to = Math.min(text.length, from + CONTEXT_LENGTH);
  const near = text.slice(from, to);
  const line = near.split('\n', 1)[0] ?? '';
  return to === text.length || line.length < near.length ? line : line.replace(/(?:\s\S*|[\uD800-\uDBFF])$/, '');
}
