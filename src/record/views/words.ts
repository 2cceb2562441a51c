/**
 * The words that all views share. Ids are as people write them (`P12`); days are ISO dates; offsets are UTF-16 units.
 * `meta.id` is what a schema is called in the description of the API.
 */
import { z } from 'zod';
import { REVIEW_STATUSES, VERDICTS } from '../review/verdicts.ts';
import { KINDS } from '../types.ts';
import { QUOTED, SENTENCE_ROLES } from '../wording/sentence.ts';

export const Kind = z.enum(KINDS).meta({ id: 'Kind' });
export const ReviewStatus = z.enum(REVIEW_STATUSES).meta({ id: 'ReviewStatus' });
export const Verdict = z.enum(VERDICTS).meta({ id: 'Verdict' });
export const Day = z.iso.date().meta({ id: 'Day', example: '2031-03-05' });
export const Instant = z.string().meta({ id: 'Instant', example: '2031-03-05T09:30:00.000Z' });

const id = (letters: string, name: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^[${letters}${letters.toLowerCase()}][1-9]\\d{0,14}$`))
    .meta({ id: name, example });
export const ArticleId = id('T', 'ArticleId', 'T12');
export const FindingId = id('F', 'FindingId', 'F301');
export const ItemId = id('ESPAQ', 'ItemId', 'P12');
export const ProposalId = id('J', 'ProposalId', 'J7');
export const EvidenceId = id('V', 'EvidenceId', 'V3');
export const AssessmentId = id('M', 'AssessmentId', 'M4');

export const Passage = z
  .object({ start: z.int(), end: z.int(), exact: z.string() })
  .meta({ id: 'Passage', description: 'A span of an article: `text.slice(start, end) === exact`, always.' });

/** A schema that has a name, or null. `nullable` would make null of the name itself, wherever the name is used. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.null()]);
}

/** A day, or days, as a text gives them; `from` and `to` are null where it is open or cannot be told. */
export const Dated = z
  .object({
    exact: z.string(),
    value: z.string().nullable(),
    edtf: z.string().nullable(),
    from: orNull(Day),
    to: orNull(Day),
  })
  .meta({ id: 'Dated' });
export type Dated = z.infer<typeof Dated>;

export const Figure = z
  .object({
    exact: z.string(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
    unit: z.string().nullable(),
    of: z.string().nullable(),
    approximate: z.boolean(),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

/** Where something stands. */
export const ArticleRef = z
  .object({
    article: ArticleId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
  })
  .meta({ id: 'ArticleRef' });
export type ArticleRef = z.infer<typeof ArticleRef>;

/** Somebody in a part: speaker, via, pledger, actor, target, place, whose. `entity` is the item that they are. */
export const Named = z.object({ role: z.string(), name: z.string(), entity: ItemId }).meta({ id: 'Named' });
export type Named = z.infer<typeof Named>;

/** A finding in a sentence that can be taken as it stands, and its parts: who, how they say it, whose word it is, the article's words. */
export const Sentence = z
  .object({
    /** The parts one after another; what is quoted in quotation marks. */
    text: z.string(),
    parts: z.array(
      z.object({
        role: z.enum(SENTENCE_ROLES),
        text: z.string(),
        /** Whether it was spoken or written so by the one it is given to. */
        quoted: z.boolean(),
        entity: orNull(ItemId),
      }),
    ),
    /** How much of the article's words is quoted; the rest is the article's own wording. */
    quoted: z.enum(QUOTED),
    /** Whose words the whole text is, where that is stated: what is not quoted is in their words, not in those of the outlet. */
    textBy: z.string().nullable(),
  })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof Sentence>;

/** A text that somebody gives. PostgreSQL has no form for U+0000, and nobody writes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; other languages read the pattern too.
export const Text = z.string().regex(/^[^\u0000]*$/, 'it must not contain the character U+0000');

/** A page of a list. `next` is the cursor of the page after it, null at the end. */
export function pageOf<T extends z.ZodType>(name: string, item: T) {
  return z
    .object({ items: z.array(item), next: z.string().nullable(), count: z.int().nullable() })
    .meta({ id: name, description: '`count` is how many there are in all, where that is cheap to tell.' });
}
