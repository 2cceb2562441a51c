import { describe, expect, test } from 'vitest';
import { differencesPage } from '../../../src/render/terminal/record/differences.ts';
import { differingWords } from '../../../src/render/terminal/record/differing-words.ts';
import { differences } from './fixture.ts';
import { coloured, plain } from './sheets.ts';

describe('differences', () => {
  test('are grouped by subject, each with its two sides', () => {
    const again = { ...differences[0]!, aspect: 'name', what: 'spelt Sorn in one report, Zorn in the other' } as const;
    expect(differencesPage([...differences, again], 3, plain(80)).split('\n')).toEqual([
      'Differences between outlets',
      '3 differences in reports of 2 things',
      '',
      'S88  “We will open two of the gates”',
      '  wording  one quotes “will open”, the other “shall open”',
      '           “We will open two”  The Lowen Courier · 2031-03-05 · T12 · F301',
      '           “We shall open two”  Radio Tarn · 2031-03-06 · T14 · F412',
      '  name     spelt Sorn in one report, Zorn in the other',
      '           “We will open two”  The Lowen Courier · 2031-03-05 · T12 · F301',
      '           “We shall open two”  Radio Tarn · 2031-03-06 · T14 · F412',
      '',
      'Q103  some 1,200 farmers',
      '  figure  some 1,200 farmers in the words of The Lowen Courier, 900 farmers',
      '          according to Police',
      '          “some 1,200 farmers”  The Lowen Courier · 2031-03-05 · T12 · F305',
      '          “900 farmers”  T14 · F414',
      '',
      'TO GO ON',
      '  saydo show S88   all who report it, each in its place',
      '  saydo show F301  one report, with the words around it',
      '',
    ]);
  });

  test('have a total where not all are shown', () => {
    expect(differencesPage(differences, 60, plain(80))).toContain('\n2 of 60 differences in reports of 2 things\n');
  });

  test('underline differing words of wordings only', () => {
    const page = differencesPage(differences, 2, coloured(80));
    expect(page).toContain('“We \u001b[3m\u001b[4mwill\u001b[24m\u001b[23m open two”');
    expect(page).toContain('“900 farmers”');
  });

  test('truncate long words before their article', () => {
    const a = { ...differences[0]!.a, words: 'x'.repeat(10_000) };
    const lines = differencesPage([{ ...differences[0]!, a }], 1, plain(60)).split('\n');
    expect(lines.find((line) => line.includes('The Lowen Courier'))).toMatch(
      /x… {2}The Lowen Courier ·|^ {11}The Lowen/,
    );
  });

  test('say that there are none', () => {
    expect(differencesPage([], 0, plain(80))).toBe(
      'Differences between outlets\nNo two outlets of this record report the same thing differently.\n',
    );
  });
});

describe('the words that differ', () => {
  test.each([
    ['We will open two', 'We shall open two', ['We ', 'will', ' open two'], ['We ', 'shall', ' open two']],
    ['We open two', 'We never open two', ['We ', '', 'open two'], ['We ', 'never', ' open two']],
    ['open two gates', 'open two', ['open two ', 'gates', ''], ['open two', '', '']],
    ['now open two', 'open two', ['', 'now', ' open two'], ['', '', 'open two']],
    ['a a', 'a', ['a ', 'a', ''], ['a', '', '']],
    ['not', 'never', ['not', '', ''], ['never', '', '']],
    ['the same', 'the same', ['the same', '', ''], ['the same', '', '']],
    ['', 'never', ['', '', ''], ['never', '', '']],
  ])('of “%s” and “%s”', (a, b, ofA, ofB) => {
    const cuts = differingWords(a, b);
    expect(cuts).toEqual([ofA, ofB]);
    expect(cuts.map((cut) => cut.join(''))).toEqual([a, b]);
  });
});
