import styles from './MarkedText.module.css';
import { isMain, type PartName, type Run } from './passage-runs.ts';

/** Text with the parts of a finding marked in it: its own words in colour, who and how with lines under them. */
export function MarkedText({
  runs,
  active,
}: {
  readonly runs: readonly Run[];
  /** The part that has the colour; the finding's own words where none is named. */
  readonly active?: PartName;
}) {
  const lit = (part: PartName) => (active === undefined ? isMain(part) : part === active);
  return runs.map(({ start, text, parts, gap }) => {
    const Element = parts.some(lit) && !gap ? 'mark' : 'span';
    return (
      <Element
        key={start}
        data-start={start}
        data-parts={parts.join(' ')}
        className={gap ? styles.gap : parts.length === 0 ? undefined : styles.part}
      >
        {text}
      </Element>
    );
  });
}
