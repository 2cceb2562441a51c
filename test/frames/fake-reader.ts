import type { Networks } from '../../src/frames/networks.ts';
import type { ReaderShape, TrainedReader } from '../../src/frames/reader.ts';
import { vocabularyOf } from '../../src/frames/word-pieces.ts';

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'said', 'promised', 'shelled', 'a', '##a', 'ana', 'roe', 'velden'];
const [SAID, PROMISED, SHELLED] = [4, 5, 6];
const [ANA, ROE, VELDEN] = [9, 10, 11];

export const SHAPE: ReaderShape = {
  window: 384,
  hidden: 2,
  mostWords: 320,
  heads: {
    cue: { at: 1, labels: ['O', 'B', 'I'] },
    pledge: { at: 4, labels: ['O', 'B', 'I'] },
    act: { at: 7, labels: ['O', 'B', 'I'] },
  },
  names: { at: 10, kinds: ['person', 'place'] },
  labels: 15,
  tags: ['O', ...['source', 'content', 'cue'].flatMap((name) => [...'BIES'].map((letter) => `${letter}-${name}`))],
  roles: ['pledge.span', 'pledge.deadline', 'act.span', 'act.actor'],
  attributes: {
    width: 12,
    real: 0,
    kind: { at: 1, labels: ['promise', 'plan', 'agreement', 'order', 'warning'] },
    testable: { at: 6, labels: ['clear', 'vague', 'untestable'] },
    type: { at: 9, labels: ['COERCE', 'ASSAULT', 'none'] },
  },
  typed: ['cue', 'pledge', 'act'],
  candidates: { cue: 0.5, pledge: 0.5, act: 0.5 },
  thresholds: { cue: 0.5, pledge: 0.5, act: 0.5 },
  calibration: {
    cue: { real: 1, seen: 0, offset: 0 },
    pledge: { real: 0.5, seen: 0, offset: 0 },
    act: { real: 0.25, seen: 0, offset: 0 },
  },
  chains: { relations: ['blocks'], threshold: 0.5 },
};

const SURE = 20;
const KINDS = 15;

/** What the fake was given, to be looked at. */
export interface Seen {
  readonly windows: number[][];
  readonly batches: { readonly rows: number; readonly length: number }[];
}

/**
 * Networks that know three words: “said” is a cue, of which the word before is the source and the word after the
 * content; “promised” anchors a pledge, which is the word after; “shelled” is an act, done by the word before. The
 * logit of `real` is 2. Of names it knows “Ana”, which begins a person's, “Roe”, which goes on with one, and “Velden”, which
 * begins a place's; each is as likely a name as none. A row's padding holds what would show if it were read.
 */
export function fakeReader(): { reader: TrainedReader; seen: Seen } {
  const seen: Seen = { windows: [], batches: [] };
  const networks: Networks = {
    encode: async ({ rows, length, ids, mask }) => {
      seen.batches.push({ rows, length });
      const states = new Float32Array(rows * length * 2);
      const heads = new Float32Array(rows * length * SHAPE.labels);
      for (let row = 0; row < rows; row++) {
        const own = [...ids.subarray(row * length, (row + 1) * length)];
        seen.windows.push(own.filter((_, i) => mask[row * length + i] === 1));
      }
      ids.forEach((id, at) => {
        const kind = [SAID, PROMISED, SHELLED].indexOf(id);
        states[at * 2] = id;
        states[at * 2 + 1] = mask[at]!;
        [SHAPE.heads.cue, SHAPE.heads.pledge, SHAPE.heads.act].forEach((head, which) => {
          heads[at * SHAPE.labels + head.at + (which === kind || mask[at] === 0 ? 1 : 0)] = SURE;
        });
        const none = at * SHAPE.labels + SHAPE.names.at;
        const label = mask[at] === 0 ? 1 : [ANA, ROE, VELDEN].indexOf(id) + 1;
        heads[none] = SURE;
        heads[none + label] = SURE;
      });
      return { states, heads };
    },
    roles: async ({ rows, length, states, marks, mask }) => {
      const [tagCount, roleCount] = [SHAPE.tags.length, SHAPE.roles.length];
      const tags = new Float32Array(rows * length * tagCount);
      const starts = new Float32Array(rows * length * roleCount);
      const ends = new Float32Array(rows * length * roleCount);
      const attributes = new Float32Array(rows * SHAPE.attributes.width);
      const nulls = new Float32Array(rows * roleCount).fill(SURE / 2);
      const [before, after] = [8, 1];
      for (let at = 0; at < rows * length; at++) {
        if (mask[at] === 1 && states[at * 2 + 1] !== 1) throw new Error('a word is shown without its state');
        const kind = Math.floor(marks[at]! / KINDS);
        const distance = marks[at]! % KINDS;
        const tag =
          mask[at] === 0 ? 'S-cue' : distance === before ? 'S-source' : distance === after ? 'S-content' : 'O';
        tags[at * tagCount + SHAPE.tags.indexOf(tag)] = SURE;
        const place = (role: string): void => {
          starts[at * roleCount + SHAPE.roles.indexOf(role)] = SURE;
          ends[at * roleCount + SHAPE.roles.indexOf(role)] = SURE;
        };
        if (kind === 1 && distance === after) place('pledge.span');
        if (kind === 2 && distance === 0 && mask[at] === 1) place('act.span');
        if (kind === 2 && distance === before) place('act.actor');
      }
      for (let row = 0; row < rows; row++) {
        attributes[row * SHAPE.attributes.width] = 2;
        attributes[row * SHAPE.attributes.width + 2] = Math.log(3);
        attributes[row * SHAPE.attributes.width + 10] = Math.log(2);
      }
      return { tags, starts, ends, nulls, attributes };
    },
    // A sentence with “shelled” says that its first word blocks its last.
    chains: async ({ rows, length, states, mask }) => {
      const present = new Float32Array(rows).fill(-SURE);
      const pointers = new Float32Array(rows * length * 4);
      for (let row = 0; row < rows; row++) {
        const own = mask.subarray(row * length, (row + 1) * length).reduce((sum, each) => sum + each, 0);
        for (let word = 0; word < own; word++) if (states[(row * length + word) * 2] === SHELLED) present[row] = SURE;
        pointers.fill(SURE, row * length * 4, row * length * 4 + 2);
        const last = (row * length + own - 1) * 4;
        pointers.fill(SURE, last + 2, last + 4);
      }
      return { present, pointers };
    },
  };
  return { reader: { shape: SHAPE, vocabulary: vocabularyOf(PIECES.join('\n')), networks }, seen };
}
