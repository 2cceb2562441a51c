import { Link } from '@tanstack/react-router';
import type { Change } from '../../../src/record/views/findings.ts';
import type { LogEntry } from '../../../src/record/views/history.ts';
import { instantShown } from '../../components/days.ts';
import { pathOf } from '../../components/kinds.ts';
import styles from './HistoryEntry.module.css';

/** Maximum number of subjects that are named; an article names all of its findings. */
const MAX_NAMED_SUBJECTS = 6;

/** Number of changes that are shown at first; the others on request. */
const MAX_SHOWN_CHANGES = 6;

/** An entry of the log: what was done in a sentence, what was before and is after, why, and what it can be checked by. */
export function HistoryEntry({ entry }: { readonly entry: LogEntry }) {
  const { seq, hash, kind, at, why, subjects, summary, changes, before, after } = entry;
  return (
    <article className={styles.entry}>
      <p className={styles.seq}>
        <span className={styles.number}>{seq}</span>
        <time dateTime={at}>{instantShown(at)}</time>
      </p>
      <div className={styles.body}>
        <h2 className={styles.summary}>
          <Summary words={summary} />
        </h2>
        {why === null ? null : <p className={styles.why}>“{why}”</p>}
        <p className={styles.subjects}>
          {subjects.slice(0, MAX_NAMED_SUBJECTS).map((subject) => {
            const path = pathOfSubject(subject);
            return path === null ? (
              <span key={subject}>{subject}</span>
            ) : (
              <Link key={subject} to={path}>
                {subject}
              </Link>
            );
          })}
          {subjects.length > MAX_NAMED_SUBJECTS ? <span>and more</span> : null}
        </p>
        <Changes changes={changes} />
        <details className={styles.details}>
          <summary>
            Raw, and its hash <span className={styles.hash}>{hash.slice(0, 12)}</span>
          </summary>
          <p className={styles.whole}>
            {kind}, entry {seq}, hash {hash}
          </p>
          <pre className={styles.raw}>{JSON.stringify({ before, after }, null, 2)}</pre>
        </details>
      </div>
    </article>
  );
}

/** What was done, the numbers in it small: the words are to be read. */
function Summary({ words }: { readonly words: string }) {
  return words.split(/(\([A-Z]\d+\))/).map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places.
    i % 2 === 1 ? <small key={i}>{piece}</small> : piece,
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const [seen, folded] = [changes.slice(0, MAX_SHOWN_CHANGES), changes.slice(MAX_SHOWN_CHANGES)];
  return (
    <>
      {seen.length === 0 ? null : <ChangeTable changes={seen} />}
      {folded.length === 0 ? null : (
        <details className={styles.details}>
          <summary>{folded.length} more</summary>
          <ChangeTable changes={folded} />
        </details>
      )}
    </>
  );
}

/** The page of what an entry touched; null where it has none of its own. */
function pathOfSubject(subject: string): string | null {
  return /^[TESPAQ]\d+$/.test(subject) ? pathOf(subject) : null;
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <table className={styles.changes}>
      <thead className="unseen">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, was, is }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{was === null ? <span className={styles.none}>–</span> : <del>{was}</del>}</td>
            <td>{is === null ? <span className={styles.none}>–</span> : <ins>{is}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
