import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coreference, makeCoreference, type ReferOptions } from '../../../src/findings/entities/coreference.ts';
import { span } from '../../../src/findings/passage.ts';
import { mention } from '../../../src/mentions/mention.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import type { Tokens } from '../../../src/stages.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { runCases } from '../../cases.ts';
import { plainArticle } from '../../plain-article.ts';
import { place } from './place.ts';

function castOf(text: string): { coreference: Coreference; tokens: Tokens } {
  const article = plainArticle(text);
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  return { coreference: makeCoreference(article, tokens, phrases, mention(tokens, phrases)), tokens };
}

runCases('test/cases/entities.txt', ({ passage }) =>
  castOf(passage)
    .coreference.entities()
    .map(({ type, name, mentions, offices }) =>
      [type, name, mentions.map(({ exact }) => exact).join('; '), offices.map(({ title }) => title).join('; ')]
        .join(' | ')
        .trimEnd(),
    ),
);

runCases('test/cases/references.txt', ({ passage, expected }) => {
  const { coreference, tokens } = castOf(passage);
  return expected.map((line) => {
    const [as = '', stretch = ''] = line.split(' | ');
    const at = place(passage, stretch);
    const references = coreference.refer(span(tokens, at), { as: as as ReferOptions['as'] });
    if (as === 'speaker') for (const { entity } of references) coreference.spoke(entity, at);
    const names = references.map(({ entity }) => coreference.entities().find(({ id }) => id === entity)?.name ?? '?');
    return [as, stretch, names.join(' + ') || '-'].join(' | ');
  });
});

const ROLES = ['speaker', 'outlet', 'pledger', 'actor', 'target', 'place'] as const;
const WORDS = [
  'Ana',
  'Kovar',
  'he',
  'she',
  'they',
  'it',
  'his team',
  'her mother',
  'the minister',
  'one',
  'we',
  'who',
  'the two leaders',
  'said',
  ',',
  'and',
  '“',
  '”',
  '.',
  '\n',
  'officials',
  'of',
  "Kovar's",
  'campaign',
  'a',
  'Peru',
  'the readout',
  'both',
];
const scrambled = fc.array(fc.constantFrom(...WORDS), { maxLength: 50 }).map((words) => words.join(' '));
const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), scrambled);

describe('any text, any stretch', () => {
  test('entities have passages that slice the text, once each, in order', () => {
    fc.assert(
      fc.property(
        anything,
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom(...ROLES)), { maxLength: 25 }),
        (text, asks) => {
          const { coreference, tokens } = castOf(text);
          const count = tokens.tokens.length;
          for (const [from, length, as] of asks) {
            if (count === 0) break;
            const start = from % count;
            const stretch = { from: start, to: Math.min(count, start + 1 + length) };
            const references = coreference.refer(stretch, { as });
            // The same question has the same answer.
            expect(coreference.refer(stretch, { as }).map(({ entity }) => entity)).toEqual(
              references.map(({ entity }) => entity),
            );
            for (const { entity, why } of references) {
              expect(coreference.entities().some(({ id }) => id === entity)).toBe(true);
              expect(why.length).toBeGreaterThan(0);
              for (const { passage } of why)
                if (passage) expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
              coreference.spoke(entity, tokens.tokens[start]!);
            }
          }
          const entities = coreference.entities();
          expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
          for (const [i, { name, mentions }] of entities.entries()) {
            expect(name.trim()).not.toBe('');
            expect(mentions.length).toBeGreaterThan(0);
            for (const { start, end, exact } of mentions) expect(text.slice(start, end)).toBe(exact);
            expect(new Set(mentions.map(({ start, end }) => `${start}:${end}`)).size).toBe(mentions.length);
            expect(mentions.map(({ start }) => start)).toEqual(
              mentions.map(({ start }) => start).sort((a, b) => a - b),
            );
            const before = entities[i - 1];
            if (before) expect(before.mentions[0]!.start).toBeLessThanOrEqual(mentions[0]!.start);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the article’s own outlet', () => {
  const named = (text: string, outlet: string | null): string[] => {
    const article = { ...plainArticle(text), outlet };
    const tokens = tokenize(article);
    const phrases = phrase(tokens);
    const coreference = makeCoreference(article, tokens, phrases, mention(tokens, phrases));
    return coreference.entities().map(({ name, type }) => `${type} ${name}`);
  };

  test('is the referent of the last word of its name', () => {
    expect(named('Ana Kovar told the Tide that it was over.', 'Torvin Tide')).toContain('organisation Torvin Tide');
  });

  test('is the referent of "this newspaper"', () => {
    const article = { ...plainArticle('Ana Kovar told this newspaper that it was over.'), outlet: 'Torvin Tide' };
    const tokens = tokenize(article);
    const phrases = phrase(tokens);
    const coreference = makeCoreference(article, tokens, phrases, mention(tokens, phrases));
    const at = place(article.text, 'this newspaper');
    const [found] = coreference.refer(span(tokens, at), { as: 'outlet' });
    const entity = coreference.entities().find(({ id }) => id === found?.entity);
    expect(entity?.name).toBe('Torvin Tide');
    expect(entity?.mentions.map(({ exact }) => exact)).toEqual(['this newspaper']);
  });

  test('is not the referent where another outlet is known', () => {
    expect(named('Ana Kovar told the Tide that it was over.', 'Lunda Herald')).not.toContain(
      'organisation Lunda Herald',
    );
  });
});
