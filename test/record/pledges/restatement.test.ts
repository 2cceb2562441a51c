import { describe, expect, test } from 'vitest';
import { type Weakening, type Worded, weakeningInWords, weakenings } from '../../../src/record/pledges/restatement.ts';
import { restatementsOf } from '../../../src/record/pledges/restatements.ts';
import { pledge, viewOf } from '../../render/record/fixture.ts';

const day = (exact: string, to: string) => ({ exact, from: to, to });
const FIRST: Worded = {
  words: 'Orla Venn promised: “We will build forty homes in Tessin by the end of May”',
  amount: { exact: 'forty homes', value: 40, unit: 'homes' },
  deadline: day('the end of May', '2031-05-31'),
  condition: null,
};

describe('a later wording', () => {
  test.each<[string, Partial<Worded>, Weakening[]]>([
    [
      'that only aims',
      { words: 'Orla Venn said the council aims to build forty homes in Tessin by the end of May' },
      [{ what: 'resolve', was: 'promised', is: 'aims' }],
    ],
    [
      'that will only seek',
      { words: '“We will seek to build forty homes in Tessin,” Orla Venn said' },
      [{ what: 'resolve', was: 'promised', is: 'seek' }],
    ],
    [
      'that puts it off to when it can',
      { words: 'Forty homes will be built in Tessin as soon as possible' },
      [{ what: 'resolve', was: 'promised', is: 'as soon as possible' }],
    ],
    [
      'with fewer',
      { amount: { exact: 'thirty homes', value: 30, unit: 'homes' } },
      [{ what: 'amount', was: 'forty homes', is: 'thirty homes' }],
    ],
    [
      'with at most as many',
      { words: 'The council will build up to forty homes in Tessin' },
      [{ what: 'amount', was: 'forty homes', is: 'up to forty homes' }],
    ],
    [
      'with another month',
      { deadline: day('August', '2031-08-31') },
      [{ what: 'deadline', was: 'the end of May', is: 'August' }],
    ],
    [
      'with a condition',
      { condition: 'if the province pays its share' },
      [{ what: 'condition', was: null, is: 'if the province pays its share' }],
    ],
  ])('%s is weaker', (_, change, expected) => {
    expect(weakenings(FIRST, { ...FIRST, ...change })).toEqual(expected);
  });

  test.each<[string, Partial<Worded>]>([
    ['that says the same', {}],
    ['that leaves amount and deadline out', { amount: null, deadline: null, words: 'She promised homes in Tessin' }],
    ['with more', { amount: { exact: 'sixty homes', value: 60, unit: 'homes' } }],
    ['that counts something else', { amount: { exact: '12 million', value: 12e6, unit: 'EUR' } }],
    ['that is due sooner', { deadline: day('April', '2031-04-30') }],
    ['of which nobody knows when it is due', { deadline: { exact: 'soon', from: null, to: null } }],
    // A month and no doubt.
    ['that names May', { words: 'Forty homes will stand in Tessin before May is over, Orla Venn vowed' }],
    ['of a committee', { words: 'The committee will build forty homes in Tessin by the end of May' }],
  ])('%s is not', (_, change) => {
    expect(weakenings(FIRST, { ...FIRST, ...change })).toEqual([]);
  });

  test('can be weaker in several ways, and stays so where the first was hedged too', () => {
    const hedged: Worded = { ...FIRST, words: 'Orla Venn plans to build forty homes', condition: 'if it can be paid' };
    expect(weakenings(hedged, hedged)).toEqual([]);
    const worse = { ...hedged, words: 'Orla Venn may build forty homes', deadline: day('August', '2031-08-31') };
    expect(weakenings(hedged, worse).map(weakeningInWords)).toEqual([
      '“plans” has become “may”',
      'the deadline is later: “the end of May” has become “August”',
    ]);
  });
});

describe('the restatements of a pledge', () => {
  const due = (exact: string, to: string) => ({ exact, value: to, edtf: to, from: to, to });
  const worded = (id: string, published: string, date: ReturnType<typeof due>, item = 'P5') => {
    const view = viewOf(pledge, { id, item, date });
    return { ...view, where: { ...view.where, published } };
  };
  const first = worded('F1', '2031-03-05', due('by May', '2031-05-31'));

  test('are later wordings that ask less, its own and those of what may be the same pledge', () => {
    const later = worded('F2', '2031-04-05', due('by August', '2031-08-31'));
    const other = worded('F9', '2031-06-01', due('by December', '2031-12-31'), 'P7');
    expect(restatementsOf([first, later], [other])).toMatchObject([
      { finding: 'F2', item: 'P5', of: { finding: 'F1' }, weaker: [{ what: 'deadline', is: 'by August' }] },
      { finding: 'F9', item: 'P7', of: { finding: 'F1' }, weaker: [{ what: 'deadline', is: 'by December' }] },
    ]);
  });

  test('are held against the earlier one, whichever pledge that is', () => {
    const earlier = worded('F9', '2031-02-01', due('by April', '2031-04-30'), 'P7');
    expect(restatementsOf([first], [earlier])).toMatchObject([
      { finding: 'F1', item: 'P5', of: { finding: 'F9' }, weaker: [{ was: 'by April', is: 'by May' }] },
    ]);
  });

  test('are none of the same day, and none where the day of a report is not known', () => {
    const same = worded('F2', '2031-03-05T18:00:00Z', due('by August', '2031-08-31'));
    expect(restatementsOf([first, same], [])).toEqual([]);
    const undated = { ...same, where: { ...same.where, published: null } };
    expect(restatementsOf([undated, worded('F3', '2031-04-05', due('by May', '2031-05-31'))], [])).toEqual([]);
    expect(restatementsOf([], [])).toEqual([]);
  });
});
