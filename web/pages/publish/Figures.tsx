import { Link } from '@tanstack/react-router';
import type { PublicationPreview } from '../../../src/record/views/publication.ts';
import styles from './Publish.module.css';

/** What would leave, counted, and what stays. */
export function Figures({ preview }: { readonly preview: PublicationPreview }) {
  const { pledges, assessed, evidence, people, sources, stay, protections, withheld } = preview;
  const leaves: readonly (readonly [string, number])[] = [
    ['Pledges', pledges],
    ['of these assessed', assessed],
    ['Pieces of evidence', evidence],
    ['People and bodies', people],
    ['Articles quoted', sources],
  ];
  return (
    <section aria-labelledby="leaves">
      <h2 id="leaves" className={styles.heading}>
        What would leave
      </h2>
      <dl className={styles.figures}>
        {leaves.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.sub}>What stays</h3>
      <dl className={styles.figures}>
        <div>
          <dt>
            Pledges that nobody accepted,{' '}
            <Link to="/review" search={{ kind: 'pledge' }}>
              to be reviewed
            </Link>
          </dt>
          <dd>{stay.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Names and words that are protected</dt>
          <dd>{protections.toLocaleString('en')}</dd>
        </div>
        {withheld === 0 ? null : (
          <div>
            <dt>Entries of the log that name them: their hashes leave alone</dt>
            <dd>{withheld.toLocaleString('en')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
