import { setSignedOut, signIn } from '../signed-in.ts';
import type { Subjects } from './log-listeners.ts';

/** What a page is told: which entry of the log is the last, that it grew, that nobody answers. */
export type LogEvent =
  | { readonly what: 'now' | 'changed'; readonly seq: number; readonly subjects: Subjects }
  | { readonly what: 'lost' };

/** What pages say to each other: what the one that listens was told, and a newcomer's question how things stand. */
type ChannelMessage = LogEvent | { readonly what: 'asks' };

const NAME = 'saydo.events';

/**
 * Listens to the server, one page for all that this browser has open: a browser keeps some six connections to a server,
 * and a stream for each page would leave none for the rest. Whoever holds the lock listens and passes it on; when that
 * page is closed the next one takes over.
 *
 * @returns ends it
 */
export function sharedStream(onEvent: (event: LogEvent) => void): () => void {
  const ending = new AbortController();
  const channel = new BroadcastChannel(NAME);
  const say = (said: ChannelMessage) => channel.postMessage(said);
  let listening: Listening | null = null;
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.what !== 'asks') onEvent(data);
    else if (listening !== null) {
      const last = listening.last();
      if (last !== null) say(last);
    }
  });
  say({ what: 'asks' });
  navigator.locks
    .request(NAME, { signal: ending.signal }, async () => {
      listening = listen((event) => {
        onEvent(event);
        say(event);
      });
      await new Promise((resolve) => ending.signal.addEventListener('abort', resolve));
      listening.end();
    })
    // That it was ended while it waited for its turn is no fault.
    .catch((error: unknown) => {
      if (!ending.signal.aborted) throw error;
    });
  return () => {
    ending.abort();
    channel.close();
  };
}

interface Listening {
  /** How things stand, for who comes later; null before anything was heard. */
  last(): LogEvent | null;
  end(): void;
}

/** Delay before a refused stream is requested again. */
const RETRY_DELAY_MS = 2000;

function listen(onEvent: (event: LogEvent) => void): Listening {
  let last: LogEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events = open();
  function open(): EventSource {
    const opened = new EventSource('/api/events');
    for (const what of ['now', 'changed'] as const) {
      opened.addEventListener(what, ({ data }: MessageEvent) => {
        const { seq, subjects } = JSON.parse(String(data)) as { readonly seq: number; readonly subjects: Subjects };
        last = { what: 'now', seq, subjects: [] };
        onEvent({ what, seq, subjects });
      });
    }
    opened.addEventListener('error', () => {
      last = { what: 'lost' };
      onEvent(last);
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(() => void again(), RETRY_DELAY_MS);
    });
    return opened;
  }
  /** A browser tries again where a line breaks, and gives up where the server refuses; why, it doesn't say. */
  async function again(): Promise<void> {
    if ((await signIn()) === 'out') setSignedOut(true);
    if (timer !== undefined) events = open();
  }
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    events.close();
  };
  return { last: () => last, end };
}
