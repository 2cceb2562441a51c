import type { PGlite } from '@electric-sql/pglite';

/** What a system refuses: Node's name for it, the C library's words, and its number in WASI, which Emscripten throws. */
const REFUSALS = [
  { code: 'ENOSPC', words: 'No space left on device', number: 51 },
  { code: 'EDQUOT', words: 'Quota exceeded', number: 19 },
  { code: 'EROFS', words: 'Read-only file system', number: 69 },
  { code: 'EACCES', words: 'Permission denied', number: 2 },
  { code: 'EIO', words: 'I/O error', number: 29 },
] as const;

/** The embedded engine has ended, and the record must be opened anew. What was committed before is stored. */
export class Breakdown extends Error {
  override readonly name = 'Breakdown';
  /** As Node names it: `ENOSPC` where the disk is full; empty where the system had no part in it. */
  readonly code: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`the database engine broke down: ${reason}`, options);
    this.code = REFUSALS.find(({ words }) => reason.includes(words))?.code ?? '';
  }
}

/** Classes of SQLSTATE that say: connection lost, out of disk or memory, shut down, refused by the system. */
const OUT_OF_SERVICE = /^(?:08|53|57|58)/;

/** Whether a database failed as a machine does, so that nothing can be said of what is in it. */
export function isOutOfService(error: unknown): boolean {
  if (error instanceof Breakdown) return true;
  return error instanceof Error && 'code' in error && OUT_OF_SERVICE.test(String(error.code));
}

/** Last words of a PostgreSQL that ends. */
const FATAL_MESSAGE = /\b(?:PANIC|FATAL): +(.+)/;

/** Exit status by which PGlite's engine gives a failed statement to its own error handling. */
const STATEMENT_FAILED = 100;

/** Listens whether an engine breaks down. */
export interface Watch {
  /** Is told each line of the engine's log. */
  readonly hear: (line: string) => false;
  /** Why the engine did not start. */
  readonly explain: (error: unknown) => Breakdown;
  /** Sees to it that an engine that breaks down is asked nothing more. */
  readonly over: (db: PGlite) => void;
  /** Whether it broke down. It must not be closed then: closing would write what it has in its memory. */
  readonly ended: () => boolean;
}

/**
 * Watches over one engine. PostgreSQL ends its process (PANIC) where it cannot keep its promise, such as when the disk has
 * no room for a new file of the write-ahead log. PGlite drops the exception that tells of it and goes on asking (0.5.17,
 * `execProtocolRawSync`): a commit that failed looks as if it had succeeded, and the next statement waits for ever for a
 * lock of the dead. Here the exception is kept, and thrown where PGlite lets it pass.
 */
export function watch(): Watch {
  let said = '';
  let end: Breakdown | null = null;
  const explain = (error: unknown) => new Breakdown(said || reasonOf(error), { cause: error });
  return {
    hear: (line) => {
      said = FATAL_MESSAGE.exec(line)?.[1]?.trim() ?? said;
      return false;
    },
    explain,
    over: ({ Module: engine }) => {
      const { _PostgresMainLoopOnce: step, stackRestore, _PostgresSendReadyForQueryIfNecessary: ready } = engine;
      engine._PostgresMainLoopOnce = () => {
        if (end !== null) throw end;
        try {
          step();
        } catch (error) {
          if ((error as { status?: number }).status !== STATEMENT_FAILED) end = explain(error);
          throw error;
        }
      };
      // These two are called after each exception, and what they throw is not dropped.
      engine.stackRestore = (to) => {
        if (end !== null) throw end;
        return stackRestore(to);
      };
      engine._PostgresSendReadyForQueryIfNecessary = () => {
        if (end !== null) throw end;
        ready();
      };
    },
    ended: () => end !== null,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  // Emscripten's file system throws its own kind of error, which says little more than a number.
  const { errno } = error as { errno?: number };
  return (
    REFUSALS.find(({ number }) => number === errno)?.words ?? (errno === undefined ? String(error) : `error ${errno}`)
  );
}
