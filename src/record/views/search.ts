import { z } from 'zod';
import { ArticleRef, Day, ItemId, orNull, Sentence } from './words.ts';

/** What can be searched. */
export const SEARCHED = ['article', 'statement', 'pledge', 'action'] as const;
export type Searched = (typeof SEARCHED)[number];

export const Hit = z
  .object({
    kind: z.enum(SEARCHED),
    /** Of the article, or of the finding. */
    id: z.string(),
    item: orNull(ItemId),
    day: orNull(Day),
    /** Of a finding, in a sentence; null of an article. */
    sentence: orNull(Sentence),
    /** Who speaks, pledges or acts. */
    who: z.array(z.string()),
    /** The words around what was found, cut into what matches and what does not. */
    passage: z.array(z.object({ text: z.string(), match: z.boolean() })),
    where: ArticleRef,
  })
  .meta({ id: 'Hit' });
export type Hit = z.infer<typeof Hit>;
/** `GET /api/search?words=&kind=&speaker=&outlet=&from=&to=` */
export const Hits = z.object({ hits: z.array(Hit), count: z.int(), more: z.boolean() }).meta({ id: 'Hits' });
export type Hits = z.infer<typeof Hits>;
