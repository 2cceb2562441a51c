import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Join } from '../../../src/record/views/items.ts';
import { findingQuery } from '../../api/queries.ts';
import { dayShown } from '../../components/days.ts';
import { Kind } from '../../components/Kind.tsx';
import { pathOf } from '../../components/kinds.ts';
import { MarkedText } from '../../components/MarkedText.tsx';
import { runsAround } from '../../components/passage-runs.ts';
import styles from './JoinSides.module.css';
import sides from './Sides.module.css';

/** The two sides of a proposed join beside each other, with why they may be one. */
export function JoinSides({ join: { kind, score, why, a, b } }: { readonly join: Join }) {
  return (
    <div>
      <div className={styles.question}>
        <Kind kind={kind} />
        <p>Are these two one?</p>
        <p className={styles.why}>
          <span className={styles.score}>
            <span aria-hidden="true" className={styles.bar}>
              <span style={{ width: `${score * 100}%` }} />
            </span>
            {Math.round(score * 100)} % alike
          </span>{' '}
          {why}
        </p>
      </div>
      <div className={sides.sides}>
        <Side side={a} />
        <Side side={b} />
      </div>
    </div>
  );
}

function Side({ side: { item, label, members, finding, exact, outlet, published } }: { readonly side: Join['a'] }) {
  const { data } = useQuery(findingQuery(finding));
  return (
    <section className={sides.side}>
      <h2 className={styles.label}>{label}</h2>
      <p className={sides.about}>
        <Link to={pathOf(item)}>{item}</Link>, found {members === 1 ? 'once' : `${members} times`}
      </p>
      <blockquote className={styles.words}>
        {data === undefined ? <mark>{exact}</mark> : <MarkedText runs={runsAround(data)} />}
      </blockquote>
      <p className={sides.about}>{[outlet, published && dayShown(published)].filter(Boolean).join(', ')}</p>
    </section>
  );
}
