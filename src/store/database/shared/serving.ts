import { chmodSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { Identity } from './messages.ts';
import { makePlace, removePlace } from './place.ts';
import { openSession, type Session, type Shared } from './session.ts';

/** Lets other processes on this machine, of the same user, use a database that is open in this one. */
export interface Sharing {
  /** Where they connect to. */
  readonly place: string;
  /** Answers those who connect, and who have connected already: they wait until the database is open. */
  serve(db: Shared, identity: Identity): void;
  /** Tells those who are connected, undoes what they have not committed, and listens no more. */
  close(): Promise<void>;
}

/** Begins to listen. @throws Error where the system refuses it */
export async function listen(): Promise<Sharing> {
  const sessions = new Set<Session>();
  const early = new Set<Socket>();
  let begin: ((socket: Socket) => void) | null = null;
  const server = createServer((socket) => {
    // A connection that breaks also closes, and that is listened to.
    socket.on('error', () => {});
    if (begin === null) early.add(socket);
    else begin(socket);
  });
  const place = makePlace();
  try {
    await listening(server, place);
    // Its folder lets in nobody else, and this doesn't either, whatever the umask.
    if (process.platform !== 'win32') chmodSync(place, 0o600);
  } catch (error) {
    server.close();
    removePlace(place);
    throw error;
  }
  // Of a connection that cannot be accepted, as where too many files are open, the other process is told.
  server.on('error', () => {});
  // Whoever forgets to close is not kept from ending.
  server.unref();
  return {
    place,
    serve: (db, identity) => {
      begin = (socket) => {
        const session = openSession(socket, db, identity);
        sessions.add(session);
        void session.ended.then(() => sessions.delete(session));
      };
      for (const socket of early) if (!socket.destroyed) begin(socket);
      early.clear();
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of early) socket.destroy();
      for (const session of sessions) session.close();
      await Promise.all([...sessions].map(({ ended }) => ended));
      await closed;
      removePlace(place);
    },
  };
}

function listening(server: Server, place: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
