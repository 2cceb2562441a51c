import type { ReactNode } from 'react';
import type { Filters } from '../../../components/use-filters.ts';
import styles from './Narrow.module.css';
import type { Choice, choicesOf } from './narrowing.ts';

/** Narrows what the timeline shows, and turns the picture into a list. */
export function Narrow({
  choices: { relations, outlets, speakers },
  filters,
  onChange,
  asList,
  shown,
  all,
  proposed,
}: {
  readonly choices: ReturnType<typeof choicesOf>;
  readonly filters: Filters;
  readonly onChange: (changes: Filters) => void;
  readonly asList: boolean;
  readonly shown: number;
  readonly all: number;
  /** What is proposed and shown beside them; it is counted apart. */
  readonly proposed: number;
}) {
  const select = (name: string, label: string, any: string, choices: readonly Choice[]): ReactNode =>
    choices.length < 2 && filters[name] === undefined ? null : (
      <label className={styles.select}>
        <span className="unseen">{label}</span>
        <select value={filters[name] ?? ''} onChange={(event) => onChange({ [name]: event.target.value || undefined })}>
          <option value="">{any}</option>
          {choices.map(({ value, label: word, count }) => (
            <option key={value} value={value}>
              {word} ({count})
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <div className={styles.bar}>
      <fieldset className={styles.views}>
        <legend className="unseen">Show as</legend>
        {(['picture', 'list'] as const).map((view) => (
          <label key={view} className={styles.view}>
            <input
              type="radio"
              name="view"
              checked={asList === (view === 'list')}
              onChange={() => onChange({ view: view === 'list' ? 'list' : undefined })}
            />
            <span>{view === 'list' ? 'List' : 'Picture'}</span>
          </label>
        ))}
      </fieldset>
      {select('relation', 'Relation', 'Every relation', relations)}
      {select('speaker', 'Who', 'Everybody', speakers)}
      {select('outlet', 'Outlet', 'Every outlet', outlets)}
      <span role="status" className={styles.count}>
        {shown === all ? `${all} moments` : `${shown} of ${all} moments`}
        {proposed === 0 ? '' : `, and ${proposed} proposed`}
      </span>
    </div>
  );
}
