/**
 * How well articles are taken out of pages: `npx tsx eval/html.ts [--pages]`.
 *
 * Reads `html/` of the corpus folder (`SAYDO_CORPUS`, else `../shared/corpus` beside the repository): gzipped pages and
 * `ground-truth.json`. Prints precision, recall and F1 of saydo's running text, and of Readability by itself on the
 * same pages; `--pages` adds a line a page, worst first.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { open } from '../src/article/open.ts';
import { meanScore, type Overlap, overlap, scoreOf } from './html/shingles.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(process.env['SAYDO_CORPUS'] ?? join(root, '../shared/corpus'), 'html');
if (!existsSync(folder)) {
  console.error(`No pages to measure with: ${folder} does not exist. Set SAYDO_CORPUS.`);
  process.exit(1);
}

const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
  string,
  { articleBody: string; url: string }
>;

/** The text that the article's own words make up: what is read, with headings. */
function saydoText(bytes: Uint8Array): string {
  try {
    const { article } = open({ content: bytes, media: 'text/html' });
    const shown = article.paragraphs.filter((_, i) => /^(?:body|heading)$/.test(article.roles[i] ?? ''));
    return shown.map(([start, end]) => article.text.slice(start, end)).join('\n\n');
  } catch (error) {
    console.error(String(error));
    return '';
  }
}

function readabilityText(bytes: Uint8Array): string {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  return new Readability(document as never).parse()?.textContent ?? '';
}

const rows: { url: string; id: string; saydo: Overlap; bare: Overlap }[] = [];
let spent = 0;
for (const [id, { articleBody, url }] of Object.entries(truth)) {
  const bytes = gunzipSync(readFileSync(join(folder, `${id}.html.gz`)));
  const begun = performance.now();
  const text = saydoText(bytes);
  spent += performance.now() - begun;
  rows.push({ url, id, saydo: overlap(articleBody, text), bare: overlap(articleBody, readabilityText(bytes)) });
}

if (process.argv.includes('--pages')) {
  for (const { url, id, saydo, bare } of rows.toSorted((a, b) => scoreOf(a.saydo).f1 - scoreOf(b.saydo).f1)) {
    const { precision, recall, f1 } = scoreOf(saydo);
    console.log(
      `${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  Readability ${scoreOf(bare).f1.toFixed(3)}  ${id.slice(0, 8)} ${url}`,
    );
  }
}
for (const [name, overlaps] of [
  ['saydo', rows.map((row) => row.saydo)],
  ['Readability alone', rows.map((row) => row.bare)],
] as const) {
  const { precision, recall, f1 } = meanScore(overlaps);
  console.log(
    `${name.padEnd(18)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}  (${overlaps.length} pages)`,
  );
}
console.log(`${(spent / rows.length).toFixed(1)} ms a page`);
