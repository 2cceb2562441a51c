import { Link } from '@tanstack/react-router';
import type { Finding } from '../../../src/record/views/findings.ts';
import { Refusal } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Empty.tsx';
import { counted } from '../../components/kinds.ts';
import styles from './Lane.module.css';
import type { Done } from './session.ts';
import type { Counts } from './use-waiting.ts';

/** What stands where no item is: that there is none, that it is on its way, or why it doesn't come. */
export function Finished({
  lane: { loading, error, retry, session, undo },
  counts,
  narrowed,
  nothing = 'Everything that was read is decided on.',
}: {
  readonly lane: {
    readonly loading: boolean;
    readonly error: unknown;
    readonly retry: () => void;
    readonly undo: () => void;
    readonly session: { readonly done: readonly Done<unknown>[] };
  };
  readonly counts: Counts | null;
  readonly narrowed: Readonly<Record<string, string | undefined>>;
  /** What is said where nothing was there to decide. */
  readonly nothing?: string;
}) {
  if (error !== null) {
    return (
      <div className={styles.finished}>
        <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
        {error instanceof Refusal ? (
          <Link to="/review">To the review</Link>
        ) : (
          <Button onClick={retry}>Try again</Button>
        )}
      </div>
    );
  }
  if (loading) return <Loading />;
  const { done } = session;
  const article = narrowed['article'];
  const left = Object.entries(counts ?? {}).filter(([, count]) => count > 0) as [Finding['kind'], number][];
  return (
    <div className={styles.finished}>
      <h2>{done.length === 0 ? 'Nothing waits here' : 'That was all'}</h2>
      <p role="status">{done.length === 0 ? nothing : summaryOf(done)}</p>
      {left.length > 0 && narrowed['blind'] === undefined ? (
        <p>
          {article === undefined ? 'Elsewhere wait' : 'In this article wait'}{' '}
          {left.map(([kind, count], i) => (
            <span key={kind}>
              {i === 0 ? '' : ', '}
              <Link to="/review" search={{ kind, ...(article === undefined ? {} : { article }) }}>
                {counted(count, kind)}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
      {narrowed['kind'] === undefined && narrowed['blind'] === undefined ? (
        <p>
          Statements, actions, figures and names can wait: what a pledge uses was accepted with it. Next to look at:{' '}
          <Link to="/review" search={{ lane: 'evidence' }}>
            what may be evidence for them
          </Link>
          , then{' '}
          <Link to="/review" search={{ lane: 'joins', kind: 'pledge' }}>
            joins that concern pledges
          </Link>
          .
        </p>
      ) : null}
      <p className={styles.ways}>
        {done.length === 0 ? null : (
          <Button onClick={undo}>
            Undo the last <kbd>u</kbd>
          </Button>
        )}
        <Link to="/pledges">To the pledges</Link>
        <Link to="/import">Bring in more</Link>
      </p>
    </div>
  );
}

/** `In this session: 12 accepted, 1 rejected.` */
function summaryOf(done: readonly Done<unknown>[]): string {
  const counts = new Map<string, number>();
  for (const { as } of done) counts.set(as, (counts.get(as) ?? 0) + 1);
  return `In this session: ${[...counts].map(([as, count]) => `${count} ${as}`).join(', ')}.`;
}
