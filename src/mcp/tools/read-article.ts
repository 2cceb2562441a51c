import { z } from 'zod';
import { numberOf } from '../../record/ids.ts';
import { ArticleRead } from '../../record/views/articles.ts';
import { Finding } from '../../record/views/findings.ts';
import { ArticleId } from '../../record/views/words.ts';
import { articleRead } from '../../store/queries/article-read.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';

import { Cited, citedIn } from '../passages.ts';
import type { Tool } from '../tool.ts';

/** Maximum number of characters of text in one answer. */
const MAX_PAGE_CHARACTERS = 12_000;

const Asks = z.object({
  id: ArticleId.describe('Id of the article: T12.'),
  from: z.int().min(0).default(0).describe('Where to begin: 0, or `next` of the answer before.'),
});
const Answers = ArticleRead.pick({
  ...{
    article: true,
    title: true,
    outlet: true,
    published: true,
    url: true,
    language: true,
    byline: true,
    version: true,
  },
}).extend({
  paragraphs: z.array(z.object({ start: z.int(), end: z.int(), role: z.string(), text: z.string() })),
  findings: z.array(Finding).describe('What was found in these paragraphs, in text order.'),
  passages: z.array(Cited),
  next: z.int().nullable().describe('Where the next piece begins; null at the end.'),
});

export const readArticle: Tool<typeof Asks, typeof Answers> = {
  name: 'read_article',
  asks: Asks,
  answers: Answers,
  answer: async ({ id, from }, { db, texts }) => {
    const article = await withIndexOrder(db, (sql) => articleRead(sql, texts, numberOf(id), null));
    const { title, outlet, published, url, language, byline, version, text } = article;
    const where = { article: article.article, title, outlet, published };
    const behind = article.paragraphs.filter(({ start }) => start >= from);
    const last = behind.findIndex(({ end }) => end > from + MAX_PAGE_CHARACTERS);
    // The first comes whole, whatever its length.
    const shown = last < 0 ? behind : behind.slice(0, Math.max(1, last));
    const [first, end] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0];
    const findings = article.findings.filter(({ parts: [part] }) => part && part.start >= first && part.start < end);
    return {
      ...where,
      ...{ url, language, byline, version },
      paragraphs: shown.map((each) => ({ ...each, text: text.slice(each.start, each.end) })),
      findings,
      passages: citedIn(findings.map((finding) => ({ ...finding, where: { ...where, url } }))),
      next: behind[shown.length]?.start ?? null,
    };
  },
};
