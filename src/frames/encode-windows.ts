import type { Span } from '../stages.ts';
import { batchesOf } from './batches.ts';
import { anchorTriggers, runTriggers, triggerScores } from './decode-triggers.ts';
import type { EncoderOutput } from './networks.ts';
import { type ReaderShape, TRIGGER_KINDS, type TrainedReader, type TriggerKind } from './reader.ts';
import type { Unit } from './units.ts';
import { type Row, rowOf, type Window } from './windows.ts';

/** A trigger that the second network is to be asked about, in words of its unit. */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly trigger: Span;
  readonly unit: Unit;
  /** States of the first pieces of the unit's words: `[words, hidden]`. */
  readonly states: Float32Array;
}

/** Windows that the encoder is given at once. */
const BATCH = 4;

/** Runs the encoder over windows. @returns the triggers that it sees, unit by unit */
export async function encodeWindows(windows: readonly Window[], reader: TrainedReader): Promise<Trigger[]> {
  const { shape, vocabulary, networks } = reader;
  const triggers: Trigger[] = [];
  for (const batch of batchesOf(windows, ({ length }) => length, BATCH)) {
    const rows = batch.map((window) => rowOf(window, vocabulary));
    const length = Math.max(...batch.map((window) => window.length));
    const output = await networks.encode(padded(rows, length, vocabulary.pad));
    batch.forEach(({ units }, row) => {
      units.forEach((unit, at) => {
        triggers.push(...triggersOf(unit, rows[row]!.firsts[at]!, output, row * length, shape));
      });
    });
  }
  return triggers;
}

function padded(rows: readonly Row[], length: number, pad: number) {
  const ids = new Int32Array(rows.length * length).fill(pad);
  const caps = new Int32Array(rows.length * length);
  const mask = new Int32Array(rows.length * length);
  rows.forEach((row, at) => {
    ids.set(row.ids, at * length);
    caps.set(row.caps, at * length);
    mask.fill(1, at * length, at * length + row.ids.length);
  });
  return { rows: rows.length, length, ids, caps, mask };
}

/** @param firsts where the words' first pieces stand in their window, which begins at `base` in the output */
function triggersOf(
  unit: Unit,
  firsts: Int32Array,
  output: EncoderOutput,
  base: number,
  shape: ReaderShape,
): Trigger[] {
  const logits = picked(output.heads, firsts, base, shape.labels);
  const found: { kind: TriggerKind; trigger: Span }[] = [];
  for (const kind of TRIGGER_KINDS) {
    const scores = triggerScores(logits, firsts.length, shape.labels, shape.heads[kind].at);
    const spans = (kind === 'pledge' ? anchorTriggers : runTriggers)(scores, shape.candidates[kind]);
    for (const trigger of spans) if (owned(unit, trigger)) found.push({ kind, trigger });
  }
  if (found.length === 0) return [];
  const states = picked(output.states, firsts, base, shape.hidden);
  return found.map((each) => ({ ...each, unit, states }));
}

/** What two stretches of one paragraph see is taken from the one in which it stands farther from the cut. */
function owned({ from, owns }: Unit, trigger: Span): boolean {
  const middle = from + (trigger.from + trigger.to) / 2;
  return middle > owns[0] && middle <= owns[1];
}

/** Rows of `values` at the words' first pieces, one after another. */
function picked(values: Float32Array, firsts: Int32Array, base: number, width: number): Float32Array {
  const rows = new Float32Array(firsts.length * width);
  firsts.forEach((first, word) => {
    const at = (base + first) * width;
    rows.set(values.subarray(at, at + width), word * width);
  });
  return rows;
}
