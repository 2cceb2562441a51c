import type { EntityRead } from '../../../src/record/views/items.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { dayShown } from '../../components/days.ts';
import styles from './Person.module.css';

/** Who holds which office when, with the text that says so. */
export function Offices({ offices }: Pick<EntityRead, 'offices'>) {
  return (
    <table className={styles.offices}>
      <thead>
        <tr>
          <th scope="col">Office</th>
          <th scope="col">First so named</th>
          <th scope="col">Last</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ title, first, last, finding, where }) => (
          <tr key={`${title} ${finding}`}>
            <th scope="row">{title}</th>
            <td>{first === null ? '…' : dayShown(first)}</td>
            <td>{last === null ? '…' : dayShown(last)}</td>
            <td>
              <ArticleLink where={where} finding={finding} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
