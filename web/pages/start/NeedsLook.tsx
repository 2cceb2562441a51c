import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newsQuery } from '../../api/queries.ts';
import { Flagged } from '../news/Flagged.tsx';
import styles from './Start.module.css';

/** The pledges that need a look most; nothing where none does. */
export function NeedsLook() {
  const { data } = useQuery(newsQuery(MAX_SHOWN));
  if (data === undefined || data.count === 0) return null;
  return (
    <section className={styles.below} aria-labelledby="needs-a-look">
      <div className={styles.sectionHead}>
        <h2 id="needs-a-look">Needs a look</h2>
        <Link to="/news">{data.count > MAX_SHOWN ? `All ${data.count.toLocaleString('en')}` : 'News'}</Link>
      </div>
      <Flagged items={data.items} />
    </section>
  );
}

const MAX_SHOWN = 5;
