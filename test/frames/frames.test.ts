import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passWith } from '../../src/frames/frames.ts';
import { heldToText } from '../../src/frames/held-to-text.ts';
import type { Chars } from '../../src/stages.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import type { ParagraphRole } from '../../src/types.ts';
import { articleOf } from '../render/fixture.ts';
import { fakeReader } from './fake-reader.ts';

async function framesOf(paragraphs: readonly string[], options = {}, roles?: readonly ParagraphRole[]) {
  const { reader, seen } = fakeReader();
  const its = articleOf(paragraphs, roles ? { roles } : {});
  const { frames, names, chains } = await passWith(reader, options)(its, tokenize(its));
  const words = (chars: readonly Chars[]) => chars.map(({ start, end }) => its.text.slice(start, end));
  return { frames, names, chains, seen, words, text: its.text };
}

describe('the frames stage', () => {
  test('gives statements, pledges and actions with their spans, in the order of the text', async () => {
    const { frames, words } = await framesOf(['Kovar said yes.', 'The army shelled Lesk. Kovar promised peace.']);
    expect(
      frames.map(({ kind, trigger, roles }) => [
        kind,
        ...words(trigger),
        Object.fromEntries(Object.entries(roles).map(([role, chars]) => [role, words(chars)])),
      ]),
    ).toEqual([
      ['statement', 'said', { source: ['Kovar'], content: ['yes'] }],
      ['action', 'shelled', { passage: ['shelled'], actor: ['army'], target: [], date: [], place: [] }],
      ['pledge', 'promised', { commitment: ['peace'], pledger: [], deadline: [], amount: [], condition: [] }],
    ]);
  });

  test('gives chains sentence by sentence, with what is later and what is earlier', async () => {
    const { chains, words } = await framesOf(['Kovar said yes. The army shelled Lesk.', 'Roe shelled a bridge.']);
    expect(
      chains.map(({ relation, sentence, later, earlier }) => [relation, ...words([sentence, later, earlier])]),
    ).toEqual([
      ['blocks', 'The army shelled Lesk.', 'The', '.'],
      ['blocks', 'Roe shelled a bridge.', 'Roe', '.'],
    ]);
    expect(chains[0]?.probability).toBeGreaterThan(0.99);
  });

  test('finds each chain of a long paragraph once, where its stretches overlap too', async () => {
    const filler = `No ${'a '.repeat(40)}yes. `;
    const text = Array.from({ length: 30 }, (_, n) => (n % 5 === 0 ? 'Kovar shelled Lesk. ' : filler)).join('');
    const { chains, words } = await framesOf([text.trim()]);
    expect(words(chains.map(({ sentence }) => sentence))).toEqual(Array<string>(6).fill('Kovar shelled Lesk.'));
    expect(new Set(chains.map(({ sentence }) => sentence.start)).size).toBe(6);
  });

  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

  test('calibrates the second network’s score by kind', async () => {
    const { frames } = await framesOf(['Kovar said yes. Kovar promised peace. Kovar shelled Lesk.']);
    const [cue, pledge, act] = [sigmoid(2), sigmoid(1), sigmoid(0.5)];
    expect(frames.map(({ probability }) => probability.toFixed(6))).toEqual(
      [cue, pledge, act].map((each) => each.toFixed(6)),
    );
  });

  test('includes the first network’s score, clamped away from 0 and 1', async () => {
    const { reader } = fakeReader();
    const calibration = { ...reader.shape.calibration, cue: { real: 1, seen: -0.2, offset: 0.5 } };
    const its = articleOf(['Kovar said yes.']);
    const pass = passWith({ ...reader, shape: { ...reader.shape, calibration } });
    const { frames } = await pass(its, tokenize(its));
    expect(frames[0]?.probability).toBeCloseTo(sigmoid(2 - 0.2 * Math.log(0.9999 / 0.0001) + 0.5), 6);
  });

  test('gives the type of act of every kind of frame, without the probability of no type', async () => {
    const { frames } = await framesOf(['Kovar said yes. Kovar promised peace. Kovar shelled Lesk.']);
    // Logits 0, log 2, 0, of which the last is none’s.
    for (const { kind, attributes } of frames) {
      expect(Object.keys(attributes?.type ?? {}), kind).toEqual(['COERCE', 'ASSAULT']);
      expect(attributes?.type?.ASSAULT, kind).toBeCloseTo(2 / 4);
    }
    expect(frames).toHaveLength(3);
  });

  test('gives no type of act to kinds without trained types', async () => {
    const { reader } = fakeReader();
    const its = articleOf(['Kovar said yes. Kovar promised peace. Kovar shelled Lesk.']);
    const { frames } = await passWith({ ...reader, shape: { ...reader.shape, typed: ['act'] } })(its, tokenize(its));
    expect(frames.map(({ attributes }) => Object.keys(attributes?.type ?? {}).length)).toEqual([0, 0, 2]);
  });

  test('gives a pledge’s kind and how testable it is as probabilities', async () => {
    const [frame] = (await framesOf(['Kovar promised peace.'])).frames;
    if (frame?.kind !== 'pledge') throw new Error('there is a pledge');
    const { kind, testable } = frame.attributes;
    // Logits 0, log 3, 0, 0, 0.
    expect(kind.plan).toBeCloseTo(3 / 7);
    expect(kind.warning).toBeCloseTo(1 / 7);
    expect(testable.vague).toBeCloseTo(1 / 3);
  });

  test('gives the types of an act as probabilities, without that of no type', async () => {
    const [frame] = (await framesOf(['Kovar shelled Lesk.'])).frames;
    if (frame?.kind !== 'action') throw new Error('there is an action');
    // Logits 0, log 2, and 0 of no type.
    const { COERCE, ASSAULT, ...others } = frame.attributes.type;
    expect([COERCE, ASSAULT].map((share) => share?.toFixed(6))).toEqual(['0.250000', '0.500000']);
    expect(others).toEqual({});
  });

  test('keeps frames above thresholds that a caller may change', async () => {
    const text = ['Kovar said yes. Kovar promised peace. Kovar shelled Lesk.'];
    const kinds = async (thresholds: object) => (await framesOf(text, { thresholds })).frames.map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['statement', 'pledge', 'action']);
    expect(await kinds({ act: 0.7 })).toEqual(['statement', 'pledge']);
    expect(await kinds({ act: 0.7, pledge: 0.8, cue: 0.9 })).toEqual([]);
  });

  test('gives the probability ratio of the second-best kind', async () => {
    const [frame] = (await framesOf(['Kovar said yes.'])).frames;
    expect(frame?.second?.ratio).toBeGreaterThan(0);
    expect(frame?.second?.ratio).toBeLessThan(1e-6);
  });

  test('skips furniture and reads everything else', async () => {
    const roles: ParagraphRole[] = ['title', 'furniture', 'caption'];
    const { frames, words } = await framesOf(['Kovar said a.', 'Ode said b.', 'Lind said c.'], {}, roles);
    expect(frames.map(({ roles: its }) => ('source' in its ? words(its.source) : []))).toEqual([['Kovar'], ['Lind']]);
  });

  test.each([[[]], [['']], [['\0 \ufffd']], [['…']]])('finds nothing in %j', async (paragraphs) => {
    expect((await framesOf(paragraphs)).frames).toEqual([]);
  });

  test('shows the encoder one window at a time', async () => {
    const { seen } = await framesOf(Array.from({ length: 3 }, (_, i) => 'a '.repeat(200 + i)));
    expect(seen.windows.map(({ length }) => length)).toEqual([202, 203, 204]);
    expect(seen.batches.map(({ rows }) => rows)).toEqual([1, 1, 1]);
  });

  test('finds every trigger once, for any ends of windows and lengths of paragraphs', async () => {
    const word = fc.constantFrom('said', 'promised', 'shelled', ...Array<string>(12).fill('a'), 'aaaaaaa', 'No.', '“');
    const paragraph = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.array(word, { minLength: 300, maxLength: 1200 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (all) => {
        const { frames, text, words } = await framesOf(all.map((its) => its.join(' ')));
        const triggers = (kind: string) =>
          frames.filter((its) => its.kind === kind).map((its) => its.trigger[0]!.start);
        const places = (of: string) => [...text.matchAll(new RegExp(`\\b${of}\\b`, 'g'))].map(({ index }) => index);
        expect(triggers('statement')).toEqual(places('said'));
        expect(triggers('action')).toEqual(places('shelled'));
        for (const { trigger } of frames) expect(words(trigger)[0]).toMatch(/^(?:said|promised|shelled)$/);
        heldToText(frames, text);
      }),
      { numRuns: 30 },
    );
  });
});
