import type { MiddlewareHandler } from 'hono';

/** The desk's pages load what the desk serves, run its scripts and no other, and stand in no frame. */
const PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers in JSON are no pages: were one shown as such, nothing in it would do anything. */
const ANSWERS = "default-src 'none'; frame-ancestors 'none'";

/** An original in its frame: no script, no form, no window of its own, nothing that is loaded from elsewhere. */
export const ORIGINAL = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The site that would be published, in its frame: its own style sheet and scripts, and nothing that reaches the desk. */
export const PREVIEW = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Headers that every answer has, whatever it is; a route may have stated a policy of its own. */
export function headers(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(ALWAYS)) c.res.headers.set(name, value);
    if (c.res.headers.has('content-security-policy')) return;
    const answer = c.req.path === '/api' || c.req.path.startsWith('/api/');
    c.res.headers.set('content-security-policy', answer ? ANSWERS : PAGES);
  };
}
