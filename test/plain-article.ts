import type { Article } from '../src/types.ts';

/** An article of plain text, every line of it a paragraph of its body, as tests of single stages need it. */
export function plainArticle(text: string): Article {
  const paragraphs: [number, number][] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    if (line.trim() !== '') paragraphs.push([start, start + line.trim().length]);
  }
  const runs = [{ start: 0, end: text.length, byteStart: 0, byteEnd: text.length, kind: 'changed' as const }];
  return {
    id: 'plain',
    title: null,
    byline: [],
    published: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    paragraphs,
    roles: paragraphs.map(() => 'body' as const),
    origin: { media: 'text/plain', encoding: 'utf-8', bytes: text.length, runs },
  };
}
