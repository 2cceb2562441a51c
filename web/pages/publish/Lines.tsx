import { useQuery } from '@tanstack/react-query';
import type { PublicationPreview } from '../../../src/record/views/publication.ts';
import { settingsQuery } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Status } from '../../components/Status.tsx';
import { signOf } from '../../components/status-signs.ts';
import styles from './Publish.module.css';

/** The pledges that would leave, each of which the preview shows. */
export function Lines({
  preview,
  show,
}: {
  readonly preview: PublicationPreview;
  readonly show: (path: string) => void;
}) {
  const { first, pledges } = preview;
  const values = useQuery(settingsQuery()).data?.vocabulary.values ?? [];
  const idOf = (label: string) => values.find((value) => value.label === label)?.id ?? label;
  return (
    <section aria-labelledby="pledges">
      <h2 id="pledges" className={styles.heading}>
        Pledges that would leave
      </h2>
      <ul className={styles.lines}>
        {first.map(({ id, label, stands, tone, evidence }) => (
          <li key={id}>
            <p className={styles.what}>
              <Status label={stands} tone={tone} sign={signOf({ id: idOf(stands), tone }, values)} />
              <span>
                {evidence} {evidence === 1 ? 'piece' : 'pieces'} of evidence
              </span>
            </p>
            <Button look="quiet" className={styles.line} onClick={() => show(`pledges/${id}.html`)}>
              {label}
            </Button>
          </li>
        ))}
        {pledges > first.length ? (
          <li>and {(pledges - first.length).toLocaleString('en')} more, which the preview lists</li>
        ) : null}
      </ul>
    </section>
  );
}
