import type { Import } from '../../../src/server/api-schema/imports.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { ImportCard } from '../../components/importing/ImportCard.tsx';
import styles from './Import.module.css';

/** What is being imported, and what was since the desk was started. */
export function Imports({ imports }: { readonly imports: readonly Import[] | null }) {
  return (
    <section className={styles.imports} aria-labelledby="imports">
      <h2 id="imports">Imports</h2>
      <p className={styles.about}>
        They go on when you leave this page. To import the same text twice does no harm: it is known by its address, or
        by its own bytes.
      </p>
      {imports === null ? (
        <Loading />
      ) : imports.length === 0 ? (
        <Empty>Nothing was imported since the desk was started.</Empty>
      ) : (
        imports.map((each) => <ImportCard key={each.id} import={each} />)
      )}
    </section>
  );
}
