import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadReader, WeightsError } from '../../src/index.ts';
import { SHAPE } from '../frames/fake-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const FILES = {
  'encoder.onnx': 'no network',
  'roles.onnx': 'none either',
  'chains.onnx': 'nor this',
  'vocab.txt': '[PAD]\n[UNK]\n[CLS]\n[SEP]\n',
};

const SAID = {
  format: 'saydo-weights/1',
  weights: digest('all'),
  window: SHAPE.window,
  context: SHAPE.mostWords,
  size: SHAPE.hidden,
  heads: { cue: 3, pledge: 3, act: 3, name: 5 },
  names: SHAPE.names.kinds,
  tags: SHAPE.tags,
  roles: SHAPE.roles,
  attributes: [
    'real',
    ...SHAPE.attributes.kind.labels,
    ...SHAPE.attributes.testable.labels,
    ...SHAPE.attributes.type.labels,
  ],
  pledgeKinds: SHAPE.attributes.kind.labels,
  testable: SHAPE.attributes.testable.labels,
  actTypes: SHAPE.attributes.type.labels,
  candidates: SHAPE.candidates,
  thresholds: SHAPE.thresholds,
  calibration: SHAPE.calibration,
  chains: SHAPE.chains,
  files: Object.fromEntries(Object.entries(FILES).map(([name, content]) => [name, digest(content)])),
};

const given = (said: unknown, files: Readonly<Record<string, string>> = FILES) =>
  ({
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytes(content)])),
    'reader.json': bytes(typeof said === 'string' ? said : JSON.stringify(said)),
  }) as never;

describe('weights are refused', () => {
  test.each<[string, Parameters<typeof loadReader>[0], string, RegExp]>([
    [
      'that are not there',
      { from: 'file:///nowhere/of/saydo/' },
      'no-weights',
      /file:\/\/\/nowhere\/of\/saydo\/reader.json/,
    ],
    ['of which bytes are missing', { from: given(SAID, {}) }, 'no-weights', /no encoder.onnx/],
    [
      'whose file is another',
      { from: given(SAID, { ...FILES, 'roles.onnx': 'x' }) },
      'damaged-weights',
      /^roles.onnx .* SHA-256/,
    ],
    ['that are described by no JSON', { from: given('{') }, 'damaged-weights', /not JSON/],
    [
      'of another format',
      { from: given({ ...SAID, format: 'saydo-weights/2' }) },
      'unsupported-weights',
      /saydo-weights\/1/,
    ],
    [
      'without a head',
      { from: given({ ...SAID, heads: { cue: 3, act: 3 } }) },
      'unsupported-weights',
      /no head pledge/,
    ],
    [
      'whose names are of unknown kinds',
      { from: given({ ...SAID, names: ['person', 'star'] }) },
      'unsupported-weights',
      /names/,
    ],
    [
      'whose names are more than their head has labels for',
      { from: given({ ...SAID, names: ['person', 'place', 'body'] }) },
      'unsupported-weights',
      /no head name of 7 labels/,
    ],
    ['without attributes', { from: given({ ...SAID, attributes: ['real'] }) }, 'unsupported-weights', /promise, plan/],
    ['without a digest', { from: given({ ...SAID, files: {} }) }, 'unsupported-weights', /no digest of encoder.onnx/],
    ['that are no networks, natively', { from: given(SAID), runtime: 'native' }, 'no-runtime', /./],
    [
      'that are no networks, in WebAssembly',
      { from: given(SAID), runtime: 'wasm' },
      'no-runtime',
      /\(wasm\) cannot open/,
    ],
  ])('%s', async (_, options, code, message) => {
    const answer = loadReader(options);
    await expect(answer).rejects.toBeInstanceOf(WeightsError);
    await expect(answer).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
