import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import { Button } from '../../components/Button.tsx';
import { dayShown } from '../../components/days.ts';
import styles from './ArticleHeader.module.css';
import { CorrectArticle } from './CorrectArticle.tsx';
import { WithdrawArticle, Withdrawn } from './WithdrawArticle.tsx';

export type View = 'text' | 'original' | 'versions';

/** Where the article comes from, and the ways to look at it. */
export function ArticleHeader({
  article,
  view,
  titled,
}: {
  readonly article: ArticleRead;
  readonly view: View;
  /** Whether the text itself shows its title. */
  readonly titled: boolean;
}) {
  const { article: id, title, outlet, day, url, versions, waiting, speaker, proposedOutlet } = article;
  const [asked, ask] = useState<'correct' | 'withdraw' | null>(null);
  const tab = (to: View, label: string) => (
    <Link
      to="/articles/$id"
      params={{ id }}
      search={(before) => ({ kinds: before['kinds'], view: to === 'text' ? undefined : to })}
      className={styles.tab}
      aria-current={view === to ? 'page' : undefined}
      // All three are one page to the router, unless it looks closely.
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {label}
    </Link>
  );
  return (
    <header className={styles.head}>
      <p className={styles.where}>
        <span className={styles.outlet}>{outlet ?? 'Outlet unknown'}</span>
        {proposedOutlet === null ? null : <span title={proposedOutlet.why}>may be {proposedOutlet.name}</span>}
        {speaker === null ? null : <span>the words of {speaker}</span>}
        <span>{day === null ? 'undated' : dayShown(day)}</span>
        <span>{id}</span>
        <span>{waiting === 0 ? 'everything is decided' : `${waiting.toLocaleString('en')} to decide`}</span>
        {url === null ? null : (
          <a href={url} target="_blank" rel="noopener noreferrer">
            On the web
          </a>
        )}
        <span className={styles.doings}>
          <Button look="quiet" onClick={() => ask('correct')}>
            Correct outlet, day, speaker …
          </Button>{' '}
          {article.withdrawn === null ? (
            <Button look="quiet" onClick={() => ask('withdraw')}>
              Withdraw
            </Button>
          ) : null}
        </span>
      </p>
      <Withdrawn article={article} />
      {asked === 'correct' ? <CorrectArticle article={article} close={() => ask(null)} /> : null}
      {asked === 'withdraw' ? <WithdrawArticle article={article} close={() => ask(null)} /> : null}
      <nav className={styles.tabs} aria-label="Ways to look at the article">
        {tab('text', 'Text')}
        {tab('original', 'Original')}
        {tab('versions', versions > 1 ? `Versions ${versions}` : 'Versions')}
      </nav>
      {titled ? null : <h1 className={styles.title}>{title ?? `Article ${id}`}</h1>}
    </header>
  );
}
