import { z } from 'zod';
import { ArticleRef, FindingId, Instant, ItemId, orNull } from './words.ts';

/** What can be followed. */
export const FOLLOWED = ['pledge', 'entity', 'topic', 'search'] as const;

/** Something that somebody follows. */
export const Follow = z
  .object({
    number: z.int(),
    by: z.string(),
    kind: z.enum(FOLLOWED),
    /** The pledge, person or body as it is now; null of a topic or a search. */
    item: orNull(ItemId),
    /** What it is called: by its sentence or name, by the words of the topic or the search. */
    label: z.string(),
    since: Instant,
  })
  .meta({ id: 'Follow' });
export type Follow = z.infer<typeof Follow>;

/** `GET /api/follows?by=` */
export const Follows = z.object({ items: z.array(Follow) }).meta({ id: 'Follows' });

/** One thing that is new of what somebody follows. */
export const DigestEntry = z
  .object({
    /** When it came into the record, or was decided; of a deadline its day. */
    at: z.string(),
    /** `found` in an article that came in; `decided` by a person; `flag`: it needs a look. */
    what: z.enum(['found', 'decided', 'flag']),
    text: z.string(),
    /** What it is about. */
    item: orNull(ItemId),
    finding: orNull(FindingId),
    where: orNull(ArticleRef.extend({ url: z.string().nullable() })),
  })
  .meta({ id: 'DigestEntry' });
export type DigestEntry = z.infer<typeof DigestEntry>;

/** `GET /api/digest?by=&since=`: what is new of what somebody follows. What is protected is not in it. */
export const Digest = z
  .object({
    record: z.string(),
    by: z.string(),
    since: Instant,
    until: Instant,
    sections: z.array(
      z.object({
        follow: Follow,
        /** The newest first. */
        entries: z.array(DigestEntry),
        /** How many there are beyond. */
        more: z.int(),
      }),
    ),
    /** What is followed of which nothing is new. */
    quiet: z.array(Follow),
  })
  .meta({ id: 'Digest' });
export type Digest = z.infer<typeof Digest>;
