import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ReadError, read } from '../../src/index.ts';
import { meanScore, type Overlap, overlap } from '../html/shingles.ts';

export const name = 'html';

/**
 * Extraction of articles from pages: precision, recall and F1 of four-word shingles, the mean over the pages, as in
 * Scrapinghub's article extraction benchmark. The text of an article is its body and headings. Readability alone on the
 * same pages is given for comparison.
 */
export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'html');
  if (!existsSync(folder)) return null;
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  const saydo: Overlap[] = [];
  const bare: Overlap[] = [];
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(join(folder, `${id}.html.gz`)));
    saydo.push(overlap(articleBody, await articleText(bytes)));
    bare.push(overlap(articleBody, readabilityText(bytes)));
  }
  const { precision, recall, f1 } = meanScore(saydo);
  return {
    F1: 100 * f1,
    precision: 100 * precision,
    recall: 100 * recall,
    'Readability alone F1': 100 * meanScore(bare).f1,
    '# pages': saydo.length,
  };
}

async function articleText(content: Uint8Array): Promise<string> {
  try {
    const { article } = await read({ content, media: 'text/html' });
    const own = article.paragraphs.filter((_, i) => /^(?:body|heading)$/.test(article.roles[i] ?? ''));
    return own.map(([start, end]) => article.text.slice(start, end)).join('\n\n');
  } catch (error) {
    // A page without any text scores 0; other errors are thrown.
    if (error instanceof ReadError) return '';
    throw error;
  }
}

function readabilityText(bytes: Uint8Array): string {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  return new Readability(document as never).parse()?.textContent ?? '';
}
