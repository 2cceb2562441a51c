import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ArticleRow as Row } from '../../../src/record/views/articles.ts';
import { dayShown } from '../../components/days.ts';
import { Kind } from '../../components/Kind.tsx';
import { KIND } from '../../components/kinds.ts';
import styles from './Articles.module.css';

const KINDS = ['statement', 'pledge', 'action', 'quantity', 'entity'] as const;

/** An article in the list: when, where, what, and how much was found in it. */
export const ArticleRow = memo(function ArticleRow({ article }: { readonly article: Row }) {
  const { article: id, title, outlet, day, versions, waiting, counts } = article;
  return (
    <article className={styles.article}>
      <p className={styles.where}>
        <span>{dayShown(day)}</span>
        <span>{outlet ?? 'outlet unknown'}</span>
      </p>
      <h2 className={styles.title}>
        <Link to="/articles/$id" params={{ id }}>
          {title ?? `Article ${id}`}
        </Link>
      </h2>
      <p className={styles.more}>
        {KINDS.map((kind) => (
          <span key={kind} className={styles.kind}>
            <Kind kind={kind} brief /> {(counts[kind] ?? 0).toLocaleString('en')}
            <span className={styles.word} aria-hidden="true">
              {(counts[kind] ?? 0) === 1 ? KIND[kind].one : KIND[kind].many}
            </span>
          </span>
        ))}
        <span className={styles.waiting}>
          {waiting === 0 ? 'all decided' : `${waiting.toLocaleString('en')} to decide`}
        </span>
        {versions > 1 ? <span>{versions} versions</span> : null}
      </p>
    </article>
  );
});
