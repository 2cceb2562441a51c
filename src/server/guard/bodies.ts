import type { MiddlewareHandler } from 'hono';
import { INTAKE_LIMITS } from '../../intake/limits.ts';
import { Refused } from '../problems.ts';

const MB = 2 ** 20;

/** The one address that takes files. */
const IMPORTS = '/api/imports';

/**
 * Takes what a write brings whole, as JSON, and no larger than a request can need. A pasted text is as long as a text may
 * be, with its escapes; files that are sent are not held in memory, and are measured while they are written.
 *
 * Hono's own limit makes a new request of a body that does not say how long it is, and can make none of those of the
 * server: each such request would be told to be a mistake in saydo.
 */
export function bodies(): MiddlewareHandler {
  return async (c, next) => {
    const { method, path, raw } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const type = c.req.header('content-type');
    const media = type?.split(';')[0]?.trim().toLowerCase();
    if (path === IMPORTS && media === 'multipart/form-data') return next();
    const coding = c.req.header('content-encoding');
    if (coding !== undefined && coding.trim().toLowerCase() !== 'identity')
      throw new Refused(
        'unsupported-media-type',
        `${method} ${path} does not accept a compressed body (${coding}). Send it uncompressed.`,
      );
    const most = path === IMPORTS ? 2 * INTAKE_LIMITS.text : MB;
    // What says that it is too large need not come.
    if (Number(c.req.header('content-length')) > most) throw tooLarge();
    if (raw.body === null) return next();
    const body = await whole(raw.body, most);
    if (body.byteLength > 0 && media !== 'application/json') {
      throw new Refused(
        'unsupported-media-type',
        `${method} ${path} accepts application/json, not ${type ?? 'a body without a type'}.`,
      );
    }
    c.req.raw = new Request(raw.url, { method, headers: [...raw.headers], body: body.byteLength > 0 ? body : null });
    return next();
  };
}

async function whole(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('malformed', 'the body is incomplete. Send it again.');
  }
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.byteLength;
  }
  return joined;
}

function tooLarge(): Refused {
  return new Refused('too-large', 'the request is larger than the desk accepts.');
}
