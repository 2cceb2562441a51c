import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { publicationQuery } from '../../api/queries.ts';
import { dayShown } from '../../components/days.ts';
import { counted } from '../../components/kinds.ts';
import styles from './Start.module.css';

/** What of the record readers see, and the way to what they would see now. */
export function PublishHint() {
  const { data } = useQuery(publicationQuery());
  if (data === undefined) return null;
  const { last } = data;
  return (
    <>
      <h3 className={styles.sub}>Published</h3>
      <p className={styles.hint}>
        {last === null ? 'Nothing yet. ' : `${counted(last.pledges, 'pledge')}, last on ${dayShown(last.at)}. `}
        <Link to="/publish">Preview the site</Link>
      </p>
    </>
  );
}
