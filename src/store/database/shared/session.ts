import type { Socket } from 'node:net';
import type { Database, Sql } from '../database.ts';
import { failureOf } from './failures.ts';
import { frame, post, unframing } from './frames.ts';
import { inbox } from './inbox.ts';
import {
  type Answer,
  type Asking,
  type Greeting,
  type Identity,
  type Over,
  PROTOCOL_VERSION,
  type Request,
  requestIn,
} from './messages.ts';

/** A database that clients ask; it is its holder's, who closes it. */
export type Shared = Pick<Database, 'query' | 'run' | 'transaction'>;

/** One client that is connected. */
export interface Session {
  /** Ends it once what is being asked is answered. A transaction that is not committed is undone. */
  close(): void;
  /** Done when nothing of the client is left in the database; it does not fail. */
  readonly ended: Promise<void>;
}

/** Time that a client has to receive the reason why its connection ends. */
const CLOSE_TIMEOUT_MS = 1000;

/** Said to a client that is still there when its session is closed. */
const CLOSED: Over = { over: 'the process that shares it has closed it' };

/** Thrown through a transaction that its client wants undone. */
const UNDONE = Symbol('undone');

const NOTHING: Answer = { rows: [] };

type Next = () => Promise<Request>;
type Say = (answer: Answer) => void;

/**
 * Greets a client and answers what it asks, one request after another, until it leaves, says something that is no
 * request, or is sent away.
 *
 * @param identity which record it is, for a client that was led here by a copy
 */
export function openSession(socket: Socket, db: Shared, identity: Identity): Session {
  const requests = inbox<Request | Over>((full) => (full ? socket.pause() : socket.resume()));
  const take = unframing((content) => requests.put(requestIn(content)));
  const read = (chunk: Buffer) => {
    try {
      take(chunk);
    } catch (error) {
      // Where the next message begins is not known any more.
      socket.off('data', read);
      requests.put({ over: `it was sent ${error instanceof Error ? error.message : String(error)}` });
    }
  };
  socket.on('data', read);
  // The connection of a client that was killed ends as that of one that leaves.
  socket.on('end', requests.close);
  socket.on('close', requests.close);
  const next: Next = async () => {
    const letter = (await requests.next()) ?? CLOSED;
    if ('over' in letter) throw letter;
    return letter;
  };
  send(socket, { protocol: PROTOCOL_VERSION, ...identity });
  const ended = attend(db, next, (answer) => send(socket, answer)).catch((over: Over) => leave(socket, over));
  return { close: requests.close, ended };
}

/** @throws Over when the client is to be asked no more, and nothing else */
async function attend(db: Shared, next: Next, say: Say): Promise<void> {
  for (;;) {
    const request = await next();
    if (request.kind === 'query' || request.kind === 'run') say(await answerTo(db, request));
    else if (request.kind === 'begin') say(await transact(db, next, say));
    else throw misplaced(request);
  }
}

/**
 * Runs a transaction as its client asks for it. The database lets nobody else in until it has ended.
 *
 * @returns the answer to what ended it; where it could not begin, to that
 * @throws Over as `next`, when all is undone
 */
async function transact(db: Shared, next: Next, say: Say): Promise<Answer> {
  try {
    await db.transaction(async (sql) => {
      say(NOTHING);
      for (;;) {
        const request = await next();
        if (request.kind === 'query' || request.kind === 'run') say(await answerTo(sql, request));
        else if (request.kind === 'commit') return;
        else throw request.kind === 'rollback' ? UNDONE : misplaced(request);
      }
    });
    return NOTHING;
  } catch (error) {
    if (error === UNDONE) return NOTHING;
    if (isOver(error)) throw error;
    return { failed: failureOf(error) };
  }
}

async function answerTo(sql: Sql, request: Asking): Promise<Answer> {
  try {
    if (request.kind === 'query') return { rows: await sql.query(request.statement, request.values) };
    await sql.run(request.statements);
    return NOTHING;
  } catch (error) {
    return { failed: failureOf(error) };
  }
}

function misplaced({ kind }: Request): Over {
  return { over: `it was sent a message out of its place: ${kind}` };
}

function isOver(error: unknown): error is Over {
  return typeof error === 'object' && error !== null && 'over' in error;
}

/** What cannot be sent, such as rows of more bytes than a frame may have, is told instead. */
function send(socket: Socket, said: Greeting | Answer): void {
  if (socket.writable) post(socket, frames(said));
}

function frames(said: Greeting | Answer): readonly Buffer[] {
  try {
    return frame(said);
  } catch (error) {
    return frame({ failed: failureOf(error) });
  }
}

/** Ends a connection, be the client there to hear why or not. */
function leave(socket: Socket, over: Over): void {
  send(socket, over);
  socket.destroySoon();
  const impatient = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS);
  socket.once('close', () => clearTimeout(impatient));
}
