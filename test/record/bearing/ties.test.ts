import { describe, expect, test } from 'vitest';
import type { Telling } from '../../../src/record/bearing/seen-text.ts';
import type { LaterSide, PledgeSide } from '../../../src/record/bearing/sides.ts';
import { type Place, tiesOf } from '../../../src/record/bearing/ties.ts';
import { dayOf } from '../../../src/record/days.ts';

const telling = (id: string, day: string, text: string): Telling => ({ id, title: null, text, day: dayOf(day) });

function at(its: Telling, exact: string) {
  const start = its.text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand there`);
  return { telling: its, pieces: [{ start, end: start + exact.length }] };
}

const PLEDGED = telling(
  'a',
  '2031-03-04',
  'Transport Minister Ketta Brandvik promised a ferry to Orlo island for 4 million crowns. The pier burnt down in spring.\n\nShe opened a school in Marr.',
);
const LATER = telling(
  'b',
  '2031-06-09',
  'Ketta Brandvik spoke first. The Orlo ferry has been put off until the pier is rebuilt, for 4 million crowns more. It rained in Marr.',
);
const pledge: PledgeSide = {
  wordings: [at(PLEDGED, 'a ferry to Orlo island for 4 million crowns')],
  pledgers: ['Ketta Brandvik'],
  form: 'promise',
  deadline: null,
};
const later: LaterSide = { ...at(LATER, 'has been put off until the pier is rebuilt'), kind: 'action', type: null };
const shown = ({ text }: Telling, places: readonly Place[]) => places.map(({ start, end }) => text.slice(start, end));

describe('what ties a passage to a pledge', () => {
  test('is marked in both texts where it stands: words, figures, what stands around, in the sentence of the passage', () => {
    const ties = tiesOf(pledge, later);
    expect(shown(PLEDGED, ties.pledge)).toEqual(['ferry', 'Orlo', '4 million crowns', 'pier']);
    expect(shown(LATER, ties.later)).toEqual(['Orlo ferry', 'pier', '4 million crowns']);
  });

  test('is never the name of whoever pledged, nor what only other sentences share', () => {
    const ties = tiesOf(pledge, later);
    for (const marked of [...shown(PLEDGED, ties.pledge), ...shown(LATER, ties.later)])
      expect(marked).not.toMatch(/Brandvik|Marr/);
  });

  test('is of the wording that has most of it, where there are several', () => {
    const bare = telling('c', '2031-03-05', 'The minister promised to mend what was broken.');
    const two = { ...pledge, wordings: [at(bare, 'mend what was broken'), ...pledge.wordings] };
    expect(tiesOf(two, later).wording).toBe(1);
    expect(shown(PLEDGED, tiesOf(two, later).pledge)).toContain('Orlo');
  });

  test('reaches to the sentence before where the passage itself says little', () => {
    const goesOn = telling('d', '2031-06-10', 'The Orlo ferry is still missing. It was put off again on Monday.');
    const ties = tiesOf(pledge, { ...at(goesOn, 'It was put off again on Monday'), kind: 'action', type: null });
    expect(shown(goesOn, ties.later)).toEqual(['Orlo ferry']);
  });
});
