import { Link } from '@tanstack/react-router';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import { instantShown } from '../../components/days.ts';
import { changedWords } from '../../text/word-diff.ts';
import styles from './Captures.module.css';

/** The captures of an article, the newest first, and the words that changed between them. */
export function Versions({ article }: { readonly article: ArticleRead }) {
  const { article: id, captures } = article;
  return (
    <ol className={styles.versions}>
      {captures.toReversed().map(({ version, name, fetched, added, engine, media, content, changes, lost }) => (
        <li key={version} className={styles.version}>
          <h2>
            Version {version}
            {version === article.versions ? ' (newest)' : ''}
          </h2>
          <dl className={styles.facts}>
            <dt>Taken</dt>
            <dd>{instantShown(fetched ?? added)}</dd>
            <dt>From</dt>
            <dd>{name}</dd>
            <dt>Read by</dt>
            <dd>{engine}</dd>
            <dt>Bytes</dt>
            <dd>
              {media}, <span className={styles.hash}>{content}</span>
            </dd>
          </dl>
          <p>
            <Link to="/articles/$id" params={{ id }} search={{ view: 'original', version: String(version) }}>
              Show this original
            </Link>
          </p>
          {version === 1 ? null : <Changes changes={changes} />}
          {lost.length === 0 ? null : (
            <p className={styles.about}>
              {lost.length === 1 ? 'One finding stood' : `${lost.length} findings stood`} on words that are no longer
              there: {lost.join(', ')}.
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: { readonly changes: ArticleRead['captures'][number]['changes'] }) {
  if (changes.length === 0) return <p className={styles.about}>The words are the same as in the version before.</p>;
  return (
    <>
      <h3 className={styles.changed}>
        {changes.length === 1 ? 'One change' : `${changes.length} changes`} since the version before
      </h3>
      <ul className={styles.changes}>
        {changes.map(({ removed, added, before, after }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes of a capture never change
          <li key={i}>
            <p className={styles.change}>
              <span className={styles.around}>{before}</span>
              {changedWords(removed, added).map((run, j) => {
                const key = `${j}`;
                if (run.side === 'removed') return <del key={key}>{run.text}</del>;
                if (run.side === 'added') return <ins key={key}>{run.text}</ins>;
                return <span key={key}>{run.text}</span>;
              })}
              <span className={styles.around}>{after}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
