import { useState } from 'react';
import { reviewer } from '../../api/reviewer.ts';
import { askReviewer } from '../../components/AskReviewer.tsx';
import { type PendingDecision, post, unpost } from './pending-decisions.ts';
import { current } from './queue.ts';
import { type SessionStore, useSession } from './session.ts';
import { type Source, useQueue } from './use-queue.ts';

export interface LaneOf<T extends { readonly id: string }> extends Source<T> {
  readonly session: SessionStore<T>;
  /** @param as what was decided; resolves to what the reviewer is to know of it, if anything */
  readonly takeBack: (thing: T, by: string, as: string) => Promise<string | null>;
  /** For how long a decision is kept back, since the server cannot take it back without a trace. */
  readonly grace?: number;
  /** One more waits, or one fewer. */
  readonly count: (thing: T, by: 1 | -1) => void;
}

/** A queue that is worked off: what is decided is stored in the background, and the next item is there at once. */
export function useLane<T extends { readonly id: string }>({
  session: store,
  takeBack,
  count,
  grace,
  ...source
}: LaneOf<T>) {
  const { queue, step, error, retry, loading } = useQueue<T>(source);
  const session = useSession(store);
  const [notice, setNotice] = useState<string | null>(null);
  const entry = current(queue);

  /** @param as what was decided, as a page says it */
  const decide = async (as: string, send: (thing: T, by: string) => Promise<unknown>, then?: (thing: T) => void) => {
    if (entry === null) return;
    const { id, thing, decided } = entry;
    // Nothing is waited for where the name is known.
    const by = reviewer() ?? (await askReviewer());
    if (by === null) return;
    setNotice(null);
    const letter: PendingDecision = {
      send: () => send(thing, by),
      refused: (problem) => {
        store.set((now) => ({ ...now, done: now.done.filter((each) => each.letter !== letter) }));
        count(thing, 1);
        step({ do: 'return', id, thing, problem });
        setNotice(`${id} came back: ${problem}`);
      },
      stored: () => then?.(thing),
      ...(grace === undefined ? {} : { grace }),
    };
    post(letter);
    store.set(({ done, skipped }) => ({
      done: [...done.filter((each) => each.id !== id), { id, thing, as, at: Date.now(), letter }],
      skipped: without(skipped, id),
    }));
    if (decided === null) count(thing, -1);
    step({ do: 'decide', id, as });
  };

  const undo = () => {
    const last = session.done.at(-1);
    if (last === undefined) return setNotice('Nothing was decided in this session that could be undone.');
    const by = reviewer();
    setNotice(null);
    if (!unpost(last.letter) && by !== null) {
      post({
        send: () => takeBack(last.thing, by, last.as).then(setNotice),
        refused: (problem) => setNotice(`${last.id} stays as it was decided: ${problem}`),
      });
    }
    store.set((now) => ({ ...now, done: now.done.slice(0, -1) }));
    count(last.thing, 1);
    step({ do: 'take back', id: last.id, thing: last.thing });
  };

  const skip = () => {
    if (entry !== null && entry.decided === null) skipThose(({ id }) => id === entry.id);
  };

  /** Puts off all that is not decided on and is like this, as far as it is loaded. */
  const skipThose = (like: (thing: T) => boolean) => {
    setNotice(null);
    const ids = queue.entries.filter(({ thing, decided }) => decided === null && like(thing)).map(({ id }) => id);
    store.set((now) => ({ ...now, skipped: new Set([...now.skipped, ...ids]) }));
    for (const id of ids) step({ do: 'skip', id });
  };

  const move = (by: 1 | -1) => {
    setNotice(null);
    step({ do: 'move', by });
  };

  const renew = (thing: T) => step({ do: 'renew', id: thing.id, thing });

  return { queue, entry, session, notice, error, retry, loading, decide, undo, skip, skipThose, move, renew };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!set.has(id)) return set;
  const left = new Set(set);
  left.delete(id);
  return left;
}
