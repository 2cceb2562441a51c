import type { Article } from '../../src/types.ts';

/** An article of plain paragraphs, one a line, for tests of the stages that come after the article stage. */
export function plainArticle(text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => [m.index, m.index + m[0].length] as const);
  return {
    id: 'sha256:test',
    title: null,
    byline: [],
    published: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    paragraphs,
    roles: paragraphs.map(() => 'body' as const),
    origin: { media: 'text/plain', encoding: 'utf-8', bytes: text.length, runs: [] },
  };
}
