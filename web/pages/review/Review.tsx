import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useReviewer } from '../../api/reviewer.ts';
import { askReviewer } from '../../components/AskReviewer.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Introduction } from '../../components/Introduction.tsx';
import { KeyTable } from '../../components/KeyTable.tsx';
import { EVIDENCE, JOINS, REVIEW } from '../../components/key-lists.ts';
import { KIND } from '../../components/kinds.ts';
import { useTitle } from '../../components/Page.tsx';
import { EVERYTHING, WARNINGS } from './asked.ts';
import { Bulk } from './Bulk.tsx';
import { EvidenceLane } from './evidence/EvidenceLane.tsx';
import { FindingLane } from './FindingLane.tsx';
import { JoinLane } from './JoinLane.tsx';
import { Lanes } from './Lanes.tsx';
import styles from './Review.module.css';
import { useWaiting } from './use-waiting.ts';

/** What waits for a decision, one after the other: findings, evidence that is proposed, or joins of what may be one and the same. */
export function Review() {
  useTitle('Review');
  const search = useSearch({ from: '/review' });
  const { kind, article } = search;
  const [name] = useReviewer();
  const [keys, setKeys] = useState(false);
  const showKeys = () => setKeys(true);
  const joins = search['lane'] === 'joins';
  const evidence = search['lane'] === 'evidence';
  const bulk = search['lane'] === 'bulk';
  const strange = kind !== undefined && kind !== EVERYTHING && kind !== WARNINGS && !Object.hasOwn(KIND, kind);
  const blind = search['blind'] !== undefined && !joins && !evidence;
  // Whoever reviews blind is told of what they have not decided, so that they must be somebody.
  const nameless = blind && name === null;
  const narrowed = { kind, article, ...(blind && name !== null ? { blind: name } : {}) };
  const waiting = useWaiting(blind && name !== null ? { article, blind: name } : { article });
  return (
    <div className={styles.review}>
      <header className={styles.head}>
        <h1>Review</h1>
        <Lanes
          counts={waiting.counts}
          kind={kind}
          article={article}
          evidence={evidence}
          joins={joins}
          bulk={bulk}
          blind={blind}
        />
      </header>
      {strange ? (
        <Empty>
          <p>
            “{kind}” is no kind of what is reviewed. There are pledges, statements, actions, figures and names, and{' '}
            <Link to="/review" search={{ lane: 'joins' }}>
              joins
            </Link>
            .
          </p>
        </Empty>
      ) : nameless ? (
        <Empty>
          <p>Blind review shows you what others decided on, without what they decided. For that it needs your name.</p>
          <p>
            <Button look="main" onClick={() => void askReviewer()}>
              Say who you are
            </Button>
          </p>
        </Empty>
      ) : bulk ? (
        <Bulk />
      ) : evidence ? (
        <EvidenceLane key={search['pledge']} pledge={search['pledge']} showKeys={showKeys} />
      ) : joins ? (
        <JoinLane key={kind} kind={kind} showKeys={showKeys} />
      ) : (
        <FindingLane key={JSON.stringify(narrowed)} narrowed={narrowed} waiting={waiting} showKeys={showKeys} />
      )}
      {bulk ? null : <Introduction />}
      <Dialog open={keys} onClose={() => setKeys(false)} title="Keys">
        <KeyTable keys={evidence ? EVIDENCE : joins ? JOINS : REVIEW} />
      </Dialog>
    </div>
  );
}
