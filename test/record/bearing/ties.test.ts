import { describe, expect, test } from 'vitest';
import type { ArticleText } from '../../../src/record/bearing/analysed-text.ts';
import type { PassageInput, PledgeInput } from '../../../src/record/bearing/pair-inputs.ts';
import { type TextRange, tiesOf } from '../../../src/record/bearing/ties.ts';
import { dayOf } from '../../../src/record/days.ts';

const articleText = (id: string, day: string, text: string): ArticleText => ({
  id,
  title: null,
  text,
  day: dayOf(day),
});

function at(its: ArticleText, exact: string) {
  const start = its.text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand there`);
  return { articleText: its, pieces: [{ start, end: start + exact.length }] };
}

const PLEDGED = articleText(
  'a',
  '2031-03-04',
  'Transport Minister Ketta Brandvik promised a ferry to Orlo island for 4 million crowns. The pier burnt down in spring.\n\nShe opened a school in Marr.',
);
const LATER = articleText(
  'b',
  '2031-06-09',
  'Ketta Brandvik spoke first. The Orlo ferry has been put off until the pier is rebuilt, for 4 million crowns more. It rained in Marr.',
);
const pledge: PledgeInput = {
  wordings: [at(PLEDGED, 'a ferry to Orlo island for 4 million crowns')],
  pledgers: ['Ketta Brandvik'],
  form: 'promise',
  deadline: null,
};
const passage: PassageInput = {
  ...at(LATER, 'has been put off until the pier is rebuilt'),
  kind: 'action',
  type: null,
};
const shown = ({ text }: ArticleText, places: readonly TextRange[]) =>
  places.map(({ start, end }) => text.slice(start, end));

describe('what ties a passage to a pledge', () => {
  test('is marked in both texts where it stands: words, figures, what stands around, in the sentence of the passage', () => {
    const ties = tiesOf(pledge, passage);
    expect(shown(PLEDGED, ties.pledge)).toEqual(['ferry', 'Orlo', '4 million crowns', 'pier']);
    expect(shown(LATER, ties.passage)).toEqual(['Orlo ferry', 'pier', '4 million crowns']);
  });

  test('is never the name of whoever pledged, nor what only other sentences share', () => {
    const ties = tiesOf(pledge, passage);
    for (const marked of [...shown(PLEDGED, ties.pledge), ...shown(LATER, ties.passage)])
      expect(marked).not.toMatch(/Brandvik|Marr/);
  });

  test('is of the wording that has most of it, where there are several', () => {
    const bare = articleText('c', '2031-03-05', 'The minister promised to mend what was broken.');
    const two = { ...pledge, wordings: [at(bare, 'mend what was broken'), ...pledge.wordings] };
    expect(tiesOf(two, passage).wording).toBe(1);
    expect(shown(PLEDGED, tiesOf(two, passage).pledge)).toContain('Orlo');
  });

  test('reaches to the sentence before where the passage itself says little', () => {
    const goesOn = articleText('d', '2031-06-10', 'The Orlo ferry is still missing. It was put off again on Monday.');
    const ties = tiesOf(pledge, { ...at(goesOn, 'It was put off again on Monday'), kind: 'action', type: null });
    expect(shown(goesOn, ties.passage)).toEqual(['Orlo ferry']);
  });
});
