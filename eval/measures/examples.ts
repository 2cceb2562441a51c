import { readFileSync } from 'node:fs';
import { read } from '../../src/index.ts';
import { expectedArticles } from '../examples/facts.ts';
import { score } from '../examples/score.ts';

export const name = 'examples';

const MEDIA: Readonly<Record<string, string>> = { html: 'text/html', md: 'text/markdown', txt: 'text/plain' };

/** Share of the facts noted by hand in the fictional press that the reader finds, and how much it proposes. */
export async function run(_corpus: string): Promise<Record<string, number>> {
  const { counts } = score(
    expectedArticles().map((article) => {
      const content = readFileSync(new URL(`../../examples/${article.file}`, import.meta.url));
      return [article, read({ content, media: MEDIA[article.file.split('.').pop() ?? ''] ?? 'text/plain' })] as const;
    }),
  );
  const figures: Record<string, number> = {};
  for (const [what, { found, expected, proposed }] of counts) {
    figures[`${what} found`] = (100 * found) / expected;
    if (proposed) figures[`# ${what} proposed`] = proposed;
  }
  return figures;
}
