import type { Publication } from '../../../src/record/views/publication.ts';
import styles from './Publish.module.css';

/** Why nothing was made. Protected words are told by their places, and not themselves. */
export function Problem({ problem }: { readonly problem: NonNullable<Publication['problem']> }) {
  const { what, detail, leaks } = problem;
  return (
    <section className={styles.refused} role="alert">
      <h2>{what === 'preview' ? 'There is no preview' : 'It was not published'}</h2>
      {leaks.length === 0 ? (
        <p>{detail}</p>
      ) : (
        <>
          <p>
            Words that are protected would come out, so that nothing was written. <code>saydo protect</code> lists the
            protections by their numbers; look at the settings of the site too.
          </p>
          <ul>
            {leaks.map(({ file, line, protection }) => (
              <li key={`${file} ${line} ${protection}`}>
                {file}
                {line === 0 ? ', in its name' : `, line ${line}`}: protection {protection}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
