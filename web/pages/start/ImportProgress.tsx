import { ImportCard } from '../../components/importing/ImportCard.tsx';
import { useImports } from '../../components/importing/use-imports.ts';
import styles from './Start.module.css';

/** What is being read now; nothing where nothing is. */
export function ImportProgress() {
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
