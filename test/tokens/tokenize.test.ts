import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/tokens/tokenize.ts';
import { plainArticle } from '../plain-article.ts';

const words = (text: string): string[] => tokenize(plainArticle(text)).tokens.map((token) => token.text);
const sentences = (text: string): string[] =>
  tokenize(plainArticle(text)).sentences.map((s) => text.slice(s.start, s.end));
const tags = (text: string): string =>
  tokenize(plainArticle(text))
    .tokens.map((t) => `${t.text}/${t.pos}`)
    .join(' ');

describe('tokens', () => {
  it.each([
    ["The minister's office didn’t reply.", ['The', 'minister', "'s", 'office', 'did', 'n’t', 'reply', '.']],
    ['a 90-day pause', ['a', '90-day', 'pause']],
    ['$4.5 billion, or 3%', ['$', '4.5', 'billion', ',', 'or', '3', '%']],
    ['Sen. Ada Q. Mott (R-N.D.) left', ['Sen.', 'Ada', 'Q.', 'Mott', '(', 'R-N.D.', ')', 'left']],
    ['on Nov. 19 at 5:30 p.m. in the 1990s', ['on', 'Nov.', '19', 'at', '5:30', 'p.m.', 'in', 'the', '1990s']],
    ["''No,'' he said . . . twice", ["''", 'No', ',', "''", 'he', 'said', '. . .', 'twice']],
    ['see https://press.example/a?b=1, she wrote', ['see', 'https://press.example/a?b=1', ',', 'she', 'wrote']],
    ["O'Hara and Łukasz Źrebak-Orły", ["O'Hara", 'and', 'Łukasz', 'Źrebak-Orły']],
  ])('splits %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tags parts of speech and lemmas', () => {
    expect(tags('The court overturned his 90-day pause on Tuesday.')).toBe(
      'The/DET court/NOUN overturned/VERB his/PRON 90-day/ADJ pause/NOUN on/ADP Tuesday/PROPN ./PUNCT',
    );
    const [, verb] = tokenize(plainArticle('They overturned it.')).tokens;
    expect(verb?.lemma).toBe('overturn');
  });

  it.each([
    ['They vowed to reopen the maternity ward at Orlan.', 'ward/NOUN'],
    ['The court cut in half the fine.', 'cut/VERB'],
    ['She asked that the minister resign at once.', 'resign/VERB'],
    ['The police warn of storms.', 'warn/VERB'],
  ])('agrees with the noun before in %j', (text, expected) => {
    expect(tags(text)).toContain(expected);
  });

  it('gives the same tags after other texts', () => {
    const text = 'Critics of Mrs. Orlan’s plan met Orlan’s aides (Orlan’s) and "Orlan’s" friends.';
    const first = tags(text);
    for (const other of ['Orlan’s) Orlan’s" (Orlan’s', 'Mrs. Orlan’s, “Orlan’s”; orlan’s', text.toUpperCase()])
      tags(other);
    expect(tags(text)).toBe(first);
  });
});

describe('sentences', () => {
  it.each([
    ['It passed. Nobody cheered.', ['It passed.', 'Nobody cheered.']],
    ['“Why now?” he asked. “No idea.”', ['“Why now?” he asked.', '“No idea.”']],
    ['He said, “It is over.” That day he left.', ['He said, “It is over.”', 'That day he left.']],
    ['"It is over." "Good," she said.', ['"It is over."', '"Good," she said.']],
    [
      'Gov. J. T. Ames met Dr. Roe in the U.S. The rest left.',
      ['Gov. J. T. Ames met Dr. Roe in the U.S.', 'The rest left.'],
    ],
    ['Costs at Orlan Inc. fell. Shares rose.', ['Costs at Orlan Inc. fell.', 'Shares rose.']],
    ['It rose 3.5 percent... and fell.', ['It rose 3.5 percent... and fell.']],
    ['(It had not.) Then it did!', ['(It had not.)', 'Then it did!']],
  ])('ends them in %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('never crosses a paragraph', () => {
    expect(sentences('One half\nof a sentence.')).toEqual(['One half', 'of a sentence.']);
  });

  it('has a maximum length, so that text without full stops is fast to read', () => {
    const lengths = tokenize(plainArticle('word '.repeat(5000))).sentences.map((s) => s.to - s.from);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  });
});

describe('any text', () => {
  const strange = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('“', '”', "'", '.', ' ', '\n', '-', 'n’t', 'Mr.', '\ud800', '\u0000', '5', 'a'),
    ),
    maxLength: 200,
  });

  it('is covered by tokens in order, each its own slice', () => {
    fc.assert(
      fc.property(strange, (text) => {
        const { tokens, sentences: all } = tokenize(plainArticle(text));
        let at = 0;
        for (const token of tokens) {
          expect(text.slice(at, token.start)).toMatch(/^\s*$/);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
        expect(all.map((s) => s.from)).toEqual([...new Set([0, ...all.map((s) => s.to)])].slice(0, all.length));
        expect(all.at(-1)?.to ?? 0).toBe(tokens.length);
      }),
      { numRuns: 500 },
    );
  });
});
