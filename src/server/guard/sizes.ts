import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MOST } from '../../intake/limits.ts';

const MB = 2 ** 20;

/**
 * Takes no more than a request can need. A pasted text is as long as a text may be, with its escapes; files that are sent
 * are not held in memory, and are measured while they are written.
 */
export function sizes(): MiddlewareHandler {
  const [small, text] = [bodyLimit({ maxSize: MB }), bodyLimit({ maxSize: 2 * MOST.text })];
  return (c, next) => {
    if (c.req.path !== '/api/imports') return small(c, next);
    return /^multipart\//i.test(c.req.header('content-type') ?? '') ? next() : text(c, next);
  };
}
