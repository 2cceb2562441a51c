import { z } from '@hono/zod-openapi';

/** The words that all answers share. Ids are as people write them (`P12`); days are ISO dates; offsets are UTF-16 units. */

export const Kind = z.enum(['entity', 'statement', 'pledge', 'action', 'quantity']).openapi('Kind');
export const Standing = z.enum(['proposed', 'accepted', 'corrected', 'rejected', 'disputed']).openapi('Standing');
export const Verdict = z.enum(['accept', 'correct', 'reject']).openapi('Verdict');
export const Day = z.iso.date().openapi('Day', { example: '2031-03-05' });
export const Instant = z.string().openapi('Instant', { example: '2031-03-05T09:30:00.000Z' });

const id = (letters: string, name: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^[${letters}${letters.toLowerCase()}][1-9]\\d{0,14}$`))
    .openapi(name, { example });
export const ArticleId = id('T', 'ArticleId', 'T12');
export const FindingId = id('F', 'FindingId', 'F301');
export const ItemId = id('ESPAQ', 'ItemId', 'P12');
export const ProposalId = id('J', 'ProposalId', 'J7');
export const EvidenceId = id('V', 'EvidenceId', 'V3');
export const AssessmentId = id('M', 'AssessmentId', 'M4');

export const Passage = z
  .object({ start: z.int(), end: z.int(), exact: z.string() })
  .openapi('Passage', { description: 'A span of an article: `text.slice(start, end) === exact`, always.' });

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
  .openapi('Dated');

export const Figure = z
  .object({
    exact: z.string(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
    unit: z.string().nullable(),
    of: z.string().nullable(),
    approximate: z.boolean(),
  })
  .openapi('Figure');

/** Where something stands. */
export const Standpoint = z
  .object({
    article: ArticleId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
  })
  .openapi('Standpoint');

/** Somebody in a part: speaker, via, pledger, actor, target, place, whose. `entity` is the item that they are. */
export const Named = z.object({ role: z.string(), name: z.string(), entity: ItemId }).openapi('Named');

/** A text that somebody gives. PostgreSQL has no form for U+0000, and nobody writes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; other languages read the pattern too.
export const Text = z.string().regex(/^[^\u0000]*$/, 'the character U+0000 cannot be in it');
/** One with something in it, beside white space. */
const Words = Text.regex(/\S/, 'it is empty').trim();
/** One that a person reads in a list: a name, a title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; other languages read the pattern too.
const Line = z.string().regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'no control character can be in it');

/** Who decides, and why. Names are taken at their word: the desk listens to this machine alone. */
export const By = Line.regex(/\S/, 'it is empty').trim().min(1).max(200).openapi('By', { example: 'Ada Krell' });
export const Why = Text.trim().max(4000).nullable().default(null);
export const Because = Words.min(1).max(4000);

/** Counted from 1, as PostgreSQL counts versions. */
export const Version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** A page of a list. `next` is the cursor of the page after it, null at the end. */
export function pageOf<T extends z.ZodType>(name: string, item: T) {
  return z
    .object({ items: z.array(item), next: z.string().nullable(), count: z.int().nullable() })
    .openapi(name, { description: '`count` is how many there are in all, where that is cheap to tell.' });
}
export const Cursor = { cursor: Text.optional(), limit: z.coerce.number().int().min(1).max(500).default(50) };

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string().openapi({ example: 'https://saydo.example/problems/not-exact' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
  })
  .openapi('Problem');
