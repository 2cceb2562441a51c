import { describe, expect, test } from 'vitest';
import { names } from '../../../src/mentions/names/names.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import { NAME_KINDS, type NameKind, type TaggedName } from '../../../src/stages.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { plainArticle } from '../../plain-article.ts';

type Tagged = readonly [words: string, kind: NameKind, share: number];

/** The first place of some words, tagged with a kind. */
function tag(text: string, [words, kind, share]: Tagged): TaggedName {
  const start = text.indexOf(words);
  const shares = Object.fromEntries(NAME_KINDS.map((each) => [each, each === kind ? share : 0]));
  return { start, end: start + words.length, shares: shares as TaggedName['shares'] };
}

/** Types and words of the names that are found in a text whose names are tagged so; by rules alone without `tags`. */
function found(text: string, tags?: readonly Tagged[], furniture = false): string[] {
  const article = plainArticle(text);
  const roles = article.paragraphs.map(() => (furniture ? ('furniture' as const) : ('body' as const)));
  const tokens = tokenize({ ...article, roles });
  const tagged = tags?.map((each) => tag(text, each)) ?? null;
  return names(tokens, phrase(tokens), tagged).map(
    ({ type, name, start, end }) => `${type} ${text.slice(name.start, name.end)} | ${text.slice(start, end)}`,
  );
}

describe('tags of the trained reader', () => {
  test.each<[string, string, readonly Tagged[], string[]]>([
    ['drop a word that only begins a sentence', 'Gnarled roots broke the wall.', [], []],
    ['drop a scale', 'It froze at six Celsius overnight.', [], []],
    [
      'keep what is likely enough, though it is a guess',
      'Kestrel left early.',
      [['Kestrel', 'person', 0.5]],
      ['person Kestrel | Kestrel'],
    ],
    [
      'join an institute’s name that rules cut',
      'It was tested by the Sella Bureau at Lunda Kant Metrology.',
      [['Sella Bureau at Lunda Kant Metrology', 'organisation', 0.95]],
      ['organisation Sella Bureau at Lunda Kant Metrology | Sella Bureau at Lunda Kant Metrology'],
    ],
    [
      'cut a headline’s verb from a person',
      'Ana Kovar Goes home and sleeps.',
      [['Ana Kovar', 'person', 0.95]],
      ['person Ana Kovar | Ana Kovar'],
    ],
    [
      'do not cut where they are less sure',
      'They met Clever Ana Kovar at noon.',
      [['Ana Kovar', 'person', 0.8]],
      ['person Clever Ana Kovar | Clever Ana Kovar'],
    ],
    [
      'leave a title to a person',
      'They met FBI Director Ana Kovar at noon.',
      [
        ['FBI', 'body', 0.95],
        ['Ana Kovar', 'person', 0.95],
      ],
      ['person Ana Kovar | FBI Director Ana Kovar', 'body FBI | FBI'],
    ],
    [
      'say that two capitalised words are a firm',
      'Shares of Torvin Brandt fell.',
      [['Torvin Brandt', 'organisation', 0.8]],
      ['organisation Torvin Brandt | Torvin Brandt'],
    ],
    ['say that a word is a place', 'Everybody admires Lesk greatly.', [['Lesk', 'place', 0.95]], ['place Lesk | Lesk']],
    [
      'do not unsay what a head word says',
      'The Health Ministry waits.',
      [['Health Ministry', 'place', 0.9]],
      ['body Health Ministry | Health Ministry'],
    ],
    [
      'keep a surname whose bearer is named in full',
      'Ana Kovar came. Then Kovar went.',
      [['Ana Kovar', 'person', 0.95]],
      ['person Ana Kovar | Ana Kovar', 'person Kovar | Kovar'],
    ],
    [
      'add a name that rules take for a word',
      'Growing pleased him.',
      [['Growing', 'organisation', 0.95]],
      ['organisation Growing | Growing'],
    ],
    ['make no name of small letters', 'The council of elders met.', [['council of elders', 'body', 0.99]], []],
    ['make no name of half a word', 'A Velden-backed group came.', [['Velden', 'place', 0.99]], []],
    [
      'leave a body that a common noun completes',
      'Rents rose under the Kovar administration.',
      [['Kovar', 'person', 0.95]],
      ['body Kovar administration | Kovar administration'],
    ],
  ])('%s', (_, text, tags, expected) => {
    expect(found(text, tags)).toEqual(expected);
  });

  test('are averaged over all mentions of a name', () => {
    const text = 'They saw Torvin Sound. Everybody admires Torvin Sound. Nobody fears Torvin Sound greatly.';
    const shares = [0.9, 0.9, 0];
    const tokens = tokenize(plainArticle(text));
    const tagged = [...text.matchAll(/Torvin Sound/g)].map(({ index }, i) => {
      const { shares: own } = tag(text, ['Torvin Sound', 'place', shares[i]!]);
      return { start: index, end: index + 12, shares: own };
    });
    const types = names(tokens, phrase(tokens), tagged).map(({ type }) => type);
    expect(types).toEqual(['place', 'place', 'place']);
  });

  test('change the result of the rules', () => {
    expect(found('It froze at six Celsius overnight.')).not.toEqual([]);
    expect(found('Ana Kovar Goes home and sleeps.')).toEqual(['person Ana Kovar Goes | Ana Kovar Goes']);
  });

  test('do not cover furniture', () => {
    const text = 'It froze at six Celsius overnight.';
    expect(found(text, [], true)).toEqual(found(text, undefined, true));
  });
});
