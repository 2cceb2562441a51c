import { criteriaInWords } from '../../../../src/record/kinds/criteria.ts';
import type { Criteria } from '../../../../src/record/views/criteria.ts';
import { dayShown, instantShown } from '../../../components/days.ts';
import styles from './CriteriaList.module.css';

/** What would count as kept, partly kept or broken, by when, and what would not count; who wrote it when. */
export function CriteriaList({ criteria }: { readonly criteria: Criteria }) {
  const { by, at, why, due } = criteria;
  return (
    <>
      <dl className={styles.list}>
        {criteriaInWords(criteria).map(({ label, words }) => (
          <div key={label} className={styles.criterion}>
            <dt>{label}</dt>
            <dd>{words === due && words.length === 10 ? dayShown(words) : words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.by}>
        Written by {by}, {instantShown(at)}
        {why.trim() === '' ? null : <>: “{why}”</>}
      </p>
    </>
  );
}
