import { describe, expect, test } from 'vitest';
import { sharesOf } from '../../src/findings/probabilities.ts';
import { type ActionFrame, read } from '../../src/index.ts';

/** The days of acts, in text order; the acts are given, and none says its day itself. */
async function daysOf(text: string, ...acts: readonly string[]): Promise<readonly (string | null)[]> {
  const frames = acts.map((words): ActionFrame => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${words} is not in the text`);
    const trigger = [{ start, end: start + words.length }];
    return {
      kind: 'action',
      trigger,
      roles: { passage: trigger, actor: [], target: [], date: [], place: [] },
      attributes: { type: {} },
      probability: 0.9,
      second: null,
    };
  });
  const source = { content: text, verbatim: true, media: 'text/plain', published: '2031-05-07' };
  const { actions, times } = await read(source, { frames: async () => frames });
  return actions.map(({ date }) => times.find(({ id }) => id === date)?.value ?? null);
}

describe('the day of an action', () => {
  test('is taken from its sentence, before or after the act', async () => {
    expect(await daysOf('Police arrested Jana Novak in Lesk on Sunday.', 'arrested')).toEqual(['2031-05-04']);
    expect(await daysOf('On Sunday, police arrested Jana Novak in Lesk.', 'arrested')).toEqual(['2031-05-04']);
  });

  test('is not taken from a future event', async () => {
    const text = 'The two governments agreed on Monday to reopen the pass in August.';
    expect(await daysOf(text, 'agreed')).toEqual(['2031-05-05']);
    expect(await daysOf('The council voted to close the bridge by 1 June.', 'voted')).toEqual([null]);
  });

  test('is shared by acts joined with “and”', async () => {
    const text = 'On Friday soldiers shelled the port and burned two ships.';
    expect(await daysOf(text, 'shelled', 'burned')).toEqual(['2031-05-02', '2031-05-02']);
  });

  test('is null where the text has none', async () => {
    expect(await daysOf('The ministry withdrew the licence.', 'withdrew')).toEqual([null]);
  });
});

test('probabilities sum to 1 for any scores', () => {
  const candidates = [
    { time: null, features: ['a'] },
    { time: 0, features: ['a', 'b', 'unknown'] },
  ];
  const shares = sharesOf(candidates, { a: -900, b: 1_800 });
  expect(shares).toEqual([0, 1]);
});
