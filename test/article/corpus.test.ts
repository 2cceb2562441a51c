import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { open } from '../../src/article/open.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = join(process.env['SAYDO_CORPUS'] ?? join(root, '../shared/corpus'), 'seed');
if (!existsSync(seed)) console.warn(`skipped: the corpus is not at ${seed}; set SAYDO_CORPUS to run these tests`);

describe.skipIf(!existsSync(seed))('the real article of the corpus', () => {
  // Opened by the tests: what stands here runs even where they are skipped.
  const opened = () => {
    const file = readdirSync(seed).find((name) => name.endsWith('.txt')) ?? '';
    return open({ content: readFileSync(join(seed, file)) });
  };

  test('joins its three cut paragraphs and changes nothing else', () => {
    const { notices } = opened();
    expect(notices).toEqual([{ code: 'mended', message: '3 paragraphs cut in two joined.' }]);
  });

  test('has title, byline and date at its head, contact lines at its foot, and text between', () => {
    const { article } = opened();
    const [title, byline, dateline, ...rest] = article.roles;
    expect([title, byline, dateline]).toEqual(['title', 'byline', 'dateline']);
    expect(rest.join(' ')).toMatch(/^body( body)* furniture furniture$/);
    expect(article.published).toBe('2021-01-27');
    expect(article.byline).toHaveLength(1);
  });

  test('loses all marks of Markdown', () => {
    expect(opened().article.text).not.toMatch(/[*\\#]/);
  });
});
