import { describe, expect, test } from 'vitest';
import { FrameError, type ReadFrames, read, type StatementFrame } from '../../src/index.ts';

const TEXT = 'Ida Fenn said that the 😀 bridge was safe.';

const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const frame: StatementFrame = {
  kind: 'statement',
  trigger: [at('said')],
  roles: { source: [at('Ida Fenn')], content: [at('that the 😀 bridge was safe')] },
  probability: 0.9,
  second: null,
};

const readWith = (frames: ReadFrames, content = TEXT) => read({ content, verbatim: true }, { frames });

describe('frames that a caller gives', () => {
  test('are requested once, with the article', async () => {
    const asked: string[] = [];
    const reading = await readWith(async (article, tokens) => {
      asked.push(article.text.slice(tokens.tokens[0]?.start, tokens.tokens[0]?.end));
      return [frame];
    });
    expect(asked).toEqual(['Ida']);
    expect(reading.weights).toBeNull();
  });

  test('are not requested for a text that is not English', async () => {
    const german = 'Die Ministerin sagte am Dienstag, dass die Brücke sicher sei und dass sie geöffnet bleiben werde.';
    const refuse = async () => Promise.reject(new Error('asked'));
    expect((await readWith(refuse, german)).article.language).toBe('de');
  });

  test.each<[string, Partial<StatementFrame>, RegExp]>([
    [
      'lies outside the text',
      { trigger: [{ start: 40, end: 99 }] },
      /^frame 0 \(statement\), trigger: .* 40 to 99 lies/,
    ],
    ['begins before the text', { trigger: [{ start: -1, end: 4 }] }, /outside the text, which has 42/],
    ['is empty', { trigger: [{ start: 4, end: 4 }] }, /from 4 to 4 is empty/],
    ['ends before it begins', { trigger: [{ start: 6, end: 4 }] }, /is empty/],
    ['is no whole number', { trigger: [{ start: 0.5, end: 4 }] }, /whole numbers/],
    ['is no number', { trigger: [{ start: Number.NaN, end: 4 }] }, /whole numbers/],
    ['cuts a character in two', { trigger: [{ start: 0, end: TEXT.indexOf('😀') + 1 }] }, /surrogate pair/],
    ['in a role', { roles: { source: [{ start: 3, end: 300 }], content: [] } }, /, source: /],
    [
      'in the second-best reading',
      { second: { trigger: [at('said')], roles: { source: [], content: [{ start: 9, end: 9 }] }, ratio: 0.5 } },
      /, second-best reading, content: /,
    ],
    ['that is missing', { trigger: [] }, /has no trigger/],
    ['with a probability above 1', { probability: 1.5 }, /probability 1.5/],
    ['with a probability that is no number', { probability: Number.NaN }, /probability NaN/],
  ])('are refused where a passage %s', async (_, change, message) => {
    const answer = readWith(async () => [{ ...frame, ...change }]);
    await expect(answer).rejects.toThrow(FrameError);
    await expect(answer).rejects.toThrow(message);
  });
});
