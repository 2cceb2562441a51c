import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import type { FindingInContext, Queued, QueuePage } from '../../../src/record/views/findings.ts';
import type { Changed, Correction } from '../../../src/server/api-schema/requests.ts';
import { get, queryOf, send } from '../../api/client.ts';
import { articleQuery } from '../../api/queries.ts';
import { CorrectFinding } from '../../components/correcting/CorrectFinding.tsx';
import { Loading } from '../../components/Empty.tsx';
import { KIND } from '../../components/kinds.ts';
import { useKeys } from '../../components/use-keys.ts';
import { askedOf, isPledgeLane } from './asked.ts';
import { FindingsDecidedWith } from './FindingsDecidedWith.tsx';
import { Finished } from './Finished.tsx';
import { Footer } from './Footer.tsx';
import styles from './Lane.module.css';
import { Notes } from './Notes.tsx';
import { Passage } from './Passage.tsx';
import { Proposal } from './Proposal.tsx';
import { RejectLine } from './RejectLine.tsx';
import { sessionStore } from './session.ts';
import { useLane } from './use-lane.ts';
import type { useWaiting } from './use-waiting.ts';

/** What the queue is narrowed to. */
export type Narrowed = {
  readonly kind?: string | undefined;
  readonly article?: string | undefined;
  /** The second reviewer, who is not to see what others decided. */
  readonly blind?: string | undefined;
};

const SESSION = sessionStore<Queued>();
/** What each decision of this session was new for: undoing takes back that, and nothing that was decided before. */
const newWith = new Map<string, readonly string[]>();

/** The thing itself and its other wordings: one decision is for all of them. */
const together = ({ id, wordings = [] }: Queued): readonly string[] => [id, ...wordings.map((each) => each.id)];

/** Findings, one at a time, with their source before the reviewer. */
export function FindingLane({
  narrowed,
  waiting,
  showKeys,
}: {
  readonly narrowed: Narrowed;
  readonly waiting: ReturnType<typeof useWaiting>;
  readonly showKeys: () => void;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const blind = narrowed.blind !== undefined;
  const asked = askedOf(narrowed);
  const lane = useLane<Queued>({
    load: (cursor, limit, signal) => get<QueuePage>(`/review${queryOf({ ...asked, cursor, limit })}`, signal),
    gone: async ({ id }) => {
      const now = await get<FindingInContext>(`/findings/${id}`);
      if (now.state !== 'standing') return 'Its article has changed, and it does not stand there any more.';
      if (blind || now.verdict === 'proposed') return null;
      return `${now.decisions.at(-1)?.by ?? 'Somebody'} decided on it meanwhile: ${now.verdict}.`;
    },
    subjects: ({ id }) => [id],
    skipped: () => SESSION.get().skipped,
    session: SESSION,
    takeBack: (thing, by) => {
      const findings = newWith.get(thing.id) ?? together(thing);
      return send('POST', '/decisions/undo', { by, why: null, findings }).then(() => null);
    },
    count: ({ kind }, by) => waiting.change(kind, by),
  });
  const { entry, decide } = lane;
  const [mode, setMode] = useState<{ readonly of: string; readonly what: 'reject' | 'correct' } | null>(null);
  const doing = mode !== null && mode.of === entry?.id ? mode.what : null;
  const begin = (what: 'reject' | 'correct') => entry && setMode({ of: entry.id, what });
  const look = () => setMode(null);

  /** Accepts or rejects all wordings of a pledge at once; accepting it accepts what it uses. */
  const putAll = (verdict: 'accept' | 'reject', why: string | null) =>
    decide(verdict === 'accept' ? 'accepted' : 'rejected', async (thing, by) => {
      const acceptedWith = verdict === 'accept' ? (thing.acceptedWith ?? []).map((each) => each.id) : [];
      const findings = together(thing);
      const { findings: fresh } = await send<Changed>('POST', '/decisions', {
        by,
        verdict,
        why,
        findings,
        acceptedWith,
      });
      newWith.set(thing.id, fresh ?? findings);
    });
  const put = (verdict: 'accept' | 'reject' | 'correct', why: string | null, correction?: Correction) =>
    decide(
      { accept: 'accepted', reject: 'rejected', correct: 'corrected' }[verdict],
      ({ id }, by) =>
        send('PUT', `/findings/${id}/decision`, {
          by,
          verdict,
          why,
          blind,
          ...(correction ? { correction } : {}),
        }).then(() => newWith.set(id, [id])),
      verdict === 'correct'
        ? ({ id }) => void get<FindingInContext>(`/findings/${id}`).then(lane.renew, () => {})
        : undefined,
    );
  const several = entry !== null && (entry.thing.wordings?.length ?? 0) + (entry.thing.acceptedWith?.length ?? 0) > 0;
  const accept = () => (several ? putAll('accept', null) : put('accept', null));
  const reject = (why: string | null) => (several ? putAll('reject', why) : put('reject', why));
  const open = () =>
    entry && navigate({ to: '/articles/$id', params: { id: entry.thing.where.article }, hash: entry.id });

  const acceptNow = () => void accept();

  useKeys(
    doing === null
      ? {
          Enter: acceptNow,
          e: () => begin('correct'),
          x: () => begin('reject'),
          s: lane.skip,
          u: lane.undo,
          j: () => lane.move(1),
          k: () => lane.move(-1),
          o: () => void open(),
          '?': showKeys,
        }
      : { Escape: look },
  );
  usePreloaded(entry?.thing.where.article, () =>
    entry === null ? undefined : client.prefetchQuery(articleQuery(entry.thing.where.article)),
  );

  if (entry === null) return <Finished lane={lane} counts={waiting.counts} narrowed={narrowed} />;
  const { thing } = entry;
  return (
    <>
      <section className={styles.lane} aria-label={`${KIND[thing.kind].one} ${thing.id}`}>
        <Notes entry={entry} notice={lane.notice} />
        {doing === 'correct' ? (
          <Suspense fallback={<Loading />}>
            <CorrectFinding
              key={thing.id}
              finding={thing}
              article={thing.where.article}
              save={(correction, why) => {
                look();
                void put('correct', why, correction);
              }}
              cancel={look}
            />
          </Suspense>
        ) : (
          <div className={styles.columns}>
            <Passage finding={thing} />
            <div>
              <Proposal finding={thing} blind={blind} />
              <FindingsDecidedWith thing={thing} />
            </div>
          </div>
        )}
        <p className="unseen" role="status">
          {`${KIND[thing.kind].one}: ${thing.sentence.text}`}
        </p>
      </section>
      <Footer
        done={lane.session.done}
        skipped={lane.queue.skipped.length}
        counts={waiting.counts}
        kind={isPledgeLane(narrowed) ? 'pledge' : narrowed.kind}
        actions={
          doing === 'reject'
            ? null
            : [
                { label: 'Accept', key: 'Enter', does: accept, main: true },
                { label: 'Correct', key: 'e', does: () => begin('correct') },
                { label: 'Reject', key: 'x', does: () => begin('reject') },
                { label: 'Skip', key: 's', does: lane.skip },
                { label: 'Undo', key: 'u', does: lane.undo, disabled: lane.session.done.length === 0 },
              ]
        }
        hidden={doing === 'correct'}
      >
        {doing === 'reject' ? (
          <RejectLine
            key={thing.id}
            label="Why is it rejected?"
            confirm={(why) => {
              look();
              void reject(why);
            }}
            cancel={look}
          />
        ) : null}
      </Footer>
    </>
  );
}

/** Loads what a correction would need, once somebody looks at an item for longer than it takes to accept it. */
function usePreloaded(article: string | undefined, load: () => unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an article
  useEffect(() => {
    if (article === undefined) return;
    const timer = setTimeout(load, 600);
    return () => clearTimeout(timer);
  }, [article]);
}
