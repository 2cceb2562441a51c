import { ImportCard } from '../../parts/importing/ImportCard.tsx';
import { useImports } from '../../parts/importing/use-imports.ts';
import styles from './Start.module.css';

/** What is being read now; nothing where nothing is. */
export function Coming() {
  const { running } = useImports();
  if (running.length === 0) return null;
  return (
    <section className={styles.coming} aria-label="Being read now">
      {running.map((each) => (
        <ImportCard key={each.id} import={each} />
      ))}
    </section>
  );
}
