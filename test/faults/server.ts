import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Serving {
  /** Address of the server, without a slash at its end. */
  readonly base: string;
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Serves pages on this machine while `work` runs. */
export async function serve(
  pagesOf: (serving: Serving) => Readonly<Record<string, Page>>,
  work: (serving: Serving) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  let pages: Readonly<Record<string, Page>> = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { status = 200, headers = {}, body } = pages[path] ?? { status: 404, body: '' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const serving = { base: `http://127.0.0.1:${port}`, port, asked };
  pages = pagesOf(serving);
  try {
    await work(serving);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** A name that `farAway` makes that of a public address. */
export const FAR = 'press.example';

const FAR_ADDRESS = '9.9.9.9';

/**
 * Options of Node by which a process takes `FAR` for a public address and, in truth, reaches this machine there: the name
 * is looked up as public, and only behind all that saydo looks at is the connection led here.
 */
export function farAway(): string {
  return `--import=data:text/javascript,${encodeURIComponent(FAR_AWAY)}`;
}

const FAR_AWAY = `
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const { lookup } = dns;
const { connect } = net;
const far = { address: '${FAR_ADDRESS}', family: 4 };
const here = { address: '127.0.0.1', family: 4 };
dns.lookup = (name, how, done) => {
  if (name !== '${FAR}') lookup(name, how, done);
  else if (how.all) done(null, [far]);
  else done(null, far.address, far.family);
};
net.connect = (options) => {
  const guarded = options.lookup;
  return connect({
    ...options,
    lookup: (name, how, done) =>
      guarded(name, how, (error, found, family) => {
        if (error) done(error);
        else if (Array.isArray(found)) done(null, found.map((one) => (one.address === far.address ? here : one)));
        else done(null, found === far.address ? here.address : found, family);
      }),
  });
};
syncBuiltinESMExports();
`;
