import { useState } from 'react';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { Button } from '../../../components/Button.tsx';
import { CriteriaForm } from './CriteriaForm.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import styles from './CriteriaSection.module.css';

/** What would count, written down before evidence is linked; and what was in force before it was changed. */
export function CriteriaSection({ pledge }: { readonly pledge: PledgeRead }) {
  const { criteria, earlierCriteria } = pledge;
  const [open, setOpen] = useState(false);
  return (
    <div id="criteria">
      {open ? (
        <CriteriaForm pledge={pledge} onClose={() => setOpen(false)} />
      ) : (
        <>
          {criteria === null ? (
            <p className={styles.none}>
              Nobody has written down what would count as kept or broken. Written before evidence is linked, it cannot
              be fitted to what was found.
            </p>
          ) : (
            <CriteriaList criteria={criteria} />
          )}
          <Button className={styles.write} onClick={() => setOpen(true)}>
            {criteria === null ? 'Write the criteria' : 'Change the criteria'}
          </Button>
        </>
      )}
      {earlierCriteria.length === 0 ? null : (
        <details className={styles.earlier}>
          <summary>
            {earlierCriteria.length === 1 ? 'What they said before' : `${earlierCriteria.length} earlier versions`}
          </summary>
          <ol>
            {earlierCriteria.map((each) => (
              <li key={each.entry}>
                <CriteriaList criteria={each} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
