import { useState } from 'react';
import { RELATION_MEANS, type Relation } from '../../../../src/record/evidence.ts';
import type { ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import { ArticleLink } from '../../../components/ArticleLink.tsx';
import { Button } from '../../../components/Button.tsx';
import { Confidence } from '../../../components/proposed/Confidence.tsx';
import type { Linked, Refused } from '../../../components/proposed/deciding.ts';
import { PassageText } from '../../../components/proposed/PassageText.tsx';
import { Reasons } from '../../../components/proposed/Reasons.tsx';
import { RefusalChoices } from '../../../components/proposed/RefusalChoices.tsx';
import { RelationChoices } from '../../../components/proposed/RelationChoices.tsx';
import { SIGNS } from '../../../components/relation-signs.ts';
import styles from './ProposedItem.module.css';

/** One piece of proposed evidence with its passage, why it is proposed, and what can be decided about it. */
export function ProposedItem({
  proposal,
  busy,
  link,
  refuse,
}: {
  readonly proposal: ProposedEvidence;
  readonly busy: boolean;
  readonly link: (linked: Linked) => void;
  readonly refuse: (refused: Refused) => void;
}) {
  const { id, bearer, relation: proposed, confidence, why } = proposal;
  const [relation, setRelation] = useState<Relation>(proposed);
  const [doing, setDoing] = useState<'relation' | 'refuse' | null>(null);
  const leave = () => setDoing(null);
  const { others, where, finding, kind } = bearer;
  return (
    <li id={`proposed-${id}`} className={styles.item} data-proposal={id}>
      <div>
        <p className={styles.relation}>
          <span aria-hidden="true" className={styles.sign}>
            {SIGNS[relation]}
          </span>
          {relation}?
        </p>
        <p className={styles.means}>{RELATION_MEANS[relation]}; proposed, not linked</p>
        <Confidence confidence={confidence} />
      </div>
      <div>
        <blockquote className={styles.words}>
          <PassageText passage={bearer} alone />
        </blockquote>
        <p className={styles.meta}>
          {kind === 'statement' ? 'Said' : 'Done'} · <ArticleLink where={where} finding={finding} />
          {others.length === 0
            ? null
            : ` and ${others.length === 1 ? 'one other report' : `${others.length} other reports`}`}
        </p>
        <details className={styles.why}>
          <summary>Why it is proposed</summary>
          <Reasons why={why} />
        </details>
        <div className={styles.actions}>
          {doing === null ? (
            <>
              <Button disabled={busy} onClick={() => link({ relation, why: null })}>
                Link<span className="unseen"> as {relation}</span>
              </Button>
              <Button look="quiet" disabled={busy} onClick={() => setDoing('relation')}>
                Other relation
              </Button>
              <Button look="quiet" disabled={busy} onClick={() => setDoing('refuse')}>
                Reject
              </Button>
            </>
          ) : doing === 'relation' ? (
            <RelationChoices
              now={relation}
              choose={(next) => {
                setRelation(next);
                leave();
              }}
              cancel={leave}
            />
          ) : (
            <RefusalChoices refuse={refuse} cancel={leave} />
          )}
        </div>
      </div>
    </li>
  );
}
