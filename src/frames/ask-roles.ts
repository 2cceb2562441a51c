import type { Frame, Span } from '../stages.ts';
import { type Answered, type Asked, probabilityOf } from './asked.ts';
import { batchesOf } from './batches.ts';
import { decodeAction } from './decode-action.ts';
import { decodePledge } from './decode-pledge.ts';
import { decodeStatement } from './decode-statement.ts';
import { tagGrammar } from './decode-tags.ts';
import type { Trigger } from './encode-windows.ts';
import { markOf, viewOf } from './marks.ts';
import type { RolesInput } from './networks.ts';
import type { ReaderShape, TrainedReader } from './reader.ts';
import type { Grammar } from './viterbi.ts';

/** Number of triggers in one call of the second network. */
const BATCH_SIZE = 16;

/** Asks the second network about triggers. @returns the frames that are probable enough, in no order */
export async function askRoles(triggers: readonly Trigger[], reader: TrainedReader): Promise<Frame[]> {
  const { shape, networks } = reader;
  const grammar = tagGrammar(shape.tags);
  const views = triggers.map((triggered) => ({
    triggered,
    view: viewOf(triggered.trigger, triggered.unit.to - triggered.unit.from, shape.mostWords),
  }));
  const frames: Frame[] = [];
  for (const batch of batchesOf(views, ({ view }) => view.to - view.from, BATCH_SIZE)) {
    const length = Math.max(...batch.map(({ view }) => view.to - view.from));
    const output = await networks.roles(inputOf(batch, length, shape.hidden));
    batch.forEach((viewed, row) => {
      const frame = frameOf(askedOf(viewed), { output, row, length }, shape, grammar);
      if (frame) frames.push(frame);
    });
  }
  return frames;
}

interface Viewed {
  readonly triggered: Trigger;
  readonly view: Span;
}

function inputOf(batch: readonly Viewed[], length: number, hidden: number): RolesInput {
  const rows = batch.length;
  const states = new Float32Array(rows * length * hidden);
  const marks = new Int32Array(rows * length);
  const mask = new Int32Array(rows * length);
  batch.forEach(({ triggered, view: { from, to } }, row) => {
    states.set(triggered.states.subarray(from * hidden, to * hidden), row * length * hidden);
    for (let word = from; word < to; word++)
      marks[row * length + word - from] = markOf(triggered.kind, triggered.trigger, word);
    mask.fill(1, row * length, row * length + to - from);
  });
  return { rows, length, states, marks, mask };
}

function askedOf({ triggered: { kind, trigger, seen, unit }, view: { from, to } }: Viewed): Asked {
  const words = unit.of.words.slice(unit.from + from, unit.from + to);
  const shown = { from: Math.max(trigger.from - from, 0), to: Math.min(trigger.to, to) - from };
  return { kind, words, trigger: shown, seen };
}

function frameOf(asked: Asked, answered: Answered, shape: ReaderShape, grammar: Grammar): Frame | null {
  if (!(probabilityOf(asked, answered, shape) >= shape.thresholds[asked.kind])) return null;
  switch (asked.kind) {
    case 'cue':
      return decodeStatement(asked, answered, shape, grammar);
    case 'pledge':
      return decodePledge(asked, answered, shape);
    case 'act':
      return decodeAction(asked, answered, shape);
  }
}
