import { describe, expect, test } from 'vitest';
import { vocabularyOf, wrongSetting } from '../../src/record/settings.ts';
import { TONES, VOCABULARIES } from '../../src/record/vocabularies.ts';

const OWN = { id: 'ours', name: 'Ours', values: [{ id: 'so-so', label: 'So so', tone: 'partly' }] } as const;
const labels = (id: string) => vocabularyOf(id).values.map(({ label }) => label);

describe('built-in vocabularies', () => {
  test('have the values of their publishers', () => {
    expect(labels('politifact')).toEqual([
      'Promise Kept',
      'Compromise',
      'Promise Broken',
      'Stalled',
      'In the Works',
      'Not Yet Rated',
    ]);
    expect(labels('polimetre')).toEqual(['Kept', 'Kept in part or in the works', 'Broken', 'Not yet rated']);
    expect(labels('comparative-pledges')).toEqual(['Fully fulfilled', 'Partially fulfilled', 'Not fulfilled']);
    expect(vocabularyOf(undefined).name).toBe('Full Fact Government Tracker');
  });

  test('can be chosen by id, and are valid as custom ones', () => {
    for (const { id, source, name, values } of VOCABULARIES) {
      expect(wrongSetting('vocabulary', id), id).toBeNull();
      expect(wrongSetting('vocabulary', { id: `our-${id}`, name, values }), id).toBeNull();
      expect(source, id).toMatch(/^https:|\d{4}/);
      expect(TONES).toEqual(expect.arrayContaining(values.map(({ tone }) => tone)));
    }
  });
});

describe('settings', () => {
  test('accept a custom vocabulary unchanged', () => {
    expect(wrongSetting('vocabulary', OWN)).toBeNull();
    expect(vocabularyOf(OWN)).toEqual({ ...OWN, source: null });
  });

  test.each<[string, unknown, string]>([
    ['colour', 'red', 'there is no setting “colour”. The settings are: vocabulary, outlets.'],
    ['toString', 'red', 'there is no setting “toString”.'],
    ['vocabulary', 'thumbs', 'saydo has no vocabulary “thumbs”. Use one of: full-fact, politifact,'],
    ['vocabulary', null, 'vocabulary must be the id of one that comes with saydo, or {id, name, values}.'],
    ['vocabulary', { ...OWN, colour: 'red' }, 'vocabulary has the unknown field “colour”'],
    ['vocabulary', { ...OWN, id: 'Our Own' }, 'vocabulary.id must be small letters'],
    ['vocabulary', { ...OWN, id: 'politifact' }, 'vocabulary.id “politifact” belongs to a vocabulary of saydo.'],
    ['vocabulary', { ...OWN, name: ' ' }, 'vocabulary.name must be a string'],
    ['vocabulary', { ...OWN, values: [] }, 'vocabulary.values must be a list of 1 to 50 values.'],
    ['vocabulary', { ...OWN, values: ['so'] }, 'vocabulary.values[0] must be {id, label, tone}.'],
    ['vocabulary', { ...OWN, values: [...OWN.values, ...OWN.values] }, 'vocabulary.values[1].id “so-so” is used by'],
    [
      'vocabulary',
      { ...OWN, values: [{ ...OWN.values[0], tone: 'gold' }] },
      'vocabulary.values[0].tone must be one of kept',
    ],
    [
      'vocabulary',
      { ...OWN, values: [{ ...OWN.values[0], label: '' }] },
      'vocabulary.values[0].label must be a string',
    ],
    ['vocabulary', { ...OWN, values: [{ ...OWN.values[0], id: 'none-found' }] }, '“none-found” is in every vocabulary'],
    [
      'vocabulary',
      { ...OWN, values: [{ ...OWN.values[0], why: 1 }] },
      'vocabulary.values[0] has the unknown field “why”',
    ],
    ['outlets', { name: 'Radio Tarn' }, 'outlets must be a list of {name, url?, note?}.'],
    ['outlets', ['Radio Tarn'], 'outlets[0] must be {name, url?, note?}.'],
    ['outlets', [{ name: 'A' }, { name: 'A' }], 'outlets[1].name “A” is used by another outlet.'],
    ['outlets', [{ name: 'A', url: 'javascript:alert(1)' }], 'outlets[0].url must be an address'],
    ['outlets', [{ name: 'A', note: 7 }], 'outlets[0].note must be a string.'],
    ['outlets', [{ name: 'A', feed: '' }], 'outlets[0] has the unknown field “feed”'],
  ])('%s cannot be %j', (name, value, told) => {
    expect(wrongSetting(name, value)).toContain(told);
  });

  test('accept a list of outlets with address and note', () => {
    const outlets = [{ name: 'Radio Tarn', url: 'https://tarn.example', note: 'daily' }, { name: 'The Vell' }];
    expect(wrongSetting('outlets', outlets)).toBeNull();
    expect(wrongSetting('outlets', [])).toBeNull();
  });
});
