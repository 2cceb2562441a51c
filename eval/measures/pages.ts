import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { open } from '../../src/article/open.ts';
import { type Article, ReadError } from '../../src/index.ts';
import { type WordScore, wordScore } from '../html/words.ts';

export const name = 'pages';

interface Truth {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly published?: string | null;
  readonly text?: string | null;
}

/** Minimum word F1 for two titles, or two bylines, to match. */
const MIN_WORD_F1 = 0.8;

/**
 * Article pages of many kinds of sites (WCXB): word F1 of the text, the mean over the pages, and the share of pages
 * whose title, author and day of publication are right, of those that have one in the truth. A title that the truth
 * omits from the text does not lower the score.
 */
export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'wcxb');
  if (!existsSync(folder)) return null;
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, Truth>;
  const scores: WordScore[] = [];
  const right = { title: [] as boolean[], author: [] as boolean[], published: [] as boolean[] };
  let unread = 0;
  for (const [id, truth] of Object.entries(truths)) {
    const article = articleOf(gunzipSync(readFileSync(join(folder, `${id}.html.gz`))));
    if (!article) unread++;
    scores.push(article ? textScore(article, truth.text ?? '') : { precision: 0, recall: 0, f1: 0 });
    const same = (have: string | undefined, want: string): boolean => wordScore(have ?? '', want).f1 >= MIN_WORD_F1;
    if (truth.title) right.title.push(same(article?.title ?? '', truth.title));
    if (truth.author) right.author.push(same(article?.byline.join(' '), truth.author));
    const day = /^\d{4}-\d\d-\d\d/.exec(truth.published ?? '')?.[0];
    if (day !== undefined) right.published.push(article?.published?.startsWith(day) === true);
  }
  return {
    'word F1': 100 * mean(scores.map(({ f1 }) => f1)),
    'word precision': 100 * mean(scores.map(({ precision }) => precision)),
    'word recall': 100 * mean(scores.map(({ recall }) => recall)),
    'title right': 100 * mean(right.title.map(Number)),
    'author right': 100 * mean(right.author.map(Number)),
    'published right': 100 * mean(right.published.map(Number)),
    '# pages': scores.length,
    '# unread': unread,
  };
}

function textScore({ text, title }: Article, want: string): WordScore {
  const whole = wordScore(text, want);
  if (title === null || want.includes(title)) return whole;
  const bare = wordScore(text.replace(title, ''), want);
  return bare.f1 > whole.f1 ? bare : whole;
}

function articleOf(content: Uint8Array): Article | null {
  try {
    return open({ content, media: 'text/html' }).article;
  } catch (error) {
    // A page without any text scores 0; other errors are thrown.
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
