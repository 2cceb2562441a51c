import { DropZone } from '../../components/importing/DropZone.tsx';
import { useBegin } from '../../components/importing/use-begin.ts';
import { useImports } from '../../components/importing/use-imports.ts';
import { Page } from '../../components/Page.tsx';
import { FromAddress } from './FromAddress.tsx';
import { FromFolder } from './FromFolder.tsx';
import { FromText } from './FromText.tsx';
import styles from './Import.module.css';
import { Imports } from './Imports.tsx';
import { StatingFields, useStating } from './StatingFields.tsx';

/** Brings texts into the record, and tells how that goes. */
export function ImportPage() {
  const { busy, problem, begin, beginFiles } = useBegin();
  const [stating, setStating] = useStating();
  const { imports, running, folders } = useImports();
  return (
    <Page title="Import" wide>
      <div className={styles.columns} data-running={running.length > 0}>
        <div className={styles.ways}>
          <DropZone busy={busy} onFiles={(files) => void beginFiles(files, stating)} />
          <p role="alert" className={styles.problem}>
            {problem ?? ''}
          </p>
          <FromAddress busy={busy !== null} begin={(what) => begin({ ...stating, ...what })} />
          <FromText busy={busy !== null} begin={(what) => begin({ ...stating, ...what })} />
          <FromFolder
            folders={folders}
            busy={busy !== null}
            begin={(what) => begin({ ...stating, ...what })}
            example={() => begin({ example: true })}
          />
          <StatingFields stating={stating} change={setStating} />
        </div>
        <Imports imports={imports} />
      </div>
    </Page>
  );
}
