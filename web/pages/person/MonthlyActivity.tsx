import { useMemo } from 'react';
import type { Activity } from '../../../src/record/views/activity.ts';
import styles from './MonthlyActivity.module.css';
import { type Month, monthsOf } from './months.ts';

type Found = readonly Activity[];

/** Month by month: what was said above the line, promises marked on top, what was done below. A table for who cannot see it. */
export function MonthlyActivity({
  said,
  promised,
  did,
  all,
}: {
  readonly said: Found;
  readonly promised: Found;
  readonly did: Found;
  /** Whether everything is loaded. */
  readonly all: boolean;
}) {
  const months = useMemo(
    () => monthsOf({ said: daysOf(said), promised: daysOf(promised), did: daysOf(did) }),
    [said, promised, did],
  );
  if (months.length < 2) return null;
  const most = Math.max(1, ...months.map((month) => Math.max(month.said + month.promised, month.did)));
  return (
    <figure className={styles.strip}>
      <div className={styles.months} aria-hidden="true">
        <div className={styles.sides}>
          <span>Said</span>
          <span>Done</span>
        </div>
        {months.map((month, i) => (
          <Column key={month.month} month={month} first={i === 0} most={most} />
        ))}
      </div>
      <figcaption className={styles.caption}>
        <span aria-hidden="true" className={styles.key} /> promises among what was said.
        {all ? '' : ' Counted is what is loaded below, the newest of each.'}
      </figcaption>
      <MonthTable months={months} />
    </figure>
  );
}

const daysOf = (found: Found) => found.map(({ day }) => day);

/** Height in pixels of the bar of the fullest month. */
const MAX_BAR_HEIGHT = 72;

function Column({ month, first, most }: { readonly month: Month; readonly first: boolean; readonly most: number }) {
  const { month: name, said, promised, did } = month;
  const height = (count: number) => ({ height: (count / most) * MAX_BAR_HEIGHT });
  return (
    <div className={styles.month} title={`${shown(name)}: said ${said}, promised ${promised}, did ${did}`}>
      <div className={styles.above}>
        <span className={styles.promised} style={height(promised)} />
        <span className={styles.said} style={height(said)} />
      </div>
      <div className={styles.below}>
        <span className={styles.did} style={height(did)} />
      </div>
      <span className={styles.name}>{first || name.endsWith('-01') ? shown(name) : shown(name).slice(0, 3)}</span>
    </div>
  );
}

function MonthTable({ months }: { readonly months: readonly Month[] }) {
  return (
    <table className="unseen">
      <caption>Said, promised and done over time</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Said</th>
          <th scope="col">Promised</th>
          <th scope="col">Did</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, said, promised, did }) => (
          <tr key={month}>
            <th scope="row">{shown(month)}</th>
            <td>{said}</td>
            <td>{promised}</td>
            <td>{did}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Mar 2025`, or the year where years are counted. */
function shown(month: string): string {
  return month.length === '2031'.length ? month : MONTH.format(Date.parse(`${month}-01T00:00:00Z`));
}
