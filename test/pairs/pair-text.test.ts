import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../src/frames/word-pieces.ts';
import { pairPieces } from '../../src/pairs/pair-pieces.ts';
import { MARK, type PairText, pairText } from '../../src/pairs/pair-text.ts';
import type { ArticleText } from '../../src/record/bearing/analysed-text.ts';
import type { PassageInput, PledgeInput } from '../../src/record/bearing/pair-inputs.ts';
import { dayOf } from '../../src/record/days.ts';

const articleText = (title: string, day: string, text: string): ArticleText => ({
  id: title,
  title,
  text,
  day: dayOf(day),
});
const at = (its: ArticleText, exact: string) => {
  const start = its.text.indexOf(exact);
  return { articleText: its, pieces: [{ start, end: start + exact.length }] };
};

const SAID = articleText('Ferry', '2031-03-04', 'On Tuesday a ferry to Orlo was promised, officials said. It rained.');
const pledge = (more: Partial<PledgeInput> = {}): PledgeInput => ({
  wordings: [at(SAID, 'a ferry to Orlo was promised')],
  pledgers: ['Ketta Brandvik'],
  form: 'promise',
  deadline: null,
  ...more,
});
const LATER = articleText(
  'No ship',
  '2031-06-09',
  'The pier burnt. Officials said the ferry has been put off. Nobody asked.',
);
const passage = (exact: string, kind: PassageInput['kind'] = 'action'): PassageInput => ({
  ...at(LATER, exact),
  kind,
  type: null,
});

/** Words of a pair with a mark, joined. */
const marked = (pair: PairText, mark: number): string =>
  pair
    .flatMap(({ words, marks }) => words.filter((_, n) => marks[n] === mark))
    .map(({ form }) => form)
    .join(' ');

describe('a pair of a pledge and a passage', () => {
  test('has the words of each with its mark, and what stands around them without one', () => {
    const pair = pairText(pledge(), passage('the ferry has been put off', 'statement'));
    expect(marked(pair, MARK.pledger)).toBe('ketta brandvik');
    expect(marked(pair, MARK.pledge)).toBe('a ferry to orlo was promised');
    expect(marked(pair, MARK.statement)).toBe('the ferry has been put off');
    expect(marked(pair, MARK.action)).toBe('');
    expect(marked(pair, MARK.context)).toBe(
      'on tuesday , officials said . no ship the pier burnt . officials said . nobody asked .',
    );
  });

  test('says whether the deadline has passed, where there is one', () => {
    const due = (day: string): string =>
      marked(
        pairText(pledge({ deadline: { from: dayOf(day)!, to: dayOf(day)! } }), passage('The pier burnt')),
        MARK.context,
      );
    expect(due('2031-06-01')).toContain('overdue . no ship');
    expect(due('2031-07-01')).toContain('not yet due . no ship');
  });

  test('leaves out what stands between the pieces of a passage', () => {
    const [one, other] = [at(LATER, 'the ferry'), at(LATER, 'put off')];
    const pair = pairText(pledge(), { ...passage('the ferry'), pieces: [...one.pieces, ...other.pieces] });
    expect(marked(pair, MARK.action)).toBe('the ferry put off');
  });

  test('has a bounded length, however long the passage and its sentence', () => {
    const long = articleText('Long', '2031-06-09', `${'very '.repeat(5_000)}long.`);
    const passage: PassageInput = {
      articleText: long,
      pieces: [{ start: 0, end: long.text.length }],
      kind: 'action',
      type: null,
    };
    const vocabulary = vocabularyOf(['[CLS]', '[SEP]', '[PAD]', '[UNK]', 'very', 'long'].join('\n'));
    const { ids, caps, marks } = pairPieces(pairText(pledge(), passage), vocabulary);
    expect(ids.length).toBeLessThanOrEqual(256);
    expect([caps.length, marks.length]).toEqual([ids.length, ids.length]);
  });
});
