import { Link } from '@tanstack/react-router';
import type { ArticleRow } from '../../../src/record/views/articles.ts';
import { dayShown } from '../../components/days.ts';
import { counted } from '../../components/kinds.ts';
import styles from './Start.module.css';

const COUNTED_KINDS = ['pledge', 'statement', 'action'] as const;

/** The latest articles, the first of them larger. */
export function RecentArticles({
  latest,
  articles,
}: {
  readonly latest: readonly ArticleRow[];
  readonly articles: number;
}) {
  return (
    <section className={styles.news} aria-labelledby="came-in">
      <div className={styles.sectionHead}>
        <h2 id="came-in">Latest articles</h2>
        <Link to="/articles">All {articles.toLocaleString('en')}</Link>
      </div>
      <ul>
        {latest.map((article, i) => (
          <li key={article.article} className={i === 0 ? styles.lead : styles.story}>
            <p className={styles.kicker}>
              <b>{article.outlet ?? 'No outlet named'}</b>
              {article.day === null ? null : <time dateTime={article.day}>{dayShown(article.day)}</time>}
            </p>
            <h3 className={i === 0 ? styles.top : styles.headline}>
              <Link to="/articles/$id" params={{ id: article.article }} className={styles.link}>
                {article.title ?? article.article}
              </Link>
            </h3>
            <p className={styles.found}>{foundIn(article)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `3 pledges, 12 statements · 40 wait`. */
function foundIn({ counts, waiting }: ArticleRow): string {
  const found = COUNTED_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [counted(count, kind)];
  });
  const waits = waiting === 0 ? 'all decided' : `${waiting.toLocaleString('en')} to review`;
  return [found.join(', '), waits].filter((each) => each !== '').join(' · ');
}
