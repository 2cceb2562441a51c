import { z } from '@hono/zod-openapi';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { Refused } from '../problems.ts';
import type { Access } from './access.ts';
import { type Asking, signInPage } from './sign-in-page.ts';

export const SIGN_IN = '/sign-in';
export const HEALTH = '/health';

const SIGNED_OUT =
  'this desk requires its token. Open the address that saydo serve printed when it was started; programs send its token as “Authorization: Bearer TOKEN”.';
const STALE =
  'this desk was restarted and has a new token. Open the address that saydo serve printed when it was started; programs send its token as “Authorization: Bearer TOKEN”.';

/** Answers nothing but the page to sign in on, to whoever has not done so. An address with the token in it signs in. */
export function signedIn(access: Access): MiddlewareHandler {
  return async (c, next) => {
    const standing = access.standing(c);
    if (!isPage(c)) {
      if (standing === 'in') return next();
      throw new Refused('not-signed-in', standing === 'stale' ? STALE : SIGNED_OUT);
    }
    const given = c.req.query('token');
    if (given === undefined) return standing === 'in' ? next() : ask(c, standing, addressOf(c));
    // The token doesn't stay in the address, where it would be seen and sent on.
    if (access.opens(given)) return signedInResponse(c, access, addressOf(c));
    return standing === 'in' ? c.redirect(addressOf(c), 303) : ask(c, 'wrong', addressOf(c));
  };
}

const Given = z.object({ token: z.string().optional() });

/**
 * `GET /sign-in` takes the token from the page’s form and leads on to `to`; `POST /sign-in` takes it as JSON from a script,
 * and without one tells whether the browser is signed in.
 */
export function signInRoutes(access: Access): Hono {
  return new Hono()
    .get(SIGN_IN, (c) => {
      const to = own(c.req.query('to'));
      const given = c.req.query('token');
      if (given !== undefined && access.opens(given)) return signedInResponse(c, access, to);
      const standing = access.standing(c);
      return standing === 'in' ? c.redirect(to, 303) : ask(c, given === undefined ? standing : 'wrong', to);
    })
    .post(async (c) => {
      const given = Given.safeParse(await c.req.json().catch(() => null));
      const token = given.success ? given.data.token : undefined;
      if (token !== undefined && access.opens(token)) access.letIn(c);
      else if (token !== undefined) throw new Refused('not-signed-in', 'this is not the token of this desk.');
      else if (access.standing(c) !== 'in') throw new Refused('not-signed-in', SIGNED_OUT);
      return c.body(null, 204);
    });
}

function signedInResponse(c: Context, access: Access, to: string): Response {
  access.letIn(c);
  c.header('cache-control', 'no-store');
  return c.redirect(to, 303);
}

function ask(c: Context, asking: Asking, to: string): Response {
  const { html, policy } = signInPage(asking, to);
  return c.html(html, 401, {
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'www-authenticate': 'Bearer',
  });
}

/** What a person opens, and not what a page or a program loads. */
function isPage(c: Context): boolean {
  if (c.req.method !== 'GET' || c.req.path === '/api' || c.req.path.startsWith('/api/')) return false;
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/** What was asked for, without the token. */
function addressOf(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('token');
  return own(`${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`);
}

/** An address of this desk; what leads elsewhere leads to the start page. */
function own(to: string | undefined): string {
  const base = 'http://desk.invalid';
  const url = to !== undefined && URL.canParse(to, base) ? new URL(to, base) : null;
  return url?.origin === base ? `${url.pathname.replace(/^\/+/, '/')}${url.search}` : '/';
}
