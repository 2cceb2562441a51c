import { z } from 'zod';
import { Tone } from './pledges.ts';
import { Instant, ItemId, orNull } from './words.ts';

/** A pledge as it is published. */
export const PublishedLine = z
  .object({
    id: ItemId,
    label: z.string(),
    /** Where it stands, in the words of the site. */
    stands: z.string(),
    tone: Tone,
    evidence: z.int(),
  })
  .meta({ id: 'PublishedLine' });
export type PublishedLine = z.infer<typeof PublishedLine>;

/** What is new of a pledge since the publication before. */
const PublishedChange = z
  .object({
    id: ItemId,
    /** `Was “In progress”, is “Achieved”`. */
    what: z.string(),
    /** Null where it is no longer published. */
    label: z.string().nullable(),
  })
  .meta({ id: 'PublishedChange' });

/** What would be published of the record as it was read. */
export const PublicationPreview = z
  .object({
    at: Instant,
    /** Entries of the log that it was made from, and whether there are more by now. */
    read: z.int(),
    outdated: z.boolean(),
    pledges: z.int(),
    assessed: z.int(),
    evidence: z.int(),
    people: z.int(),
    sources: z.int(),
    /** Pledges of the record that stay in it, since nobody accepted them. */
    stay: z.int(),
    /** Names and words that are left out, and entries of the log that are withheld since they name them. */
    protections: z.int(),
    withheld: z.int(),
    /** What is new since the publication before, the first of so many; null where there was none. */
    changes: orNull(z.object({ count: z.int(), items: z.array(PublishedChange) })),
    /** The first of the pledges, in the order of the tracker. */
    first: z.array(PublishedLine),
  })
  .meta({ id: 'PublicationPreview' });
export type PublicationPreview = z.infer<typeof PublicationPreview>;

/** `GET /api/publication`: what was published, and what would be. */
export const Publication = z
  .object({
    /** Folder that it is published into; null where whoever started the desk named none: it is downloaded then. */
    folder: z.string().nullable(),
    /** Name of the site; null where its settings cannot be read. */
    name: z.string().nullable(),
    /** File of the settings; null where there is none. */
    settings: z.string().nullable(),
    /** Whether it is signed. */
    signs: z.boolean(),
    /** What was published last; null where nothing was. */
    last: orNull(z.object({ at: Instant, pledges: z.int(), files: z.int(), signed: z.boolean() })),
    preview: orNull(PublicationPreview),
    /** What goes on. */
    running: orNull(z.object({ what: z.enum(['preview', 'publish']), step: z.string(), done: z.int(), all: z.int() })),
    /** Why the last attempt came to nothing. */
    problem: orNull(
      z.object({
        what: z.enum(['preview', 'publish']),
        detail: z.string(),
        /** Where protected words would come out: files with the number of the protection. */
        leaks: z.array(z.object({ file: z.string(), line: z.int(), protection: z.int() })),
      }),
    ),
  })
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof Publication>;
