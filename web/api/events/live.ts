import type { QueryClient } from '@tanstack/react-query';
import { onAnswer } from '../client.ts';
import { setSignedOut } from '../signed-in.ts';
import { isAffected } from './affected.ts';
import { setLine } from './line.ts';
import { notifyLogListeners, type Subjects } from './log-listeners.ts';
import { type LogEvent, sharedStream } from './one-stream.ts';

/** Pause between two rounds of requests; a round does not wait longer than the limit for the one before. */
const POLL_PAUSE_MS = 250;
const MAX_ROUND_MS = 5000;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Keeps what is shown as the log has it. Where the log has grown, what that may change is asked for again if it is shown;
 * what is not shown is asked for when it is. Where something may have been missed, everything is.
 *
 * @returns ends it
 */
export function subscribeToLog(client: QueryClient): () => void {
  const refresh = refresher(client);
  /** The last entry that this page was told of. */
  let heard: number | null = null;
  /** The oldest entry that an answer stands on which came before anything was heard. */
  let oldest: number | null = null;

  const everything = () => {
    notifyLogListeners([]);
    refresh([]);
  };
  onAnswer((seq) => {
    if (heard === null) oldest = Math.min(seq, oldest ?? seq);
    // It was on its way when the log grew.
    else if (seq < heard) refresh([]);
  });
  return sharedStream((event: LogEvent) => {
    if (event.what === 'lost') return setLine('lost');
    setLine('connected');
    // By another page, perhaps.
    setSignedOut(false);
    const before = heard ?? oldest;
    heard = event.seq;
    if (event.what === 'now') {
      if (before !== null && before !== event.seq) everything();
      return;
    }
    notifyLogListeners(event.subjects);
    refresh(event.subjects);
  });
}

/**
 * An import grows the log many times a second, and whatever is asked for anew while it is on its way begins anew: one
 * round ends before the next one starts, which then is for all that was touched meanwhile.
 */
function refresher(client: QueryClient): (subjects: Subjects) => void {
  let refreshing = false;
  let waiting: Subjects[] = [];
  const rounds = async () => {
    refreshing = true;
    while (waiting.length > 0) {
      const subjects = waiting.some((each) => each.length === 0) ? [] : waiting.flat();
      waiting = [];
      const asked = client.invalidateQueries({
        predicate: ({ queryKey, state }) => isAffected(queryKey, state.data, subjects),
      });
      await Promise.race([asked, pause(MAX_ROUND_MS)]);
      await pause(POLL_PAUSE_MS);
    }
    refreshing = false;
  };
  return (subjects) => {
    waiting.push(subjects);
    if (!refreshing) void rounds();
  };
}
