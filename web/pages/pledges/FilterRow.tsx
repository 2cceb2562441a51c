import { PLEDGE } from '../../../src/record/kinds/pledge.ts';
import type { Settings } from '../../../src/record/views/overview.ts';
import type { PledgePage } from '../../../src/record/views/pledges.ts';
import { Button } from '../../components/Button.tsx';
import { OFFICIALS, SCHEDULE } from '../../components/Status.tsx';
import type { Filters } from '../../components/use-filters.ts';
import { WordsFilter } from '../../components/WordsFilter.tsx';
import styles from './FilterRow.module.css';
import { FILTERS, SORTS } from './filters.ts';

type Choices = readonly (readonly [value: string, label: string])[];

/** Narrows the tracker, and says how it is shown. */
export function FilterRow({
  filters,
  onChange,
  pledgers,
  outlets,
  wide,
  cards,
}: {
  readonly filters: Filters;
  readonly onChange: (changes: Filters) => void;
  readonly pledgers: PledgePage['pledgers'];
  readonly outlets: Settings['outlets'];
  readonly wide: boolean;
  readonly cards: boolean;
}) {
  const choose = (name: string, label: string, any: string, choices: Choices) => (
    <label className={styles.choice}>
      <span className="unseen">{label}</span>
      <select
        value={filters[name] ?? ''}
        data-set={filters[name] !== undefined}
        onChange={(event) => onChange({ [name]: event.target.value || undefined })}
      >
        <option value="">{any}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const narrowed = [...FILTERS, 'evidence'].filter((name) => filters[name] !== undefined);
  const choices = (
    <>
      {choose(
        'pledger',
        'Whose',
        'By anybody',
        pledgers.map(({ entity, name, count }) => [entity, `${name} (${count.toLocaleString('en')})`]),
      )}
      {choose(
        'form',
        'Form',
        'Form: any',
        PLEDGE.form.choices.map((form) => [form, form] as const),
      )}
      {choose('schedule', 'Schedule', 'Schedule: any', Object.entries(SCHEDULE))}
      {choose(
        'officials',
        'Officials',
        'Officials: any',
        Object.entries(OFFICIALS).map(([id, words]) => [id, `officials ${words}`] as const),
      )}
      {choose('testable', 'Clarity', 'Clarity: any', Object.entries(PLEDGE.testable.shown))}
      {choose(
        'outlet',
        'Outlet',
        'Outlet: any',
        outlets.map(({ name }) => [name, name] as const),
      )}
    </>
  );
  return (
    <search className={styles.row}>
      <WordsFilter label="Words in the pledge" words={filters.words ?? ''} onChange={(words) => onChange({ words })} />
      {wide ? (
        choices
      ) : (
        <details className={styles.folded} open={narrowed.length > 0 || undefined}>
          <summary>More filters</summary>
          <div className={styles.choices}>{choices}</div>
        </details>
      )}
      {/* It is there from the beginning, so that nothing moves when it is needed. */}
      <Button
        look="quiet"
        className={[styles.all, narrowed.length === 0 ? styles.unneeded : ''].join(' ')}
        disabled={narrowed.length === 0}
        onClick={() => onChange(Object.fromEntries(narrowed.map((name) => [name, undefined])))}
      >
        Show all
      </Button>
      <span className={styles.how}>
        {cards
          ? choose(
              'sort',
              'Order',
              SORTS.date.label,
              Object.entries(SORTS)
                .slice(1)
                .map(([id, { label }]) => [id, label] as const),
            )
          : null}
        {wide ? (
          <Button aria-pressed={cards} onClick={() => onChange({ view: cards ? undefined : 'cards' })}>
            {cards ? 'As a table' : 'As cards'}
          </Button>
        ) : null}
      </span>
    </search>
  );
}
