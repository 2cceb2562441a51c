import type { Vocabulary } from '../../../src/record/views/pledges.ts';
import { StatusSign } from '../../components/Status.tsx';
import styles from './SummaryBar.module.css';
import { segmentsOf } from './segments.ts';

/**
 * How many pledges stand how, as a bar and in figures. Each value is a filter: its button narrows the list to it, and once
 * more takes that back. The bar itself is for the eye and the pointer; the buttons say the same to everybody.
 */
export function SummaryBar({
  bar,
  vocabulary,
  chosen,
  onChoose,
}: {
  readonly bar: Readonly<Record<string, number>>;
  readonly vocabulary: Vocabulary;
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}) {
  const segments = segmentsOf(bar, vocabulary);
  const toggle = (value: string) => onChoose(chosen === value ? null : value);
  return (
    <section className={styles.summary} aria-label="What the evidence supports">
      <div className={styles.bar} aria-hidden="true">
        {segments.map(({ value, label, look, count }) =>
          count === 0 ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the button of the same value is for keys.
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from whoever cannot point.
            <div
              key={value}
              className={styles.segment}
              data-look={look}
              data-off={chosen !== null && chosen !== value}
              style={{ flexGrow: count }}
              title={`${label}: ${count.toLocaleString('en')}`}
              onClick={() => toggle(value)}
            />
          ),
        )}
      </div>
      <ul className={styles.values}>
        {segments.map(({ value, label, tone, look, sign, count }) => (
          <li key={value}>
            <button
              type="button"
              className={styles.value}
              aria-pressed={chosen === value}
              data-none={count === 0}
              onClick={() => toggle(value)}
            >
              {tone === null ? (
                <span aria-hidden="true" className={styles.swatch} data-look={look} />
              ) : (
                <StatusSign tone={tone} sign={sign} />
              )}
              <span>{label}</span>
              <span className={styles.count}>{count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
