import { useMemo, useRef } from 'react';
import type { PledgeRow as Row, Vocabulary } from '../../../src/record/views/pledges.ts';
import { useRows } from '../../components/use-rows.ts';
import { SORTS, type Sort } from './filters.ts';
import { PledgeLine } from './PledgeLine.tsx';
import styles from './PledgeTable.module.css';

const COLUMNS: readonly { readonly name: string; readonly sort?: Sort; readonly look?: string }[] = [
  { name: 'Pledge', sort: 'pledger', look: 'words' },
  { name: 'Said', sort: 'date' },
  { name: 'Due', sort: 'deadline' },
  { name: 'Amount' },
  { name: 'Evidence', look: 'status' },
  { name: 'Officials' },
  { name: 'Schedule' },
  { name: 'Clarity' },
  { name: 'Last linked', sort: 'moved' },
];

/** Height in pixels of a typical row: two lines of words, one of names. */
const DEFAULT_ROW_HEIGHT = 84;

/** The tracker as a table of any length: rows before and after what is seen are stood for by one row of their height. */
export function PledgeTable({
  pledges,
  total,
  more,
  vocabulary,
  sort,
  onSort,
}: {
  readonly pledges: readonly Row[];
  readonly total: number | null;
  readonly more: (() => void) | null;
  readonly vocabulary: Vocabulary;
  readonly sort: string;
  readonly onSort: (sort: Sort) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useMemo(() => pledges.map(({ id }) => id), [pledges]);
  const { shown, offset, height, measure } = useRows({ place: body, keys, usual: DEFAULT_ROW_HEIGHT, more });
  const before = (shown[0]?.start ?? offset) - offset;
  const after = height - ((shown.at(-1)?.end ?? offset) - offset);
  return (
    <table className={styles.table} aria-rowcount={total === null ? -1 : total + 1}>
      <caption className="unseen">Pledges, {SORTS[sort as Sort]?.label ?? sort}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map(({ name, sort: by, look }) => (
            <th
              key={name}
              scope="col"
              data-look={look}
              aria-sort={by === undefined ? undefined : by === sort ? SORTS[by].direction : 'none'}
            >
              {by === undefined ? (
                name
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  title={`Sort: ${SORTS[by].label}`}
                  onClick={() => onSort(by)}
                >
                  {by === 'pledger' ? 'Pledge, by whom' : name}
                  <span aria-hidden="true" className={styles.arrow}>
                    {by !== sort ? '' : SORTS[by].direction === 'ascending' ? '↑' : '↓'}
                  </span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <Space height={before} />
      <tbody ref={body}>
        {shown.map(({ key, index }) => {
          const pledge = pledges[index];
          return pledge === undefined ? null : (
            <tr key={key} ref={measure} data-index={index} aria-rowindex={index + 2}>
              <PledgeLine pledge={pledge} vocabulary={vocabulary} />
            </tr>
          );
        })}
      </tbody>
      <Space height={after} />
    </table>
  );
}

/** Stands for rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={COLUMNS.length} className={styles.space} style={{ height }} />
      </tr>
    </tbody>
  );
}
