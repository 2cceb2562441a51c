import type { Span, TaggedName } from '../stages.ts';
import { decodeNames, taggedName } from './decode-names.ts';
import { anchorTriggers, runTriggers, seenOf, triggerScores } from './decode-triggers.ts';
import { type ReaderShape, TRIGGER_KINDS, type TrainedReader, type TriggerKind } from './reader.ts';
import type { EncodedUnit } from './sentence-states.ts';
import type { Unit } from './units.ts';
import { rowOf, type Window } from './windows.ts';

/** A trigger that the second network is to be asked about, in words of its unit. */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly trigger: Span;
  /** How likely the first network holds it to be one: 0 to 1. */
  readonly seen: number;
  readonly unit: Unit;
  /** States of the first pieces of the unit's words: `[words, hidden]`. */
  readonly states: Float32Array;
}

/** What the encoder sees: triggers to be asked about, names, and what it makes of all words. */
export interface Encoded {
  readonly triggers: readonly Trigger[];
  readonly names: readonly TaggedName[];
  readonly units: readonly EncodedUnit[];
}

/**
 * Runs the encoder over windows, one at a time. Several at once are no faster on one core, and what 8-bit networks
 * answer for a window depends a little on what else is in its batch.
 *
 * @returns what it sees, unit by unit
 */
export async function encodeWindows(windows: readonly Window[], reader: TrainedReader): Promise<Encoded> {
  const { shape, vocabulary, networks } = reader;
  const triggers: Trigger[] = [];
  const names: TaggedName[] = [];
  const units: EncodedUnit[] = [];
  for (const window of windows) {
    const { ids, caps, firsts } = rowOf(window, vocabulary);
    const mask = new Int32Array(window.length).fill(1);
    const output = await networks.encode({ rows: 1, length: window.length, ids, caps, mask });
    window.units.forEach((unit, at) => {
      const logits = picked(output.heads, firsts[at]!, shape.labels);
      const states = picked(output.states, firsts[at]!, shape.hidden);
      units.push({ unit, states });
      triggers.push(...triggersOf(unit, logits, states, shape));
      names.push(...namesOf(unit, logits, shape));
    });
  }
  return { triggers, names, units };
}

function triggersOf(unit: Unit, logits: Float32Array, states: Float32Array, shape: ReaderShape): Trigger[] {
  const found: Pick<Trigger, 'kind' | 'trigger' | 'seen'>[] = [];
  for (const kind of TRIGGER_KINDS) {
    const scores = triggerScores(logits, unit.to - unit.from, shape.labels, shape.heads[kind].at);
    const spans = (kind === 'pledge' ? anchorTriggers : runTriggers)(scores, shape.candidates[kind]);
    for (const trigger of spans) if (owned(unit, trigger)) found.push({ kind, trigger, seen: seenOf(scores, trigger) });
  }
  return found.map((each) => ({ ...each, unit, states }));
}

function namesOf(unit: Unit, logits: Float32Array, { labels, names }: ReaderShape): TaggedName[] {
  const { of, from, to } = unit;
  const words = of.words.slice(from, to);
  return decodeNames(logits, words.length, labels, names)
    .filter((name) => owned(unit, name))
    .map((name) => taggedName(name, words));
}

/** What two stretches of one paragraph see is taken from the one in which it stands farther from the cut. */
function owned({ from, owns }: Unit, range: Span): boolean {
  const middle = from + (range.from + range.to) / 2;
  return middle > owns[0] && middle <= owns[1];
}

/** Rows of `values` at the words' first pieces, one after another. */
function picked(values: Float32Array, firsts: Int32Array, width: number): Float32Array {
  const rows = new Float32Array(firsts.length * width);
  firsts.forEach((first, word) => {
    const at = first * width;
    rows.set(values.subarray(at, at + width), word * width);
  });
  return rows;
}
