import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { REFUSALS, RELATIONS, type Relation, reasonAsProposed } from '../../../../src/record/evidence.ts';
import type { ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import { send } from '../../../api/client.ts';
import { pathOf } from '../../../components/kinds.ts';
import { linkProposed, type Refused, refuseProposed, unrefuseProposed } from '../../../components/proposed/deciding.ts';
import { RefusalChoices } from '../../../components/proposed/RefusalChoices.tsx';
import { RelationChoices } from '../../../components/proposed/RelationChoices.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { Finished } from '../Finished.tsx';
import { Footer } from '../Footer.tsx';
import styles from '../Lane.module.css';
import { Notes } from '../Notes.tsx';
import { sessionStore } from '../session.ts';
import { useLane } from '../use-lane.ts';
import { EvidenceSides } from './EvidenceSides.tsx';
import { ReasonLine } from './ReasonLine.tsx';
import { isGone, loadProposed } from './waiting.ts';

const SESSION = sessionStore<ProposedEvidence>();
/** The link that each decision of this session made: undoing takes back that one. */
const linkedAs = new Map<string, string>();

async function takeBack(proposal: ProposedEvidence, by: string): Promise<string | null> {
  const link = linkedAs.get(proposal.id);
  if (link === undefined) await unrefuseProposed(proposal, by);
  else await send('DELETE', `/evidence/${link}`, { by, why: null });
  linkedAs.delete(proposal.id);
  return null;
}

type Doing = 'reject' | 'relation' | 'reason';

/** Evidence that is proposed, one piece at a time, with the pledge beside it. */
export function EvidenceLane({
  pledge,
  showKeys,
}: {
  /** Only of this pledge. */
  readonly pledge: string | undefined;
  readonly showKeys: () => void;
}) {
  const navigate = useNavigate();
  const [left, setLeft] = useState<number | null>(null);
  const lane = useLane<ProposedEvidence>({
    load: async (cursor, limit, signal) => {
      const page = await loadProposed(pledge, { cursor, limit }, signal);
      if (cursor === undefined) setLeft(page.count);
      return page;
    },
    gone: async (proposal) =>
      (await isGone(proposal)) ? 'It does not wait any more: somebody decided, or its article changed.' : null,
    // The pledge is touched by every decision on its other proposals: what is decided on names what bears on it too.
    subjects: ({ bearer: { item, where } }) => [item ?? where.article],
    skipped: () => SESSION.get().skipped,
    session: SESSION,
    takeBack,
    count: (_, by) => setLeft((now) => now && Math.max(0, now + by)),
  });
  const { entry, decide, queue } = lane;
  const [mode, setMode] = useState<{ readonly of: string; readonly what: Doing } | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Relation>>(new Map());
  const doing = mode !== null && mode.of === entry?.id ? mode.what : null;
  const relation = entry === null ? null : (chosen.get(entry.id) ?? entry.thing.relation);
  const look = () => setMode(null);
  const begin = (what: Doing) => entry && setMode({ of: entry.id, what });

  const link = (why: string | null) => {
    if (relation === null) return;
    look();
    void decide('linked', async (proposal, by) => {
      linkedAs.set(proposal.id, await linkProposed(proposal, { relation, why }, by));
    });
  };
  const linkNow = () => link(null);
  const refuse = (refused: Refused) => {
    look();
    void decide('rejected', (proposal, by) => {
      linkedAs.delete(proposal.id);
      return refuseProposed(proposal, refused, by);
    });
  };
  const nextPledge = () => {
    const pledgeItem = entry?.thing.pledge.item;
    lane.skipThose((proposal) => proposal.pledge.item === pledgeItem);
  };
  const turnInto = (next: Relation) => {
    if (entry !== null) setChosen((now) => new Map(now).set(entry.id, next));
    look();
  };
  const open = () => {
    if (entry === null) return;
    const { where, finding } = entry.thing.bearer;
    void navigate({
      to: '/articles/$id',
      params: { id: where.article },
      ...(finding === null ? {} : { hash: finding }),
    });
  };

  // A number is a reason by itself: who has read the list once needs no key before it.
  const reasons = Object.fromEntries(REFUSALS.map((reason, i) => [String(i + 1), () => refuse({ reason, why: null })]));
  const relations = Object.fromEntries(RELATIONS.map((each, i) => [String(i + 1), () => turnInto(each)]));
  useKeys(
    doing === 'reject'
      ? { ...reasons, Escape: look }
      : doing === 'relation'
        ? { ...relations, Escape: look }
        : doing === 'reason'
          ? { Escape: look }
          : {
              ...reasons,
              Enter: linkNow,
              e: () => begin('reason'),
              r: () => begin('relation'),
              x: () => begin('reject'),
              s: lane.skip,
              n: nextPledge,
              u: lane.undo,
              j: () => lane.move(1),
              k: () => lane.move(-1),
              o: open,
              p: () => entry && void navigate({ to: pathOf(entry.thing.pledge.item) }),
              '?': showKeys,
            },
  );

  if (entry === null || relation === null)
    return (
      <Finished
        lane={lane}
        counts={null}
        narrowed={{ kind: 'evidence' }}
        nothing="No evidence is proposed that nobody decided on."
      />
    );
  const { thing } = entry;
  return (
    <>
      <section className={styles.lane} aria-label={`Does it bear on ${thing.pledge.item}?`} data-proposal={thing.id}>
        <Notes entry={entry} notice={lane.notice} />
        <EvidenceSides proposal={thing} relation={relation} />
        <p className="unseen" role="status">
          {`${relation}: ${passageText(thing.bearer)}; pledged: ${passageText(thing.pledge)}`}
        </p>
      </section>
      <Footer
        done={lane.session.done}
        skipped={queue.skipped.length}
        waits={left}
        actions={
          doing === null
            ? [
                { label: 'Link', key: 'Enter', does: linkNow, main: true },
                { label: 'Relation', key: 'r', does: () => begin('relation') },
                { label: 'Reason', key: 'e', does: () => begin('reason') },
                { label: 'Reject', key: 'x', does: () => begin('reject') },
                { label: 'Skip', key: 's', does: lane.skip },
                { label: 'Next pledge', key: 'n', does: nextPledge },
                { label: 'Undo', key: 'u', does: lane.undo, disabled: lane.session.done.length === 0 },
              ]
            : null
        }
      >
        {doing === 'reject' ? <RefusalChoices key={thing.id} refuse={refuse} cancel={look} /> : null}
        {doing === 'relation' ? <RelationChoices now={relation} choose={turnInto} cancel={look} /> : null}
        {doing === 'reason' ? (
          <ReasonLine key={thing.id} reason={reasonAsProposed(thing, relation)} confirm={link} cancel={look} />
        ) : null}
      </Footer>
    </>
  );
}

function passageText({ sentence, passages }: ProposedEvidence['bearer'] | ProposedEvidence['pledge']): string {
  return sentence?.text ?? passages.map(({ exact }) => exact).join(' … ');
}
