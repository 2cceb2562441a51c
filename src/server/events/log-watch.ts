import type { Database } from '../../store/database/database.ts';
import { lastSeq, subjectsAfter } from '../../store/queries/last-entry.ts';

/** The log has grown to this entry, and touched this. */
export interface LogChange {
  readonly seq: number;
  readonly subjects: readonly string[];
}

/** Sees the log grow, whoever lets it grow: this process or another. */
export interface LogWatch {
  /** Looks now; after a write of one's own, nobody needs to wait. */
  look(): Promise<void>;
  /** @returns ends it */
  listen(listener: (change: LogChange) => void): () => void;
  close(): void;
}

/** Other processes append without notice. Looking at the last entry is one index look-up. */
const POLL_INTERVAL_MS = 500;

/** Looks while somebody listens. @param failed is told why it could not look; it goes on looking */
export function watchLog(db: Database, failed: (error: unknown) => void): LogWatch {
  const listeners = new Set<(change: LogChange) => void>();
  let timer: NodeJS.Timeout | null = null;
  let known: number | null = null;
  let looking: Promise<void> | null = null;
  let again = false;
  let failing = false;

  const lookOnce = async (): Promise<void> => {
    const seq = await lastSeq(db);
    const before = known ?? seq;
    known = seq;
    if (seq === before) return;
    // After an import into an empty record, say, or a restored one: what was touched is then everything.
    const subjects = seq > before ? await subjectsAfter(db, before) : [];
    for (const listener of [...listeners]) listener({ seq, subjects });
  };
  const look = (): Promise<void> => {
    if (looking !== null) {
      again = true;
      return looking;
    }
    looking = (async () => {
      try {
        do {
          again = false;
          await lookOnce();
        } while (again);
        failing = false;
      } catch (error) {
        // It will be so in half a second too, and is told once.
        if (!failing) failed(error);
        failing = true;
      } finally {
        looking = null;
      }
    })();
    return looking;
  };
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    known = null;
  };
  return {
    look: async () => {
      if (listeners.size > 0) await look();
    },
    listen: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => void look(), POLL_INTERVAL_MS).unref();
      void look();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    close: () => {
      listeners.clear();
      stop();
    },
  };
}
