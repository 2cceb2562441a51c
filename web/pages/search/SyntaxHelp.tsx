import styles from './SyntaxHelp.module.css';

const FORMS = [
  { words: 'two words', means: 'both of them, in any of their forms' },
  { words: '“a phrase of words”', means: 'a phrase, word for word' },
  { words: 'begin*', means: 'all words that begin so' },
  { words: 'this -that', means: 'the one without the other' },
  { words: 'this or that', means: 'either' },
] as const;

/** How a search is written, form by form. */
export function SyntaxHelp({ none }: { readonly none: boolean }) {
  return (
    <section className={styles.help} aria-label="How to search">
      {none ? (
        <p className={styles.lead}>Try fewer words, the beginning of one with a *, or a wider span of days.</p>
      ) : (
        <p className={styles.lead}>Search everything that was written, said, promised and done.</p>
      )}
      <dl className={styles.examples}>
        {FORMS.map(({ words, means }) => (
          <div key={words}>
            <dt>{words}</dt>
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
