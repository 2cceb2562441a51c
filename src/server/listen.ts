import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** The only address: what the desk holds is for whoever sits at this machine. */
const LOOPBACK = '127.0.0.1';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Lets go of all connections; those that still answer are given a moment. */
  close(): Promise<void>;
}

/** Number of ports after the first that are tried. */
const MAX_PORTS_TRIED = 20;
/** Time that pending answers have when the server stops. */
const SHUTDOWN_GRACE_MS = 3_000;

/**
 * Listens on this machine alone.
 *
 * @param exactly takes this port or none; else, where it is taken, the next that is free
 * @throws Error with code EADDRINUSE where the port is taken, EACCES where it may not be had
 */
export async function listen(
  answer: (request: Request) => Response | Promise<Response>,
  { port, exactly }: { readonly port: number; readonly exactly: boolean },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false }) as Server;
  for (let i = 0; ; i++) {
    try {
      await listening(server, port + i);
      break;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || exactly || i + 1 >= MAX_PORTS_TRIED || port + i >= 65_535) throw error;
    }
  }
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
