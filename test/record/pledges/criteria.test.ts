import { describe, expect, test } from 'vitest';
import { type Criteria, criteriaGiven, criteriaInWords, NO_CRITERIA } from '../../../src/record/kinds/criteria.ts';
import { criteriaDraft, type Pledged } from '../../../src/record/pledges/criteria-draft.ts';
import { criteriaNote } from '../../../src/record/pledges/criteria-note.ts';
import type { Criteria as Written } from '../../../src/record/views/criteria.ts';

describe('criteria', () => {
  const standing: Criteria = { ...NO_CRITERIA, kept: 'ten wells give water', due: '2031-06' };

  test('keep what is left out, and lose what is emptied', () => {
    expect(criteriaGiven({ broken: ' no well\n gives water ', due: null }, standing)).toEqual({
      kept: 'ten wells give water',
      partly: null,
      broken: 'no well gives water',
      due: null,
      not: null,
    });
    expect(criteriaGiven({ kept: ' ', due: null }, standing)).toBeNull();
  });

  test.each(['2031', '2031-06', '2031-06-30'])('are due in a year, a month or on a day: %s', (due) => {
    expect(criteriaGiven({ due }, null)).toEqual({ ...NO_CRITERIA, due });
  });

  test.each(['soon', '2031-13', '2031-02-30', '2031-SU', '30.6.2031'])('are not due %s', (due) => {
    expect(() => criteriaGiven({ due }, null)).toThrow(`“${due}” (By when) is not a date. Write it as 2031-05-06`);
  });

  test('are no essay', () => {
    expect(() => criteriaGiven({ not: 'x'.repeat(1001) }, null)).toThrow(/Would not count has 1001 characters/);
  });

  test('are told field by field, without what nobody wrote', () => {
    expect(criteriaInWords(standing)).toEqual([
      { label: 'Kept', words: 'ten wells give water' },
      { label: 'By when', words: '2031-06' },
    ]);
  });
});

describe('a draft from the words of a pledge', () => {
  const WELLS: Pledged = {
    wording: '“We will drill ten wells in Orrin by the end of June,”',
    form: 'promise',
    amount: { exact: 'ten wells', approximate: false },
    deadline: { exact: 'the end of June', from: '2031-06-30', to: '2031-06-30' },
    condition: null,
    published: '2031-02-03T08:00:00Z',
  };

  test('says what, how much and by when', () => {
    expect(criteriaDraft(WELLS)).toEqual({
      criteria: {
        kept: 'All of it is done by 2031-06-30: “drill ten wells in Orrin”.',
        partly: 'Less than “ten wells” is done. It is all done, but after 2031-06-30.',
        broken: 'Nothing of it is done by 2031-06-30, or it is given up or undone.',
        due: '2031-06-30',
        not: 'An announcement, or that it is promised again. What was done before it was pledged (2031-02-03).',
      },
      open: [],
    });
  });

  test('leaves out who promises, and when', () => {
    const wording = 'Council leader Orla Venn promised on Monday to drill ten wells in Orrin by the end of June';
    expect(criteriaDraft({ ...WELLS, wording }).criteria.kept).toBe(
      'All of it is done by 2031-06-30: “drill ten wells in Orrin”.',
    );
  });

  test('asks what the words leave open', () => {
    const vague: Pledged = { ...WELLS, wording: 'to help the farmers of Orrin', amount: null, deadline: null };
    const { criteria, open } = criteriaDraft({ ...vague, condition: 'if the council pays', published: null });
    expect(criteria).toEqual({
      kept: 'All of it is done: “help the farmers of Orrin”. It is owed once its condition is met: “if the council pays”.',
      partly: 'A part of it is done, and the rest is not.',
      broken: 'Nothing of it is done, or it is given up or undone.',
      due: null,
      not: 'An announcement, or that it is promised again.',
    });
    expect(open).toEqual([
      'It names no deadline: decide by when you will judge it.',
      'It names no amount: say how much would be enough.',
      'It depends on “if the council pays”: say who tells whether that is met.',
    ]);
  });

  test('takes a stretch of days by its last, and says so; a deadline without a day stays a question', () => {
    const year = criteriaDraft({ ...WELLS, deadline: { exact: 'in 2032', from: '2032-01-01', to: '2032-12-31' } });
    expect(year.criteria.due).toBe('2032-12-31');
    expect(year.open).toEqual(['Its deadline, “in 2032”, is taken for its last day, 2032-12-31.']);
    const soon = criteriaDraft({ ...WELLS, deadline: { exact: 'very soon', from: null, to: null } });
    expect(soon.criteria.due).toBeNull();
    expect(soon.criteria.kept).toBe('All of it is done: “drill ten wells in Orrin by the end of June”.');
    expect(soon.open).toEqual(['Its deadline, “very soon”, is no day: decide by when you will judge it.']);
  });

  test('of a warning says when it is carried out, and has no half', () => {
    const { criteria } = criteriaDraft({
      ...WELLS,
      wording: 'to cut the water of Orrin',
      form: 'warning',
      deadline: null,
    });
    expect(criteria).toMatchObject({
      kept: 'What was threatened is carried out: “cut the water of Orrin”.',
      partly: null,
      not: 'That the warning is repeated. What was done before it was pledged (2031-02-03).',
    });
  });

  test('of an order does not take the order for the act', () => {
    expect(criteriaDraft({ ...WELLS, form: 'order' }).criteria.not).toMatch(/^That the order was given, without/);
  });
});

describe('which criteria an assessment was made under', () => {
  const written = (entry: number, day: string): Written => ({
    ...NO_CRITERIA,
    ...{ kept: 'ten wells', entry, by: 'Ada', at: `${day}T09:00:00.000Z`, why: '' },
  });
  const [first, second] = [written(12, '2031-03-05'), written(20, '2031-04-02')];

  test.each([
    [null, { criteria: null, earlierCriteria: [] }, null],
    [
      null,
      { criteria: second, earlierCriteria: [first] },
      'before there were criteria, which were written on 2031-03-05',
    ],
    [12, { criteria: first, earlierCriteria: [] }, 'under the criteria of 2031-03-05 (entry 12)'],
    [
      12,
      { criteria: second, earlierCriteria: [first] },
      'under the criteria of 2031-03-05 (entry 12), which were changed on 2031-04-02',
    ],
    [
      12,
      { criteria: null, earlierCriteria: [first] },
      'under the criteria of 2031-03-05 (entry 12), which were taken away since',
    ],
    [9, { criteria: first, earlierCriteria: [] }, 'under criteria that are not this pledge’s any more (entry 9)'],
  ])('made under %s, with %j', (criteria, pledge, note) => {
    expect(criteriaNote({ criteria }, pledge)).toBe(note);
  });
});
