import { Link } from '@tanstack/react-router';
import styles from './SyntaxHelp.module.css';

const EXAMPLES = [
  { words: 'reopen ward', means: 'both words, in any of their forms' },
  { words: '“before the end of June”', means: 'a phrase, word for word' },
  { words: 'ratif*', means: 'all words that begin so' },
  { words: 'dam -ban', means: 'the one without the other' },
  { words: 'levy or toll', means: 'either' },
] as const;

/** How a search is written, by examples that can be tried. */
export function SyntaxHelp({ none }: { readonly none: boolean }) {
  return (
    <section className={styles.help} aria-label="How to search">
      {none ? (
        <p className={styles.lead}>Try fewer words, the beginning of one with a *, or a wider span of days.</p>
      ) : (
        <p className={styles.lead}>Search everything that was written, said, promised and done.</p>
      )}
      <dl className={styles.examples}>
        {EXAMPLES.map(({ words, means }) => (
          <div key={words}>
            <dt>
              <Link to="/search" search={{ words }}>
                {words}
              </Link>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.also}>
        Words may be left out: all that one person says, or all of one outlet in one month, is a search too.
      </p>
    </section>
  );
}
