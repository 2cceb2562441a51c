import { describe, expect, test } from 'vitest';
import { foldings, foldName } from '../../../../src/record/identity/entities/fold-name.ts';

describe('a folded name', () => {
  test.each([
    ['Ida Fenn', 'ida fenn'],
    ['  IDA\u00a0 FENN ', 'ida fenn'],
    ['Tomáš Kovář', 'tomas kovar'],
    ['Toma\u0301s\u030c Kova\u0301r', 'tomas kovar'],
    ['Søren Østlund', 'soren ostlund'],
    ['Борис Ветров', 'boris vetrov'],
    ['Γιώργος', 'giorgos'],
    ['Mara O’Dunlin', 'mara odunlin'],
    ["Mara O'Dunlin", 'mara odunlin'],
    ['Ro Jin-sul', 'ro jin sul'],
    ['Ro Jin–sul', 'ro jin sul'],
    ['J.R. Vesterhal', 'j r vesterhal'],
    ['J. R. Vesterhal', 'j r vesterhal'],
    ['JR Vesterhal', 'j r vesterhal'],
    ['Mr. Vesterhal', 'vesterhal'],
    ['Ms Ida Fenn', 'ida fenn'],
    ['Sen. Ida Fenn', 'ida fenn'],
    ['Prof. Dr. Ida Fenn', 'ida fenn'],
    ['Dean Fenn', 'dean fenn'],
    ['Fenn & Lund', 'fenn and lund'],
    ['AT&T', 'att'],
    ['Workers’ League', 'workers league'],
    ['Ｉｄａ Ｆｅｎｎ', 'ida fenn'],
  ])('of %s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test.each(['', ' ', '—', '!?…', '\u0000', '🎉🎉', '\u0301', 'a'.repeat(10_000), '"'.repeat(10_000)])(
    'is empty for what is no name (%#)',
    (name) => {
      expect(foldName(name)).toBe('');
      expect(foldings(name)).toEqual([]);
    },
  );

  test('keeps a title that is the whole name', () => {
    expect(foldName('Ms')).toBe('ms');
  });

  test('has a second form for accents that may be written as two letters', () => {
    expect(foldings('Müllenbach')).toEqual(['mullenbach', 'muellenbach']);
    expect(foldings('Østergård')).toEqual(['ostergard', 'oestergaard']);
    expect(foldings('Mu\u0308llenbach')).toEqual(['mullenbach', 'muellenbach']);
    expect(foldings('Kovář')).toEqual(['kovar']);
  });
});
