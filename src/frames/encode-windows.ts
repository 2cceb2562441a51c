import type { Span } from '../stages.ts';
import { anchorTriggers, runTriggers, seenOf, triggerScores } from './decode-triggers.ts';
import type { EncoderOutput } from './networks.ts';
import { type ReaderShape, TRIGGER_KINDS, type TrainedReader, type TriggerKind } from './reader.ts';
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

/**
 * Runs the encoder over windows, one at a time. Several at once are no faster on one core, and what 8-bit networks
 * answer for a window depends a little on what else is in its batch.
 *
 * @returns the triggers that it sees, unit by unit
 */
export async function encodeWindows(windows: readonly Window[], reader: TrainedReader): Promise<Trigger[]> {
  const { shape, vocabulary, networks } = reader;
  const triggers: Trigger[] = [];
  for (const window of windows) {
    const { ids, caps, firsts } = rowOf(window, vocabulary);
    const mask = new Int32Array(window.length).fill(1);
    const output = await networks.encode({ rows: 1, length: window.length, ids, caps, mask });
    window.units.forEach((unit, at) => {
      triggers.push(...triggersOf(unit, firsts[at]!, output, shape));
    });
  }
  return triggers;
}

/** @param firsts where the words' first pieces stand in their window */
function triggersOf(unit: Unit, firsts: Int32Array, output: EncoderOutput, shape: ReaderShape): Trigger[] {
  const logits = picked(output.heads, firsts, shape.labels);
  const found: Pick<Trigger, 'kind' | 'trigger' | 'seen'>[] = [];
  for (const kind of TRIGGER_KINDS) {
    const scores = triggerScores(logits, firsts.length, shape.labels, shape.heads[kind].at);
    const spans = (kind === 'pledge' ? anchorTriggers : runTriggers)(scores, shape.candidates[kind]);
    for (const trigger of spans) if (owned(unit, trigger)) found.push({ kind, trigger, seen: seenOf(scores, trigger) });
  }
  if (found.length === 0) return [];
  const states = picked(output.states, firsts, shape.hidden);
  return found.map((each) => ({ ...each, unit, states }));
}

/** What two stretches of one paragraph see is taken from the one in which it stands farther from the cut. */
function owned({ from, owns }: Unit, trigger: Span): boolean {
  const middle = from + (trigger.from + trigger.to) / 2;
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
