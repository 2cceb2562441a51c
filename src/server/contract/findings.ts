import { z } from '@hono/zod-openapi';
import {
  AssessmentId,
  By,
  Dated,
  Day,
  EvidenceId,
  Figure,
  FindingId,
  Instant,
  ItemId,
  Kind,
  Named,
  orNull,
  Passage,
  Standing,
  Standpoint,
  Text,
  Verdict,
  Why,
} from './words.ts';

/** A passage of a finding with the part that it plays. */
export const Part = Passage.extend({
  part: z.enum(['source', 'cue', 'content', 'passage', 'act', 'condition', 'mention', 'office']),
}).openapi('Part');

/** A finding as people have it: corrected where it was corrected, else as the reader proposes it. */
export const Finding = z
  .object({
    id: FindingId,
    kind: Kind,
    /** Kind of the statement or pledge, type of the entity or action, unit of the figure. */
    form: z.string().nullable(),
    item: ItemId,
    /** How many findings stand for its item. */
    members: z.int(),
    /** Its words, for people. */
    exact: z.string(),
    parts: z.array(Part),
    named: z.array(Named),
    /** When it was said or done; of a pledge, its deadline. */
    date: orNull(Dated),
    /** Of a pledge, what is promised; of a figure, itself. */
    figure: orNull(Figure),
    testable: z.enum(['clear', 'vague', 'untestable']).nullable(),
    /** The statement that it is said in; of a statement, the one that holds it. Null is the article's own voice. */
    within: orNull(FindingId),
    /** 0 to 1; null of entities and figures. */
    confidence: z.number().nullable(),
    state: z.enum(['standing', 'withdrawn', 'lost']),
    verdict: Standing,
    /** Whether a person put it there. */
    made: z.boolean(),
  })
  .openapi('Finding');
export type Finding = z.infer<typeof Finding>;

const DecisionShown = z
  .object({ by: z.string(), verdict: Verdict, why: z.string().nullable(), at: Instant, blind: z.boolean() })
  .openapi('DecisionShown');

/** A finding with where it stands, the words around it, and what was decided on it. */
export const FindingInContext = Finding.extend({
  where: Standpoint,
  context: z.object({ prefix: z.string(), exact: z.string(), suffix: z.string() }).nullable(),
  /** Why it stands for its item; null where it was the first. */
  joined: z.object({ by: z.string().nullable(), why: z.string().nullable(), score: z.number().nullable() }).nullable(),
  decisions: z.array(DecisionShown),
}).openapi('FindingInContext');
export type FindingInContext = z.infer<typeof FindingInContext>;

const Range = z.object({ start: z.int().min(0), end: z.int().min(1) });

/** What a reviewer changes of a finding; what is left out stays. Ranges are on the text of its capture. */
export const Correction = z
  .object({
    /** The main passage: content of a statement, words of a pledge, action, figure or name. */
    passage: Range.optional(),
    source: Range.nullable().optional(),
    cue: Range.nullable().optional(),
    form: Text.optional(),
    /** Who speaks, pledges or acts: a finding of kind entity of the same article; null: nobody is named. */
    who: orNull(FindingId).optional(),
    /** `2031-05-06`, `2031-05`, `2031`; null: none. */
    date: Text.nullable().optional(),
    testable: z.enum(['clear', 'vague', 'untestable']).optional(),
    name: Text.optional(),
  })
  .openapi('Correction');
export type Correction = z.infer<typeof Correction>;

/** `PUT /api/findings/{id}/decision` and `POST /api/decisions` (many at once, without corrections). */
export const Deciding = z
  .object({
    by: By,
    verdict: Verdict,
    why: Why,
    blind: z.boolean().default(false),
    correction: Correction.optional(),
  })
  .openapi('Deciding');
export const DecidingMany = z
  .object({ by: By, verdict: z.enum(['accept', 'reject']), why: Why, findings: z.array(FindingId).min(1).max(1000) })
  .openapi('DecidingMany');
/** `DELETE …/decision`: a reviewer takes theirs back. */
export const TakingBack = z.object({ by: By, why: Why }).openapi('TakingBack');

/** `POST /api/articles/{id}/findings`: a person says what selected words are. */
export const Making = z
  .object({ by: By, why: Why, kind: Kind, passage: Range, correction: Correction.optional() })
  .openapi('Making');

/** What a write changed: how many things, and the last entry of the log. */
export const Changed = z
  .object({
    changed: z.int(),
    seq: z.int(),
    finding: FindingId.optional(),
    item: ItemId.optional(),
    evidence: EvidenceId.optional(),
    assessment: AssessmentId.optional(),
  })
  .openapi('Changed');

/** An entry of a list of items. */
export const ItemRow = z
  .object({
    id: ItemId,
    kind: Kind,
    label: z.string(),
    members: z.int(),
    first: orNull(Day),
    last: orNull(Day),
    /** Form of its first finding. */
    form: z.string().nullable(),
    outlets: z.array(z.string()),
    named: z.array(Named),
    verdict: Standing,
  })
  .openapi('ItemRow');
export type ItemRow = z.infer<typeof ItemRow>;
