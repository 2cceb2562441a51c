import { createConnection, type Socket } from 'node:net';
import type { Database, Sql } from '../database.ts';
import { errorOf } from './failures.ts';
import { frame, post, unframing } from './frames.ts';
import { type Answer, answerIn, type Greeting, greetingIn, type Request } from './messages.ts';

/** SQLSTATE of a connection that broke (connection_failure). */
export const LOST = '08006';

/** Time within which the owner of a shared record must have opened it, including recovery after a crash. */
const CONNECT_TIMEOUT_MS = 60_000;

/** A database that another process has open. */
export interface Connected extends Greeting {
  /** As if it were open in this process. Closing it ends the connection alone. */
  readonly db: Database;
  /** Done when the connection is lost; never where this process ends it. */
  readonly lost: Promise<void>;
}

/**
 * Connects to the process that shares a database.
 *
 * @param place where it listens
 * @param name what people call the database
 * @returns null where nobody answers there. What is asked of the database throws what the database throws, and an `Error`
 *   with the code `08006` where the connection is lost: what was not committed then is undone
 */
export async function connect(place: string, name: string): Promise<Connected | null> {
  const socket = createConnection(place);
  const line = converse(socket);
  const impatient = setTimeout(() => socket.destroy(), CONNECT_TIMEOUT_MS);
  const greeting = await line.greeting.catch(() => null);
  clearTimeout(impatient);
  return greeting && { ...greeting, db: databaseAt(line, name), lost: line.lost };
}

function databaseAt(line: Conversation, name: string): Database {
  const turn = oneByOne();
  let open = true;
  const ask = async (request: Request) => {
    if (!open) throw new Error(`${name} is closed`);
    return line.ask(request);
  };
  return {
    name,
    embedded: true,
    ...sqlOf((request) => turn(() => ask(request))),
    transaction: (work) =>
      turn(async () => {
        await ask({ kind: 'begin' });
        let over = false;
        const within = async (request: Request) => {
          if (over) throw new Error('Transaction is closed');
          return ask(request);
        };
        try {
          const result = await work(sqlOf(within));
          over = true;
          await ask({ kind: 'commit' });
          return result;
        } catch (error) {
          // A commit that failed has undone it already.
          if (over) throw error;
          over = true;
          // Where this fails, the transaction is undone all the same: by the end of the connection, or of the database.
          await ask({ kind: 'rollback' }).catch(() => {});
          throw error;
        }
      }),
    close: () =>
      turn(async () => {
        open = false;
        await line.end();
      }),
  };
}

function sqlOf(ask: (request: Request) => Promise<Rows>): Sql {
  return {
    query: async (statement, values = []) => (await ask({ kind: 'query', statement, values: [...values] })) as never[],
    run: async (statements) => {
      await ask({ kind: 'run', statements });
    },
  };
}

/** Each waits until those before it have ended, as the statements and transactions of a PGlite do. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

type Rows = readonly Record<string, unknown>[];

interface Conversation {
  readonly greeting: Promise<Greeting>;
  /** Answers come in the order of what was asked, so that one may be asked before the last is answered. */
  ask(request: Request): Promise<Rows>;
  /** Done when it is lost; never where it is ended. */
  readonly lost: Promise<void>;
  end(): Promise<void>;
}

interface Waiting<T> {
  resolve(answer: T): void;
  reject(error: unknown): void;
}

function converse(socket: Socket): Conversation {
  const asked: Waiting<Rows>[] = [];
  let lost: Error | null = null;
  let ended = false;
  let tellLost = () => {};
  const whenLost = new Promise<void>((resolve) => (tellLost = resolve));
  let greeted: Waiting<Greeting> | null = null;
  const lose = (why: string) => {
    lost ??= Object.assign(new Error(why), { code: LOST });
    if (!ended) tellLost();
    greeted?.reject(lost);
    for (const { reject } of asked.splice(0)) reject(lost);
    socket.destroy();
  };
  const hear = (said: Greeting | Answer) => {
    if ('over' in said) lose(said.over);
    else if ('protocol' in said) greeted?.resolve(said);
    else if ('failed' in said) asked.shift()?.reject(errorOf(said.failed));
    else asked.shift()?.resolve(said.rows.map(ownBytes));
  };
  const take = unframing((content) => {
    const first = greeted !== null;
    hear(first ? greetingIn(content) : answerIn(content));
    if (first) greeted = null;
  });
  const greeting = new Promise<Greeting>((resolve, reject) => {
    greeted = { resolve, reject };
  });
  socket.on('data', (chunk) => {
    try {
      take(chunk);
    } catch (error) {
      lose(`the process that shares it sent ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  // Closes, too.
  socket.on('error', () => {});
  socket.on('close', () => lose('the process that shares it is gone'));
  return {
    greeting,
    lost: whenLost,
    ask: async (request) => {
      if (lost !== null) throw lost;
      const parts = frame(request);
      const answer = new Promise<Rows>((resolve, reject) => asked.push({ resolve, reject }));
      post(socket, parts);
      return answer;
    },
    end: async () => {
      ended = true;
      if (socket.closed) return;
      await new Promise((resolve) => {
        socket.once('close', resolve);
        socket.destroySoon();
      });
    },
  };
}

/** A row whose bytes are its own. As they are unpacked, they keep all that came with them, and share it. */
function ownBytes(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) row[name] = new Uint8Array(value);
  }
  return row;
}
