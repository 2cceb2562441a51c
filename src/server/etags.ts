import type { MiddlewareHandler } from 'hono';
import { lastSeq } from '../store/queries/last-entry.ts';
import type { AppContext } from './app-context.ts';

/**
 * Tags answers with the log's last entry: the record does not change without one, so that whoever has an answer of that
 * entry has the answer, and nothing need be looked up.
 */
export function etags({ db, record, version }: Pick<AppContext, 'db' | 'record' | 'version'>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const tag = `W/"${record.slice(0, 8)}-${version}-${await lastSeq(db)}"`;
    const headers = { etag: tag, 'cache-control': 'private, no-cache' };
    if (matches(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
    await next();
    if (c.res.status !== 200) return;
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}

function matches(given: string | undefined, tag: string): boolean {
  return given?.split(',').some((each) => each.trim() === tag || each.trim() === '*') ?? false;
}
