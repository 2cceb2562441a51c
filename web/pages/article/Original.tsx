import { Link } from '@tanstack/react-router';
import type { ArticleWithOriginals, Display } from '../../../src/record/views/articles.ts';
import { instantShown } from '../../components/days.ts';
import styles from './Captures.module.css';

const ABOUT: Readonly<Record<Display, string>> = {
  viewer: 'The browser shows it with its own viewer.',
  sandbox: 'Scripts, forms and whatever would be loaded from elsewhere have been taken out; nothing of it runs.',
  none: 'The browser cannot show it; its text is what was read.',
};

/** The capture as it came, in a frame where nothing of it runs. */
export function Original({
  article,
  version,
}: {
  readonly article: ArticleWithOriginals;
  readonly version: number | null;
}) {
  const { article: id, captures } = article;
  const capture = captures.find((each) => each.version === version) ?? captures.at(-1);
  if (!capture) return <p>There is no capture.</p>;
  const address = `/api/articles/${id}/captures/${capture.version}/original`;
  const shown = capture.display !== 'none';
  // Browsers refuse to start their viewers in a sandbox.
  const sandbox = capture.display === 'viewer' ? {} : { sandbox: '' };
  return (
    <section aria-label="The original">
      {captures.length > 1 ? (
        <nav className={styles.choice} aria-label="Captures">
          {captures.map((each) => (
            <Link
              key={each.version}
              to="/articles/$id"
              params={{ id }}
              search={(before) => ({ ...before, version: String(each.version) })}
              aria-current={each === capture ? 'true' : undefined}
            >
              Version {each.version}
            </Link>
          ))}
        </nav>
      ) : null}
      <p className={styles.about}>
        {capture.name}, taken {instantShown(capture.fetched ?? capture.added)}. {ABOUT[capture.display]}{' '}
        <a href={address} target="_blank" rel="noopener noreferrer">
          {shown ? 'In a window of its own' : 'Save it'}
        </a>
      </p>
      {shown ? (
        <iframe
          className={styles.frame}
          src={address}
          {...sandbox}
          title={`The original, version ${capture.version}`}
        />
      ) : null}
    </section>
  );
}
