import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Join, JoinPage } from '../../../src/record/views/items.ts';
import { get, queryOf, send } from '../../api/client.ts';
import { findingQuery } from '../../api/queries.ts';
import { KIND } from '../../components/kinds.ts';
import { useKeys } from '../../components/use-keys.ts';
import { Finished } from './Finished.tsx';
import { Footer } from './Footer.tsx';
import { JoinSides } from './JoinSides.tsx';
import styles from './Lane.module.css';
import { Notes } from './Notes.tsx';
import { sendNow } from './pending-decisions.ts';
import { RejectLine } from './RejectLine.tsx';
import { sessionStore } from './session.ts';
import { useLane } from './use-lane.ts';

const SESSION = sessionStore<Join>();
/** So many pairs have their words around loaded before they are looked at. */
const PREFETCH_COUNT = 4;

/** A join is no small thing in the log: for a few seconds one can think better of it. */
const UNDO_DELAY_MS = 5000;
/** What was answered in this session and thought better of: the record has an answer to it, and no question any more. */
const answered = new Set<string>();

function answer({ id }: Join, by: string, accept: boolean, why: string | null): Promise<unknown> {
  return send('PUT', `/joins/${id}`, { by, why, accept });
}

function sendJoin(join: Join, by: string): Promise<unknown> {
  const { id, a, b } = join;
  return answered.has(id)
    ? send('POST', `/items/${a.item}/join`, { by, why: null, with: b.item })
    : answer(join, by, true, null);
}

async function takeBack({ id, a, b }: Join, by: string, as: string): Promise<string | null> {
  answered.add(id);
  if (as !== 'joined') return `${id} was stored already: the two are held apart until you join them.`;
  // The younger one was joined into the older.
  const [, younger] = [a.item, b.item].sort((one, other) => numberOf(one) - numberOf(other));
  await send('POST', `/items/${younger}/part`, { by, why: null });
  return 'They are two again, and held apart until you join them.';
}

const numberOf = (item: string) => Number(item.slice(1));

/** Two things that may be one, beside each other, one pair at a time. */
export function JoinLane({ kind, showKeys }: { readonly kind: string | undefined; readonly showKeys: () => void }) {
  const client = useQueryClient();
  const [left, setLeft] = useState<number | null>(null);
  const lane = useLane<Join>({
    load: async (cursor, limit, signal) => {
      const page = await get<JoinPage>(`/joins${queryOf({ kind, cursor, limit })}`, signal);
      if (cursor === undefined) setLeft(page.count);
      return page;
    },
    gone: async () => null,
    subjects: () => [],
    skipped: () => SESSION.get().skipped,
    session: SESSION,
    takeBack,
    grace: UNDO_DELAY_MS,
    count: (_, by) => setLeft((now) => now && Math.max(0, now + by)),
  });
  const { entry, decide, queue } = lane;
  const [parting, setParting] = useState<string | null>(null);
  const doing = entry !== null && parting === entry.id;

  const join = () => decide('joined', sendJoin);
  const holdApart = (why: string | null) => decide('held apart', (thing, by) => answer(thing, by, false, why));
  const leave = () => setParting(null);
  const ask = () => setParting(entry?.id ?? null);

  const joinNow = () => void join();

  useKeys(
    doing
      ? { Escape: leave }
      : {
          Enter: joinNow,
          x: ask,
          s: lane.skip,
          u: lane.undo,
          j: () => lane.move(1),
          k: () => lane.move(-1),
          '?': showKeys,
        },
  );
  useEffect(() => {
    for (const { thing } of queue.entries.slice(queue.at, queue.at + PREFETCH_COUNT)) {
      void client.prefetchQuery(findingQuery(thing.a.finding));
      void client.prefetchQuery(findingQuery(thing.b.finding));
    }
  }, [client, queue]);

  useEffect(() => sendNow, []);

  if (entry === null) return <Finished lane={lane} counts={null} narrowed={{ kind }} />;
  const { thing } = entry;
  return (
    <>
      <section className={styles.lane} aria-label={`Are these one ${KIND[thing.kind].one}?`}>
        <Notes entry={entry} notice={lane.notice} />
        <JoinSides join={thing} />
        <p className="unseen" role="status">
          {`Are they one? ${thing.a.label}; ${thing.b.label}`}
        </p>
      </section>
      <Footer
        done={lane.session.done}
        skipped={queue.skipped.length}
        waits={left}
        actions={
          doing
            ? null
            : [
                { label: 'Join', key: 'Enter', does: join, main: true },
                { label: 'Hold apart', key: 'x', does: ask },
                { label: 'Skip', key: 's', does: lane.skip },
                { label: 'Undo', key: 'u', does: lane.undo, disabled: lane.session.done.length === 0 },
              ]
        }
      >
        {doing ? (
          <RejectLine
            key={thing.id}
            label="Why are they two?"
            action="Hold apart"
            confirm={(why) => {
              leave();
              void holdApart(why);
            }}
            cancel={leave}
          />
        ) : null}
      </Footer>
    </>
  );
}
