import { z } from '@hono/zod-openapi';
import { Text } from '../record/views/words.ts';
import { Refused } from './problems.ts';

/** The place that a cursor stands for: opaque to the client that carries it, checked when it comes back. @throws Refused `bad-cursor` */
export function placeIn<T extends z.ZodType>(cursor: string | undefined, schema: T): z.infer<T> | null {
  if (cursor === undefined) return null;
  try {
    const place = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (place.success) return place.data;
  } catch {
    // It is told below, as any other that is none.
  }
  throw new Refused('bad-cursor', 'the cursor is not from this list. Ask without one for the first page.');
}

/** What places are made of, each as wide as the column that it is compared with. */
export const AnId = z.int().min(0);
export const ADay = z.int32();
/** PostgreSQL refuses a number that is nothing in 32 bits, and not nothing in 64. */
export const AShare = z.number().min(0).max(1).transform(Math.fround);

/** A place in the list of articles. */
export const ArticlePlaces = z.object({ day: ADay.nullable(), article: AnId });

const ByNumber = z.object({ by: z.int32(), id: AnId });
const ByText = z.object({ by: Text, id: AnId });

/** A place in a list of items, which is by what they are sorted by. */
export function itemPlaces(sort: 'newest' | 'members' | 'label') {
  return sort === 'label' ? ByText : ByNumber;
}

/** A place in the tracker. */
export function pledgePlaces(sort: 'deadline' | 'date' | 'moved' | 'pledger') {
  return sort === 'moved' || sort === 'pledger' ? ByText : ByNumber;
}
