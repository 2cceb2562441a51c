import type { Chars, Frame, TaggedName } from '../stages.ts';
import { sureness } from './decode-names.ts';
import { FRAMES } from './tuned.ts';

/**
 * Frames that say the same thing become one, the more probable: statements and actions on the same trigger, pledges
 * whose commitments overlap by more than half of the shorter. In the order of the text.
 */
export function settled(frames: readonly Frame[]): Frame[] {
  const kept: Frame[] = [];
  const taken = new Map<Frame['kind'], Taken>();
  // Of equals the first in the text stays.
  const ranked = frames.toSorted((a, b) => b.probability - a.probability || inText(a, b));
  for (const frame of ranked) {
    const ofKind = taken.get(frame.kind) ?? new Taken();
    taken.set(frame.kind, ofKind);
    const place = frame.kind === 'pledge' ? frame.roles.commitment[0]! : frame.trigger[0]!;
    if (ofKind.overlaps(place, frame.kind === 'pledge' ? FRAMES.pledgeOverlap.value : 0)) continue;
    ofKind.add(place);
    kept.push(frame);
  }
  return kept.toSorted(inText);
}

/** Of two names that share words, as two stretches of one paragraph may see them where they meet, the surer one. */
export function withoutOverlaps(names: readonly TaggedName[]): TaggedName[] {
  const kept: TaggedName[] = [];
  for (const name of names) {
    const before = kept.at(-1);
    if (before && before.end > name.start) {
      if (sureness(name) > sureness(before)) kept[kept.length - 1] = name;
    } else kept.push(name);
  }
  return kept;
}

const KINDS = ['statement', 'pledge', 'action'];

function inText(a: Frame, b: Frame): number {
  return a.trigger[0]!.start - b.trigger[0]!.start || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** Size of a cell of the index, in characters. */
const CELL_CHARACTERS = 512;

/** Places that are taken, found by where they are. */
class Taken {
  readonly #cells = new Map<number, Chars[]>();

  add(place: Chars): void {
    for (const cell of cellsOf(place)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), place]);
  }

  /** Whether one of them shares more than a share of the shorter of the two with a place. */
  overlaps(place: Chars, share: number): boolean {
    return cellsOf(place).some((cell) =>
      this.#cells.get(cell)?.some((other) => {
        const common = Math.min(place.end, other.end) - Math.max(place.start, other.start);
        return common > share * Math.min(place.end - place.start, other.end - other.start);
      }),
    );
  }
}

function cellsOf({ start, end }: Chars): number[] {
  const [first, last] = [Math.floor(start / CELL_CHARACTERS), Math.floor((end - 1) / CELL_CHARACTERS)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
