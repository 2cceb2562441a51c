import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PublicationPreview } from '../../../src/record/views/publication.ts';
import { instantShown } from '../../components/days.ts';
import { Empty } from '../../components/Empty.tsx';
import { Field, Select } from '../../components/Field.tsx';
import { counted } from '../../components/kinds.ts';
import { Changes } from './Changes.tsx';
import { Figures } from './Figures.tsx';
import { Lines } from './Lines.tsx';
import styles from './Publish.module.css';

const PAGES = [
  ['index.html', 'Pledges'],
  ['people/index.html', 'People and bodies'],
  ['sources/index.html', 'Sources'],
  ['method.html', 'Method'],
  ['changes.html', 'Corrections and changes'],
  ['check.html', 'Check'],
  ['embed/tracker.html', 'Card for pages of others'],
] as const;

/** What would leave, beside the site that would be made of it. */
export function Preview({ preview }: { readonly preview: PublicationPreview }) {
  const [page, setPage] = useState<string>(PAGES[0][0]);
  if (preview.pledges === 0)
    return (
      <Empty>
        Nothing would leave: nobody has accepted a pledge yet, linked evidence to one, or assessed one.{' '}
        <Link to="/review" search={{ kind: 'pledge' }}>
          {preview.stay > 0 ? `Review ${counted(preview.stay, 'pledge')}` : 'Begin the review'}
        </Link>
      </Empty>
    );
  const address = `/preview/${page}`;
  return (
    <div className={styles.columns}>
      <div className={styles.told}>
        <p id="outdated" className={preview.outdated ? styles.outdated : styles.note}>
          {preview.outdated
            ? 'The record has changed since this preview was made. Preview it again, then publish.'
            : `As the record is: previewed ${instantShown(preview.at)}.`}
        </p>
        <Figures preview={preview} />
        <Changes changes={preview.changes} show={setPage} />
        <Lines preview={preview} show={setPage} />
      </div>
      <section className={styles.site} aria-labelledby="site">
        <div className={styles.siteHead}>
          <h2 id="site" className={styles.heading}>
            As readers would see it
          </h2>
          <Field label="Page">
            {(ids) => (
              <Select {...ids} value={page} onChange={(event) => setPage(event.target.value)}>
                {PAGES.some(([path]) => path === page) ? null : <option value={page}>{page}</option>}
                {PAGES.map(([path, label]) => (
                  <option key={path} value={path}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <a href={address} target="_blank" rel="noreferrer">
            In a window of its own
          </a>
        </div>
        <iframe key={page} className={styles.frame} title="Preview of the site" src={address} />
        <p className={styles.note}>
          Links to sources open in the window of its own alone. Scripts in template parts of yours do not run here, and
          the preview is not signed.
        </p>
      </section>
    </div>
  );
}
