import { readFileSync } from 'node:fs';
import type { Reading } from '../../src/index.ts';
import { readMeasured } from '../read.ts';
import { type ExpectedArticle, expectedArticles } from './facts.ts';

const MEDIA: Readonly<Record<string, string>> = { html: 'text/html', md: 'text/markdown', txt: 'text/plain' };

/** Reads one article of the fictional press; `file` is its path within `examples/`. */
export async function exampleReading(file: string): Promise<Reading> {
  const content = readFileSync(new URL(`../../examples/${file}`, import.meta.url));
  return readMeasured({ content, media: MEDIA[file.split('.').pop() ?? ''] ?? 'text/plain' });
}

/** Every article of the fictional press with its gold standard and its reading. */
export async function exampleReadings(): Promise<(readonly [ExpectedArticle, Reading])[]> {
  return Promise.all(expectedArticles().map(async (article) => [article, await exampleReading(article.file)] as const));
}
