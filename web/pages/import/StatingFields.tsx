import { useState } from 'react';
import { Field, TextInput } from '../../components/Field.tsx';
import type { Stating } from '../../components/importing/begin.ts';
import styles from './Import.module.css';

export function useStating() {
  return useState<Stating>({});
}

/** What is known of the texts from elsewhere. It holds for all that is imported from here until it is changed. */
export function StatingFields({
  stating,
  change,
}: {
  readonly stating: Stating;
  readonly change: (stating: Stating) => void;
}) {
  return (
    <details className={styles.stating}>
      <summary>What you know of the texts and they do not say</summary>
      <div className={styles.fields}>
        <Field label="Outlet" hint="Where a text names its own, yours goes before it.">
          {(ids) => (
            <TextInput
              {...ids}
              value={stating.outlet ?? ''}
              onChange={(event) => change({ ...stating, outlet: event.target.value })}
            />
          )}
        </Field>
        <Field label="Day of publication">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={stating.published ?? ''}
              onChange={(event) => change({ ...stating, published: event.target.value })}
            />
          )}
        </Field>
        <Field label="Address, of a single text">
          {(ids) => (
            <TextInput
              {...ids}
              type="url"
              placeholder="https://"
              value={stating.url ?? ''}
              onChange={(event) => change({ ...stating, url: event.target.value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
