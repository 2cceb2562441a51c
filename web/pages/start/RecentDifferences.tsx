import { Link } from '@tanstack/react-router';
import type { Difference } from '../../../src/record/views/items.ts';
import { dayShown } from '../../components/days.ts';
import { pathOf } from '../../components/kinds.ts';
import styles from './Start.module.css';

const ASPECT: Readonly<Record<Difference['aspect'], string>> = {
  figure: 'Figures',
  wording: 'Wording',
  date: 'Dates',
  name: 'Names',
  deadline: 'Deadlines',
  amount: 'Amounts',
};

/** Two reports of one thing beside each other, where they part. */
export function RecentDifferences({ parted }: { readonly parted: readonly Difference[] }) {
  return (
    <ul className={styles.parted}>
      {apart(parted).map(({ item, aspect, label, what, a, b }) => (
        <li key={`${item} ${aspect} ${a.finding} ${b.finding}`}>
          <p className={styles.kicker}>
            <b>{ASPECT[aspect]}</b>
          </p>
          <h3 className={styles.wording}>
            <Link to={pathOf(item)} className={styles.link}>
              {label}
            </Link>
          </h3>
          <div className={styles.sides}>
            <Side side={a} />
            <Side side={b} />
          </div>
          <p className={styles.what}>{what}</p>
        </li>
      ))}
    </ul>
  );
}

function Side({ side: { words, outlet, published, article, finding } }: { readonly side: Difference['a'] }) {
  return (
    <p>
      <span className={styles.words}>{words}</span>
      <Link to="/articles/$id" params={{ id: article }} hash={finding} className={styles.source}>
        {[outlet ?? article, published && dayShown(published)].filter(Boolean).join(', ')}
      </Link>
    </p>
  );
}

/** A name that is spelt in two ways parts every item that it is in: once is enough here. */
function apart(parted: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>();
  return parted.filter(({ aspect, a, b }) => {
    const key = [aspect, ...[`${a.article} ${a.words}`, `${b.article} ${b.words}`].sort()].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
