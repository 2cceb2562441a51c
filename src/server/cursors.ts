import type { z } from '@hono/zod-openapi';
import { Refused } from './problems.ts';

/** A place in a list as the client carries it: opaque to it, checked when it comes back. */
export function cursorOf(place: unknown): string | null {
  return place === null ? null : Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws Refused `bad-cursor` */
export function placeIn<T extends z.ZodType>(cursor: string | undefined, schema: T): z.infer<T> | null {
  if (cursor === undefined) return null;
  try {
    const place = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (place.success) return place.data;
  } catch {
    // It is told below, as any other that is none.
  }
  throw new Refused('bad-cursor', 'the cursor is none that this list gave. Ask without one for the first page.');
}
