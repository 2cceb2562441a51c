import type { MiddlewareHandler } from 'hono';
import { Refused } from '../problems.ts';

/**
 * Refuses a request line that names another host than the header does (`GET http://elsewhere/ HTTP/1.1`, RFC 9112, 3.2.2):
 * it is meant for a proxy, and the desk is none.
 */
export function ownAddress(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (host !== undefined && new URL(c.req.url).host !== hostIn(host)) {
      throw new Refused('misdirected-request', 'the request line and the header “Host” name different hosts.');
    }
    await next();
  };
}

/** A host as addresses write it; null where it is none. */
function hostIn(header: string): string | null {
  return URL.canParse(`http://${header}`) ? new URL(`http://${header}`).host : null;
}
