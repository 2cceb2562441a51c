import { useSyncExternalStore } from 'react';
import { Refusal } from '../../api/client.ts';

/** Something to be stored: nobody waits for it. */
export interface PendingDecision {
  readonly send: () => Promise<unknown>;
  /** What the server refused it for. */
  readonly refused: (message: string) => void;
  readonly stored?: () => void;
  /** For so long, in ms, it can be taken back as if it had never been; unless another is posted behind it. */
  readonly grace?: number;
}

export interface PendingDecisions {
  /** How many are not stored yet. */
  readonly waiting: number;
  /** Why nothing is stored now; null where all goes well. */
  readonly held: string | null;
}

const RETRY_DELAYS_MS = [500, 1000, 2000, 5000] as const;
const pending: PendingDecision[] = [];
const listeners = new Set<() => void>();
let state: PendingDecisions = { waiting: 0, held: null };
let busy = false;
/** The one that is on its way. */
let going: PendingDecision | null = null;
/** Ends the grace of the last one. */
let hurry = () => {};

/** Stores one after the other, in the order in which they were posted; the page that posted them may be left. */
export function post(letter: PendingDecision): void {
  pending.push(letter);
  hurry();
  tell({ ...state, waiting: pending.length });
  if (!busy) void sendAll();
}

/** Takes back what was not sent yet. @returns whether it was there to take */
export function unpost(letter: PendingDecision): boolean {
  const at = pending.indexOf(letter);
  if (at === -1 || letter === going) return false;
  pending.splice(at, 1);
  hurry();
  tell({ ...state, waiting: pending.length });
  return true;
}

/** Sends what is kept back. */
export function sendNow(): void {
  hurry();
}

export function usePendingDecisions(): PendingDecisions {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

async function sendAll(): Promise<void> {
  busy = true;
  window.addEventListener('beforeunload', askToStay);
  for (let failures = 0; pending.length > 0; ) {
    await graceOf(pending);
    const [letter] = pending;
    if (letter === undefined) break;
    going = letter;
    try {
      await letter.send();
      letter.stored?.();
    } catch (error) {
      if (!(error instanceof Refusal)) {
        // The server doesn't answer: what was decided is not lost for that.
        tell({ waiting: pending.length, held: error instanceof Error ? error.message : String(error) });
        await new Promise((resolve) =>
          setTimeout(resolve, RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)]),
        );
        failures++;
        continue;
      }
      letter.refused(error.message);
    }
    failures = 0;
    pending.shift();
    going = null;
    tell({ waiting: pending.length, held: null });
  }
  busy = false;
  window.removeEventListener('beforeunload', askToStay);
}

/** Waits while the last letter may still be taken back. */
async function graceOf([letter, ...more]: readonly PendingDecision[]): Promise<void> {
  if (letter?.grace === undefined || more.length > 0) return;
  const { grace } = letter;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, grace);
    hurry = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  hurry = () => {};
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function tell(now: PendingDecisions): void {
  state = now;
  for (const listener of listeners) listener();
}
