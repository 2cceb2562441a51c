import { describe, expect, test } from 'vitest';
import { begun } from '../../../src/record/kinds/begin.ts';
import { corrected } from '../../../src/record/kinds/correct.ts';
import { NoCorrection, passageIn } from '../../../src/record/kinds/given.ts';
import { ACTION, at, FIGURE, MAYOR, PLEDGE, SAID, TEXT } from './findings.ts';

describe('a correction', () => {
  test('changes only the given fields', () => {
    expect(corrected(SAID, TEXT, { passage: { ...at('the ferry would run') } })).toEqual({
      ...SAID,
      content: [at('the ferry would run')],
    });
    expect(corrected(SAID, TEXT, { source: at('Orla Fenwright'), cue: null, who: 'e7', form: 'mixed' })).toEqual({
      ...SAID,
      ...{ source: [at('Orla Fenwright')], cue: [], speaker: 'e7', form: 'mixed' },
    });
    expect(corrected(PLEDGE, TEXT, { date: '2031-05', testable: 'clear', who: null })).toEqual({
      ...PLEDGE,
      ...{ testable: 'clear', pledgers: [] },
      // Days since 1970-01-01 of 1 and 31 May 2031, reckoned by hand: 61 years of which 15 are leap years, and 120 days.
      deadline: { exact: '2031-05', type: 'DATE', value: '2031-05', edtf: '2031-05', from: 22_400, to: 22_430 },
    });
    expect(
      corrected(
        { ...PLEDGE, deadline: { exact: 'May', type: 'DATE', value: null, edtf: null, from: null, to: null } },
        TEXT,
        { date: null },
      ),
    ).toEqual(PLEDGE);
  });

  test('replaces an act and a sentence that the new words do not contain', () => {
    expect(corrected(ACTION, TEXT, { passage: at('counted 400 people') })).toMatchObject({ act: at('counted') });
    expect(corrected(ACTION, TEXT, { passage: at('400 people') })).toMatchObject({ act: at('400 people') });
    expect(corrected(FIGURE, TEXT, { passage: at('400') })).toMatchObject({ sentence: FIGURE.sentence });
    expect(corrected(FIGURE, TEXT, { passage: at('by May') })).toMatchObject({ sentence: at('by May') });
  });

  test.each([
    ['nothing', SAID, {}, 'there is nothing to correct'],
    ['a form of another kind', SAID, { form: 'promise' }, '“promise” is not one of direct, indirect, mixed'],
    ['a type that PLOVER has not', ACTION, { form: 'DANCE' }, '“DANCE” is not one of AGREE'],
    ['a cue of a pledge', PLEDGE, { cue: null }, 'a finding of kind pledge has no cue'],
    ['a date of a figure', FIGURE, { date: '2031' }, 'a finding of kind quantity has no date'],
    ['a date that is none', SAID, { date: 'soon' }, '“soon” is not a date'],
    ['a thirteenth month', SAID, { date: '2031-13' }, '“2031-13” is not a date'],
    ['a name of a statement', SAID, { name: 'Orla' }, 'a finding of kind statement has no name'],
    ['testable of an action', ACTION, { testable: 'clear' }, 'a finding of kind action has no testable'],
    ['an empty name', MAYOR, { name: ' ' }, 'Name is empty'],
  ] as const)('of %s is refused', (_, finding, patch, why) => {
    expect(() => corrected(finding, TEXT, patch)).toThrow(why);
    expect(() => corrected(finding, TEXT, patch)).toThrow(NoCorrection);
  });
});

describe('a passage', () => {
  test('excludes surrounding space', () => {
    const { start, end } = at(' said ');
    expect(passageIn(TEXT, { start, end })).toEqual(at('said'));
  });

  test.each([
    [{ start: 5, end: 5 }],
    [{ start: -1, end: 5 }],
    [{ start: 5, end: TEXT.length + 1 }],
    [{ start: TEXT.indexOf(' said'), end: TEXT.indexOf(' said') + 1 }],
    // Half of a character.
    [{ start: TEXT.indexOf('🛶') + 1, end: TEXT.length }],
  ])('is none from %o', (range) => {
    expect(() => passageIn(TEXT, range)).toThrow(NoCorrection);
  });
});

describe('a new finding by a person', () => {
  test('has only the selected words', () => {
    expect(begun('entity', TEXT, at('Orla Fenwright'))).toMatchObject({
      name: 'Orla Fenwright',
      mentions: [at('Orla Fenwright')],
    });
    expect(begun('statement', '“We go,” she said.', { start: 0, end: 8 })).toMatchObject({
      form: 'direct',
      speaker: null,
    });
    expect(begun('statement', TEXT, at('the ferry would run'))).toMatchObject({
      form: 'indirect',
      source: [],
      cue: [],
    });
    expect(begun('pledge', TEXT, at('the ferry would run'))).toMatchObject({
      pledgers: [],
      deadline: null,
      statement: null,
    });
    expect(begun('action', TEXT, at('counted'))).toMatchObject({ act: at('counted'), type: null });
    expect(begun('quantity', TEXT, at('400'))).toMatchObject({ value: null, sentence: at('400') });
  });
});
