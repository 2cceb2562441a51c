import { sizeOf, type Unit } from './units.ts';
import type { Vocabulary } from './word-pieces.ts';

/** What the encoder sees at once: `[CLS] unit [SEP] unit [SEP] …`. */
export interface Window {
  readonly units: readonly Unit[];
  /** Number of pieces, special ones included. */
  readonly length: number;
}

/** Pieces of a window that are no word's: `[CLS]` and the `[SEP]` after one unit. */
export const SPECIAL_PIECES = 2;

/**
 * Puts units into windows in their order, as many into each as fit whole.
 *
 * @param most pieces that a window may have; each unit has at most `most - SPECIAL_PIECES`
 */
export function* windowsOf(units: Iterable<Unit>, most: number): Generator<Window> {
  let packed: Unit[] = [];
  let length = 1;
  for (const unit of units) {
    const size = sizeOf(unit) + 1;
    if (packed.length > 0 && length + size > most) {
      yield { units: packed, length };
      packed = [];
      length = 1;
    }
    packed.push(unit);
    length += size;
  }
  if (packed.length > 0) yield { units: packed, length };
}

/** A row of the encoder's input, and where the first piece of each word of each unit stands in it. */
export interface Row {
  readonly ids: Int32Array;
  readonly caps: Int32Array;
  readonly firsts: readonly Int32Array[];
}

export function rowOf({ units, length }: Window, { cls, sep }: Vocabulary): Row {
  const ids = new Int32Array(length);
  const caps = new Int32Array(length);
  const firsts: Int32Array[] = [];
  ids[0] = cls;
  let at = 1;
  for (const { of, from, to } of units) {
    const windowPieces = new Int32Array(to - from);
    for (let word = from; word < to; word++) {
      windowPieces[word - from] = at;
      for (let piece = of.firsts[word]!; piece < of.firsts[word + 1]!; piece++) {
        ids[at] = of.pieces[piece]!;
        caps[at] = of.words[word]!.caps;
        at++;
      }
    }
    firsts.push(windowPieces);
    ids[at++] = sep;
  }
  return { ids, caps, firsts };
}
