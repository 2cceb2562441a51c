import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Publication } from '../../../src/record/views/publication.ts';
import { publicationQuery } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { instantShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { counted } from '../../components/kinds.ts';
import { Page } from '../../components/Page.tsx';
import { Exports } from './Exports.tsx';
import { Preview } from './Preview.tsx';
import { Problem } from './Problem.tsx';
import styles from './Publish.module.css';
import { useActs } from './use-acts.ts';

/** What would leave the record, how readers would see it, and the way out. */
export function PublishPage() {
  return (
    <Page
      title="Publish"
      wide
      intro="A site for readers, of what people accepted. A machine’s proposal never leaves, nor a name that is protected."
    >
      <Suspense fallback={<Loading />}>
        <Publishing />
      </Suspense>
      <Exports />
    </Page>
  );
}

function Publishing() {
  const { data } = useSuspenseQuery(publicationQuery());
  const { act, refused } = useActs();
  const { preview, running, problem } = data;
  const busy = running !== null;
  return (
    <>
      <div className={styles.bar}>
        <div>
          <p>{goesTo(data)}</p>
          <p className={styles.note}>
            {published(data)}
            {data.last === null || running?.what === 'publish' ? null : (
              <>
                {' '}
                <a href="/api/publication/archive" download="saydo-site.zip">
                  Download it
                </a>
              </>
            )}
          </p>
        </div>
        <div className={styles.acts}>
          <Button look={preview === null ? 'main' : 'plain'} disabled={busy} onClick={() => act('preview')}>
            {preview === null ? 'Preview' : 'Preview again'}
          </Button>
          {preview === null || preview.pledges === 0 ? null : (
            <Button
              look="main"
              disabled={busy || preview.outdated}
              onClick={() => act('publish', preview.read)}
              aria-describedby={preview.outdated ? 'outdated' : undefined}
            >
              {data.folder === null ? 'Make the archive' : `Publish ${counted(preview.pledges, 'pledge')}`}
            </Button>
          )}
        </div>
      </div>
      <Progress running={running} preview={preview} />
      <p role="alert" className={styles.problem}>
        {refused ?? ''}
      </p>
      {problem === null ? null : <Problem problem={problem} />}
      {preview === null ? null : <Preview key={preview.at} preview={preview} />}
    </>
  );
}

function goesTo({ folder, name, settings, signs }: Publication): string {
  const site = name === null ? 'The site' : `“${name}”`;
  const where = folder === null ? 'is made as one archive, to be downloaded' : `is published into ${folder}`;
  const how = settings === null ? 'without settings of its own' : `by the settings ${settings}`;
  return `${site} ${where}, ${how}, ${signs ? 'and signed' : 'and not signed: nobody could tell whether it was changed'}.`;
}

function published({ last }: Publication): string {
  if (last === null) return 'Nothing was published yet.';
  const { pledges, at, files, signed } = last;
  return `Last on ${instantShown(at)}: ${counted(pledges, 'pledge')}, ${files.toLocaleString('en')} files, ${signed ? 'signed' : 'not signed'}.`;
}

/** It stands there from the beginning, so that a screen reader tells what comes into it. */
function Progress({ running, preview }: Pick<Publication, 'running' | 'preview'>) {
  return (
    <div role="status" className={styles.progress}>
      {running === null ? (
        <p className="unseen">{preview === null ? '' : 'The preview is there.'}</p>
      ) : (
        <>
          <p>
            {running.what === 'preview' ? 'The preview is being made' : 'It is being published'}
            {STEPS[running.step] === undefined ? '' : `: ${STEPS[running.step]}`}
          </p>
          <progress max={running.all || 1} value={running.all === 0 ? undefined : running.done} aria-hidden="true" />
        </>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, string>> = {
  reading: 'the record is read',
  captures: 'captured pages are packed',
  pages: 'pages are made',
  writing: 'files are written',
};
