/**
 * Writes the paragraphs of the training texts as saydo's article stage cuts them, one text a line, so that the networks
 * are trained on the same paragraphs that they read later.
 *
 * Usage: npx tsx training/paragraphs.ts CORPUS WORK [ANNOTATED.jsonl…]
 *     further files whose lines contain a text
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, rowsOf, verbatim } from '../eval/articles.ts';
import { open } from '../src/article/open.ts';

const [corpus, work, ...further] = process.argv.slice(2);
if (corpus === undefined || work === undefined) {
  console.error('usage: npx tsx training/paragraphs.ts CORPUS WORK [ANNOTATED.jsonl…]');
  process.exit(2);
}

const files = ['polnear/train.jsonl', 'polnear/dev.jsonl', 'pledges-actions/genres-train.jsonl'];
const lines = [...files.map((file) => join(corpus, file)), ...further].flatMap((file) =>
  rowsOf<CorpusArticle>(file).map((row) => {
    const { article } = open(verbatim(row));
    return JSON.stringify({ id: row.id, paragraphs: article.paragraphs, roles: article.roles });
  }),
);
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'paragraphs.jsonl'), `${lines.join('\n')}\n`);
console.log(`${lines.length} texts`);
