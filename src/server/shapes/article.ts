import { articleId } from '../../record/ids.ts';
import type { ArticleRow } from '../../record/views/articles.ts';
import { day } from '../../record/views/of-finding.ts';
import type { ArticleRow as Row } from '../../store/asking/article-rows.ts';

export function articleRow({ counts, article, ...row }: Row): ArticleRow {
  return {
    article: articleId(article),
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    day: day(row.day),
    url: row.url,
    language: row.language,
    versions: row.versions,
    added: row.added,
    counts: Object.fromEntries(counts),
    waiting: row.waiting,
  };
}
