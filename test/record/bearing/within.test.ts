import { describe, expect, test } from 'vitest';
import type { ArticleText } from '../../../src/record/bearing/analysed-text.ts';
import { candidatesIn } from '../../../src/record/bearing/candidates.ts';
import type { InArticle, PledgeInput } from '../../../src/record/bearing/pair-inputs.ts';
import { proposeEvidence } from '../../../src/record/bearing/propose-evidence.ts';
import { isOwnWords, isWithin, sentencesFrom } from '../../../src/record/bearing/within.ts';
import { judgeHere } from '../../judge-here.ts';

const TELLING: ArticleText = {
  id: 'a',
  title: 'A year of Mayor Tarn',
  day: null,
  text: `The fair drew a crowd. Mayor Odo Tarn promised a second bridge over the Arle by spring. The council has refused the money for it, and not a pile has been driven.

A bakery opened on Market Street. Its owner comes from Lesk.`,
};

function at(exact: string): InArticle {
  const start = TELLING.text.indexOf(exact);
  return { articleText: TELLING, pieces: [{ start, end: start + exact.length }] };
}

const PLEDGE: PledgeInput = {
  wordings: [at('a second bridge over the Arle by spring')],
  pledgers: ['Odo Tarn'],
  form: 'promise',
  deadline: null,
};

describe('what an article tells of a pledge that stands in it', () => {
  test('is counted in sentences from the pledge, and is not the pledge itself', () => {
    expect(isWithin(PLEDGE, at('The fair'))).toBe(true);
    expect(sentencesFrom(PLEDGE, at('The fair'))).toBe(-1);
    expect(sentencesFrom(PLEDGE, at('Mayor Odo Tarn'))).toBe(0);
    expect(sentencesFrom(PLEDGE, at('The council has refused'))).toBe(1);
    expect(sentencesFrom(PLEDGE, at('Its owner comes'))).toBe(3);
    expect(isOwnWords(at('a second bridge over the Arle'), PLEDGE.wordings[0]!)).toBe(true);
    expect(isOwnWords(at('The council has refused the money for it'), PLEDGE.wordings[0]!)).toBe(false);
  });

  test('is proposed where it goes on about the pledge, says where it stands, and is not what stands in the next paragraph', async () => {
    const passages = candidatesIn(TELLING, []);
    const found = await proposeEvidence([{ pledge: PLEDGE, before: [] }], passages, await judgeHere(), { least: 0.4 });
    const words = found.map(({ passage }) => {
      const { start, end } = passages[passage]!.pieces[0]!;
      return TELLING.text.slice(start, end);
    });
    expect(words).toEqual(['The council has refused the money for it, and not a pile has been driven.']);
    expect(found[0]?.why[0]).toBe('the same article: the sentence after the pledge');
  });
});
