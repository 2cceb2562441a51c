import type { PublicationPreview } from '../../../src/record/views/publication.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import styles from './Publish.module.css';

/** What is new since the publication before. */
export function Changes({
  changes,
  show,
}: {
  readonly changes: PublicationPreview['changes'];
  /** Shows a page of the preview. */
  readonly show: (path: string) => void;
}) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        Since the last publication
      </h2>
      {changes === null ? (
        <Empty>Nothing was published before: all of it is new.</Empty>
      ) : changes.count === 0 ? (
        <Empty>No pledge changed.</Empty>
      ) : (
        <ul className={styles.lines}>
          {changes.items.map(({ id, what, label }) => (
            <li key={`${id} ${what}`}>
              <p className={styles.what}>{what}</p>
              {label === null ? (
                id
              ) : (
                <Button look="quiet" className={styles.line} onClick={() => show(`pledges/${id}.html`)}>
                  {label}
                </Button>
              )}
            </li>
          ))}
          {changes.count > changes.items.length ? (
            <li>and {(changes.count - changes.items.length).toLocaleString('en')} more</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}
