import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, Select, TextInput } from '../../components/Field.tsx';
import type { Filters } from '../../components/use-filters.ts';
import styles from './SearchForm.module.css';

const KINDS = [
  ['article', 'articles'],
  ['statement', 'statements'],
  ['pledge', 'pledges'],
  ['action', 'actions'],
] as const;

const NAMES = ['words', 'kind', 'speaker', 'outlet', 'from', 'to'] as const;

/** What to look for. It stands in the address once it is searched for. */
export function SearchForm({
  filters,
  outlets,
  onSearch,
}: {
  readonly filters: Filters;
  readonly outlets: readonly string[];
  readonly onSearch: (filters: Filters) => void;
}) {
  const [draft, setDraft] = useState<Filters>(() =>
    Object.fromEntries(NAMES.map((name) => [name, filters[name] ?? ''])),
  );
  const set = (name: string) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(Object.fromEntries(NAMES.map((name) => [name, draft[name]?.trim() || undefined])));
  };
  return (
    <search>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.words}>
          <Field label="Words">
            {(ids) => (
              <TextInput {...ids} type="search" autoComplete="off" value={draft.words} onChange={set('words')} />
            )}
          </Field>
        </div>
        <Button type="submit" look="main" className={styles.go}>
          Search
        </Button>
        <div className={styles.more}>
          <Field label="In">
            {(ids) => (
              <Select {...ids} value={draft.kind} onChange={set('kind')}>
                <option value="">everything</option>
                {KINDS.map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="By whom">
            {(ids) => <TextInput {...ids} autoComplete="off" value={draft.speaker} onChange={set('speaker')} />}
          </Field>
          <Field label="Outlet">
            {(ids) => (
              <Select {...ids} value={draft.outlet} onChange={set('outlet')}>
                <option value="">any</option>
                {(draft.outlet && !outlets.includes(draft.outlet) ? [draft.outlet, ...outlets] : outlets).map(
                  (name) => (
                    <option key={name}>{name}</option>
                  ),
                )}
              </Select>
            )}
          </Field>
          <Field label="From">
            {(ids) => (
              <TextInput {...ids} placeholder="2031, 2031-05, 2031-05-06" value={draft.from} onChange={set('from')} />
            )}
          </Field>
          <Field label="Until">
            {(ids) => (
              <TextInput {...ids} placeholder="2031, 2031-05, 2031-05-06" value={draft.to} onChange={set('to')} />
            )}
          </Field>
        </div>
      </form>
    </search>
  );
}
