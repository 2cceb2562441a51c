import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrase } from '../../src/phrases/phrase.ts';
import type { Span } from '../../src/stages.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import { plainArticle } from '../plain-article.ts';

function chunk(text: string) {
  const tokens = tokenize(plainArticle(text));
  const phrases = phrase(tokens);
  const words = ({ from, to }: Span): string => text.slice(tokens.tokens[from]?.start, tokens.tokens[to - 1]?.end);
  return { ...phrases, tokens, words };
}

describe('noun phrases', () => {
  it.each([
    ['The Velden foreign minister Ana Kovar met two aides.', ['The Velden foreign minister Ana Kovar', 'two aides']],
    [
      'Kovar’s 90-day pause angered the Orlan state attorney general.',
      ['Kovar’s 90-day pause', 'the Orlan state attorney general'],
    ],
    ['Those in the old town said that Kovar lied.', ['Those', 'the old town', 'Kovar']],
    ['There were storms that destroyed homes.', ['storms', 'homes']],
    [
      'She praised a “strong Civic Union” and $4 billion in loans.',
      ['She', 'a “strong Civic Union', '$4 billion', 'loans'],
    ],
  ])('are found in %j', (text, expected) => {
    const { nouns, words } = chunk(text);
    expect(nouns.map(words)).toEqual(expected);
  });
});

describe('verb groups', () => {
  const group = (text: string): string[] => {
    const { verbs, words } = chunk(text);
    return verbs.map((v) =>
      [
        words(v),
        v.lemma,
        v.voice,
        v.form,
        v.tense,
        ...(v.negated ? ['negated'] : []),
        ...(v.modal ? [v.modal] : []),
      ].join(' | '),
    );
  };
  it.each([
    ['The ban was quietly overturned.', ['was quietly overturned | overturn | passive | finite | past']],
    ['They will not sign it.', ['will not sign | sign | active | finite | future | negated | will']],
    ['Aides have been meeting her.', ['have been meeting | meet | active | finite | past']],
    [
      'She promised to open ports.',
      ['promised | promise | active | finite | past', 'to open | open | active | infinitive | none'],
    ],
    [
      'The suit brought by a town failed.',
      ['brought | bring | passive | participle | none', 'failed | fail | active | finite | past'],
    ],
    ['It couldn’t be built.', ['couldn’t be built | build | passive | finite | present | negated | could']],
  ])('are found in %j', (text, expected) => {
    expect(group(text)).toEqual(expected);
  });
});

describe('clauses', () => {
  const clause = (text: string): string[] => {
    const { clauses, nouns, verbs, words } = chunk(text);
    return clauses.map((c) =>
      [
        c.subject === null ? '-' : words(nouns[c.subject]!),
        words(verbs[c.verb]!),
        c.object === null ? '-' : words(nouns[c.object]!),
      ].join(' | '),
    );
  };
  it.each([
    ['Kovar, a former judge, signed the order and left.', ['Kovar | signed | the order', 'Kovar | left | -']],
    ['The envoy, who met Kovar, left the city.', ['The envoy | met | Kovar', 'The envoy | left | the city']],
    ['Promises to reverse the ban were broken.', ['- | to reverse | the ban', 'Promises | were broken | -']],
    ['After the court ruled, aides of the mayor resigned.', ['the court | ruled | -', 'aides | resigned | -']],
  ])('join a verb with its subject and object in %j', (text, expected) => {
    expect(clause(text)).toEqual(expected);
  });
});

it('reads any text without an error, every phrase inside one sentence', () => {
  const piece = fc.constantFrom(
    'the',
    'minister',
    'Kovar',
    'said',
    'was',
    'signed',
    'to',
    'that',
    'who',
    ',',
    '.',
    '"',
    '’s',
    'and',
    'not',
    '5',
    '$',
    'of',
    'general',
    '&',
    '\n',
    '\ud800',
    'new',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { nouns, verbs, clauses, tokens, nounAt, verbAt } = chunk(pieces.join(' '));
      for (const { from, to } of [...nouns, ...verbs]) {
        expect(to).toBeGreaterThan(from);
        expect(tokens.tokens[from]!.sentence).toBe(tokens.tokens[to - 1]!.sentence);
      }
      expect(clauses).toHaveLength(verbs.length);
      nouns.forEach((noun, n) => expect(nounAt[noun.head]).toBe(n));
      verbs.forEach((verb, v) => expect(verbAt[verb.head]).toBe(v));
    }),
    { numRuns: 500 },
  );
});
