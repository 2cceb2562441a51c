import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Join } from '../../../src/server/contract/items.ts';
import { send } from '../../api/client.ts';
import { askReviewer } from '../../parts/AskReviewer.tsx';
import { Button } from '../../parts/Button.tsx';
import { dayShown } from '../../parts/days.ts';
import { pathOf } from '../../parts/kinds.ts';
import styles from './Item.module.css';

/** Another item that may be this one, and why; whoever knows says whether it is. */
export function ProposedJoin({ join, item }: { readonly join: Join; readonly item: string }) {
  const { id, a, b, why, score } = join;
  const other = a.item === item ? b : a;
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const answer = async (accept: boolean) => {
    const by = await askReviewer();
    if (by === null) return;
    try {
      await send('PUT', `/joins/${id}`, { by, why: null, accept });
      await client.invalidateQueries();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <li className={styles.join}>
      <blockquote>
        <Link to={pathOf(other.item)}>{other.label}</Link>
      </blockquote>
      <p className={styles.about}>
        {[other.outlet, other.published && dayShown(other.published)].filter(Boolean).join(', ')} ·{' '}
        {Math.round(score * 100)} % alike: {why}
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => void answer(true)}>They are one</Button>
        <Button onClick={() => void answer(false)}>They are two</Button>
      </div>
    </li>
  );
}
