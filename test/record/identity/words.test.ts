import { describe, expect, test } from 'vitest';
import { stretchesOf } from '../../../src/record/identity/words/align.ts';
import { contentOf } from '../../../src/record/identity/words/content.ts';
import { normalizedWords } from '../../../src/record/identity/words/fold-words.ts';
import { alikeNames, isDescribed, relationOf } from '../../../src/record/identity/words/names.ts';
import { fingerprints } from '../../../src/record/identity/words/shingles.ts';
import { stemOf } from '../../../src/record/identity/words/stem.ts';

const folded = (...pieces: string[]): string =>
  normalizedWords(pieces)
    .map((word) => word.folded)
    .join(' ');

describe('folding', () => {
  test.each([
    ['“I won’t,” he said, “and they can’t.”', 'i will not he said and they can not'],
    ["It's the mayor's; there's no ward", 'it is the mayor there is no ward'],
    ['Thirty-seven people, or 37', '37 people or 37'],
    ['1,150 talens, 9.8 per cent, 4%', '1150 talens 9.8 percent 4 percent'],
    ['on June 7 and on 7 June', 'on june-7 and on june-7'],
    ['Élan in the theatre, organised labour', 'elan in the theater organized labor'],
    ['U.S. senators', 'us senators'],
    ['… 🐟 —', ''],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test('marks quoted, bracketed and cut words', () => {
    const [that, we, sell, it] = normalizedWords(['that “we … [never] sell” it']).filter(
      ({ folded: word }) => word !== 'never',
    );
    expect([that?.quoted, we?.quoted, sell?.quoted, it?.quoted]).toEqual([false, true, true, false]);
    const [, , never] = normalizedWords(['that “we … [never] sell” it']);
    expect([never?.bracketed, never?.afterCut]).toEqual([true, true]);
  });

  test('keeps the place of a word in its piece', () => {
    const words = normalizedWords(['We will', 'not sell']);
    expect(words.map(({ piece, start, end }) => [piece, start, end])).toEqual([
      [0, 0, 2],
      [0, 3, 7],
      [1, 0, 3],
      [1, 4, 8],
    ]);
  });
});

test.each([
  ['promise promises promised promising', 1],
  ['plan plans planned planning', 1],
  ['city cities', 1],
  ['marchers march marched', 1],
  ['reopen open opened opening', 1],
  ['paid pay pays', 1],
  ['agreement agree agreed', 1],
  ['bridge bride', 2],
  ['police policy', 2],
])('stems of %s', (words, different) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(different);
});

test('content words exclude function words and mark common words', () => {
  const content = contentOf(normalizedWords(['The government will not sell the lighthouse next year']));
  expect(content.map(({ stem, telling }) => [stem, telling])).toEqual([
    ['govern', false],
    ['sell', true],
    ['lighthous', true],
    ['next', false],
    ['year', false],
  ]);
});

describe('fingerprints', () => {
  test('are one for each run of three words, one for a shorter text, none for an empty one', () => {
    expect(fingerprints(['a', 'b', 'c', 'd'])).toHaveLength(2);
    expect(fingerprints(['a', 'b'])).toHaveLength(1);
    expect(fingerprints([])).toEqual([]);
  });

  test('are few for a long text, and include those of its parts', () => {
    const long = Array.from({ length: 2000 }, (_, i) => `w${(i * i) % 1999}`);
    const prints = fingerprints(long);
    expect(prints.length).toBeGreaterThan(30);
    expect(prints.length).toBeLessThan(70);
    const half = new Set(fingerprints(long.slice(0, 1000)));
    expect(prints.filter((print) => half.has(print)).length).toBeGreaterThan(15);
  });
});

describe('alignment', () => {
  const changes = (a: string, b: string): string[] => {
    const [one, other] = [normalizedWords([a]), normalizedWords([b])];
    const shown = (words: typeof one, [from, to]: readonly [number, number]): string =>
      words
        .slice(from, to)
        .map((word) => word.folded)
        .join(' ');
    return stretchesOf(one, other).flatMap((stretch) =>
      stretch.changes.map((change) => `${shown(one, change.a)} > ${shown(other, change.b)}`),
    );
  };

  test('finds a replaced word', () => {
    expect(changes('we will not sell it', 'we will never sell it')).toEqual(['not > never']);
  });

  test('keeps an insertion whole beside repeated words', () => {
    expect(
      changes('out of an ambulance the ward will open', 'out of an ambulance on the road the ward will open'),
    ).toEqual([' > on the road']);
  });

  test('finds a short passage at the end of a long text', () => {
    const long = normalizedWords([`${'one two three four '.repeat(400)} not one stone of the old bridge`]);
    const [stretch] = stretchesOf(long, normalizedWords(['not one stone of the old bridge']));
    expect(stretch?.equal).toHaveLength(7);
    expect(stretch?.equal[0]).toEqual([1600, 0]);
  });
});

describe('names', () => {
  test.each([
    ['Pavla Drenholm', 'Pavla Drenholme', true],
    ['Drenholm', 'Pavla Drenholm', true],
    ['P. Drenholm', 'Pavla Drenholm', true],
    ['Bela Drenholm', 'Pavla Drenholm', false],
    ['Ida Marl', 'Ida Mark', false],
    ['Radio 4', 'Radio 5', false],
  ])('%s and %s', (a, b, alike) => {
    expect(alikeNames(a, b)).toBe(alike);
    expect(alikeNames(b, a)).toBe(alike);
  });

  test.each([
    ['a senior official', 'unnamed', true],
    ['A Marrow court', 'body', true],
    ['the group', 'group', true],
    ['River Watch', 'organisation', false],
    ['The National Assembly', 'body', false],
  ] as const)('%s is a description: %s', (name, type, described) => {
    expect(isDescribed({ item: 1, name, type })).toBe(described);
  });

  test('two people have different names; a person and a body may be the same party', () => {
    const ida = { item: 1, name: 'Ida Fenn', type: 'person' } as const;
    expect(relationOf(ida, { item: 1, name: 'I. Fenn', type: 'person' }).how).toBe('same');
    expect(relationOf(ida, { item: 2, name: 'Otto Marl', type: 'person' }).how).toBe('different');
    expect(relationOf(ida, { item: 3, name: 'Marrow Council', type: 'body' }).how).toBe('other kind');
    expect(relationOf(ida, null).how).toBe('unknown');
  });
});
