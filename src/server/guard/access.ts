import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Who may use the desk: whoever has the token that it printed when it was started. */
export interface Access {
  /** What stands with a request: `in`; `stale`, of a desk that was here before; or `none`. */
  standing(c: Context): 'in' | 'stale' | 'none';
  /** Whether it is the token, or an address with it in it, as people paste it. */
  opens(given: string): boolean;
  /** Lets in the browser that asks, until it is closed or the desk is started anew. */
  letIn(c: Context): void;
}

/** 256 bits by chance: nobody guesses it, so that nobody need be counted who tries. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The cookie is made of the token, and is not the token. It has the desk's port in its name: a browser gives the cookies of
 * one port to all, and two desks would put each other out.
 */
export function accessBy(token: string, port: () => number): Access {
  const session = createHmac('sha256', token).update('session of a saydo desk').digest('base64url');
  const name = () => `saydo-${port()}`;
  const opens = (given: string) => isSame(/[?&]token=([\w-]+)/.exec(given)?.[1] ?? given.trim(), token);
  return {
    standing: (c) => {
      const bearer = /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
      if (bearer !== undefined && isSame(bearer, token)) return 'in';
      const cookie = getCookie(c, name());
      if (cookie === undefined) return bearer === undefined ? 'none' : 'stale';
      return isSame(cookie, session) ? 'in' : 'stale';
    },
    opens,
    letIn: (c) => setCookie(c, name(), session, { httpOnly: true, sameSite: 'Strict', path: '/' }),
  };
}

/** Takes as long whatever is equal, and whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
