import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import { useProposalsShown } from '../../../api/proposals-shown.ts';
import { Button } from '../../../components/Button.tsx';
import {
  type Linked,
  linkProposed,
  type Refused,
  refuseProposed,
  unrefuseProposed,
} from '../../../components/proposed/deciding.ts';
import { useWrite } from '../../../components/use-write.ts';
import { ProposedItem } from './ProposedItem.tsx';
import styles from './ProposedList.module.css';

/** So many are listed at first, the surest: what people judged stands below them. */
const COLLAPSED_COUNT = 5;

/** What the machine proposes as evidence for a pledge, with ways to link and to reject it here; it can be hidden. */
export function ProposedList({
  pledge,
  proposals,
}: {
  readonly pledge: string;
  readonly proposals: readonly ProposedEvidence[];
}) {
  const [shown, show] = useProposalsShown();
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<ProposedEvidence | null>(null);
  const link = useWrite(({ of, ...linked }: Linked & { readonly of: ProposedEvidence }, by) =>
    linkProposed(of, linked, by),
  );
  const refuse = useWrite(({ of, ...how }: Refused & { readonly of: ProposedEvidence }, by) =>
    refuseProposed(of, how, by),
  );
  const undo = useWrite((of: ProposedEvidence, by) => unrefuseProposed(of, by));
  const takeBack = async (of: ProposedEvidence): Promise<void> => {
    if (await undo.run(of)) setRefused(null);
  };
  const reject = async (of: ProposedEvidence, how: Refused): Promise<void> => {
    if (await refuse.run({ of, ...how })) setRefused(of);
  };
  const busy = link.busy || refuse.busy || undo.busy;
  const problem = link.problem ?? refuse.problem ?? undo.problem;
  const many = proposals.length === 1 ? 'One passage is' : `${proposals.length} passages are`;
  return (
    <div className={styles.proposed}>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <p role="status" className={styles.message}>
        {refused === null ? null : (
          <>
            Rejected: it is not proposed again.{' '}
            <Button look="quiet" disabled={busy} onClick={() => void takeBack(refused)}>
              Undo
            </Button>
          </>
        )}
      </p>
      {proposals.length === 0 ? null : (
        <>
          <p className={styles.about}>
            {many} proposed by the machine. Nothing of it counts before somebody links it.{' '}
            <Button look="quiet" aria-expanded={shown} onClick={() => show(!shown)}>
              {shown ? 'Hide proposals' : 'Show proposals'}
            </Button>
            {shown ? (
              <Link to="/review" search={{ lane: 'evidence', pledge }}>
                Decide them by keys
              </Link>
            ) : null}
          </p>
          {shown ? (
            <ol className={styles.list} aria-label="Proposed evidence">
              {(all ? proposals : proposals.slice(0, COLLAPSED_COUNT)).map((proposal) => (
                <ProposedItem
                  key={proposal.id}
                  proposal={proposal}
                  busy={busy}
                  link={(linked) => void link.run({ of: proposal, ...linked })}
                  refuse={(how) => void reject(proposal, how)}
                />
              ))}
            </ol>
          ) : null}
          {shown && !all && proposals.length > COLLAPSED_COUNT ? (
            <Button onClick={() => setAll(true)}>Show the other {proposals.length - COLLAPSED_COUNT}</Button>
          ) : null}
        </>
      )}
    </div>
  );
}
