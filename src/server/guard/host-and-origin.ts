import type { MiddlewareHandler } from 'hono';
import { Refused } from '../problems.ts';

/** The names by which the desk may be asked for: those of this machine to itself. */
function hostsAt(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
}

/**
 * Lets in the desk's own pages, and programs that are no browser. Any site that is open in the same browser can send
 * requests to this machine: by its own name, once that leads here (DNS rebinding), or by the desk's. The first shows in
 * `Host`; the second in what the browser says of who asks, which no page can change.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hostsAt(port()).includes(host)) {
      throw new Refused('misdirected-request', `the desk answers only at http://127.0.0.1:${port()}/.`);
    }
    const reading = method === 'GET' || method === 'HEAD';
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) throw foreign();
    const site = c.req.header('sec-fetch-site');
    const own = site === undefined || site === 'same-origin' || site === 'none';
    if (!own && !(reading && followsLink(c.req.path, c.req.header('sec-fetch-mode'), c.req.header('sec-fetch-dest')))) {
      throw foreign();
    }
    if (!reading) refuseForms(method, c.req.header('content-type'), c.req.header('x-saydo'));
    await next();
  };
}

/** A link on another site may lead to a page of the desk; to be opened in a window of its own, not in a frame. */
function followsLink(path: string, mode: string | undefined, destination: string | undefined): boolean {
  return mode === 'navigate' && destination === 'document' && path !== '/api' && !path.startsWith('/api/');
}

/**
 * A form, or a script without asking first, can send nothing but three types and no header of its own. Multipart is one of
 * them, so that it needs the header.
 */
function refuseForms(method: string, type: string | undefined, desk: string | undefined): void {
  const media = type?.split(';')[0]?.trim().toLowerCase();
  if (media === 'application/json') return;
  if (media === 'multipart/form-data' && desk === 'desk') return;
  // The browser asks the server before another site may send this.
  if (media === undefined && method === 'DELETE') return;
  throw new Refused(
    'unsupported-media-type',
    'send application/json, or multipart/form-data with the header “X-Saydo: desk” (which HTML forms cannot send).',
  );
}

function foreign(): Refused {
  return new Refused('foreign-origin', 'the request comes from another site; the desk answers only its own pages.');
}
