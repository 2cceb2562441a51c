/** What the API is asked and told, beside the views that it answers with. */
import { z } from '@hono/zod-openapi';
import { MAX_NAME, MAX_PAGE, MAX_REASON } from '../../record/limits.ts';
import { CRITERIA_SHAPE } from '../../record/views/criteria.ts';
import { DESCRIPTION_SHAPE } from '../../record/views/description.ts';
import { Relation } from '../../record/views/evidence.ts';
import { StanceShown, Testable } from '../../record/views/findings.ts';
import { PLEDGE_LISTS } from '../../record/views/pledge-lists.ts';
import { AXES, Vocabulary } from '../../record/views/pledges.ts';
import { Refusal } from '../../record/views/proposed-evidence.ts';
import {
  ArticleId,
  AssessmentId,
  EvidenceId,
  FindingId,
  ItemId,
  Kind,
  orNull,
  Text,
  Verdict,
} from '../../record/views/words.ts';

/** One with something in it, beside white space. */
const Words = Text.regex(/\S/, 'it is empty').trim();
/** One that a person reads in a list: a name, a title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; other languages read the pattern too.
const Line = z.string().regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'it must not contain control characters');

/** Who decides, and why. Names are taken at their word: the desk listens to this machine alone. */
export const By = Line.regex(/\S/, 'it is empty').trim().min(1).max(MAX_NAME).openapi('By', { example: 'Ada Krell' });
const Why = Text.trim().max(MAX_REASON).nullable().default(null);
const Because = Words.min(1).max(MAX_REASON);

/** Counted from 1, as PostgreSQL counts versions. */
export const Version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const Cursor = { cursor: Text.optional(), limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50) };

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
export type Problem = z.infer<typeof Problem>;

/** `GET /api/articles/{id}/captures/{version}/original`: sanitised HTML, text, or the file’s bytes; always sandboxed by CSP. */
export const OriginalParams = z.object({ id: ArticleId, version: Version });

const Range = z.object({ start: z.int().min(0), end: z.int().min(1) });

/** What a reviewer changes of a finding; what is left out stays. Ranges are on the text of its capture. */
export const Correction = z
  .object({
    /** The main passage: content of a statement, words of a pledge, action, figure or name. */
    passage: Range.optional(),
    source: Range.nullable().optional(),
    cue: Range.nullable().optional(),
    form: Text.optional(),
    /** Who speaks, pledges or acts: a finding of kind entity of the same article, or several; null: nobody is named. */
    who: z.union([FindingId, z.array(FindingId).min(1).max(50), z.null()]).optional(),
    /** Of a pledge, what is pledged: a finding of kind quantity of the same article; null: no amount is. */
    amount: orNull(FindingId).optional(),
    /** `2031-05-06`, `2031-05`, `2031`; null: none. */
    date: Text.nullable().optional(),
    testable: Testable.optional(),
    stance: StanceShown.optional(),
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
  .object({
    by: By,
    verdict: z.enum(['accept', 'reject']),
    why: Why,
    findings: z.array(FindingId).min(1).max(1000),
    /** Accepted with them, since they use it; what was decided on before is left as it is. */
    acceptedWith: z.array(FindingId).max(1000).default([]),
  })
  .openapi('DecidingMany');
/** `POST /api/decisions/undo`: what one decided together is taken back together. */
export const UndoingMany = z
  .object({ by: By, why: Why, findings: z.array(FindingId).min(1).max(2000) })
  .openapi('UndoingMany');
/** `DELETE …/decision`, `DELETE /api/evidence/{id}`, `DELETE /api/assessments/{id}`: a reviewer takes theirs back. */
export const TakingBack = z.object({ by: By, why: Why }).openapi('TakingBack');

/** `PUT /api/articles/{id}/facts`: what people say of an article itself; null takes a correction back. */
export const CorrectingArticle = z
  .object({
    by: By,
    why: Why,
    title: Text.nullable().optional(),
    outlet: Text.nullable().optional(),
    published: Text.nullable().optional(),
    byline: z.array(Text).nullable().optional(),
    speaker: Text.nullable().optional(),
    url: Text.nullable().optional(),
  })
  .openapi('CorrectingArticle');
/** `PUT /api/articles/{id}/withdrawal` */
export const Withdrawing = z.object({ by: By, why: Because }).openapi('Withdrawing');

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
    /** Of many that were accepted: those on which the decision is new. */
    findings: z.array(FindingId).optional(),
    item: ItemId.optional(),
    evidence: EvidenceId.optional(),
    assessment: AssessmentId.optional(),
  })
  .openapi('Changed');
export type Changed = z.infer<typeof Changed>;

/** `PUT /api/joins/{id}`: a person says whether the two are one. */
export const Answering = z.object({ by: By, why: Why, accept: z.boolean() }).openapi('Answering');
/** `POST /api/items/{id}/join`: they are one, unasked. */
export const JoiningTo = z.object({ by: By, why: Why, with: ItemId }).openapi('JoiningTo');

/** `POST /api/pledges/{id}/assessments` */
export const Assessing = z
  .object({
    ...AXES,
    /** What is missing, of what cannot be rated. */
    missing: Text.nullable().default(null),
    /** The later pledge, of what is superseded. */
    supersededBy: orNull(ItemId).default(null),
    by: By,
    why: Because,
  })
  .openapi('Assessing');
/** A sentence that is no finding, by its place in the text of an article. */
export const SentenceAt = z
  .object({ article: ArticleId, start: z.int32().min(0), end: z.int32().min(1) })
  .openapi('SentenceAt');

/**
 * `POST /api/pledges/{id}/evidence`: an item means its first standing finding; a sentence becomes an action that whoever links made.
 */
export const Linking = z
  .object({ by: By, why: Because, relation: Relation, to: z.union([FindingId, ItemId, SentenceAt]) })
  .openapi('Linking');

const WhatBears = z.union([FindingId, ItemId, SentenceAt]);
/** `POST /api/pledges/{id}/refusals`: one of the short list, words of one's own, or both. */
export const Refusing = z
  .object({ by: By, why: Why, reason: Refusal.nullable().default(null), of: WhatBears })
  .refine(({ why, reason }) => reason !== null || (why ?? '') !== '', 'say why: give a reason from the list, or words')
  .openapi('Refusing');
/** `POST /api/pledges/{id}/refusals/undo` */
export const Unrefusing = z.object({ by: By, why: Why, of: WhatBears }).openapi('Unrefusing');

/** `PUT /api/pledges/{id}/description`: what is left out stays; null, or an empty list, takes it away. */
export const Describing = z.object(DESCRIPTION_SHAPE).partial().extend({ by: By, why: Why }).openapi('Describing');

/** `PUT /api/pledges/{id}/criteria`: what is left out stays; null takes it away. */
export const SettingCriteria = z
  .object(CRITERIA_SHAPE)
  .partial()
  .extend({ by: By, why: Why })
  .openapi('SettingCriteria');

/** The query of `GET /api/pledges`. */
export const PledgeFilters = z.object({
  pledger: ItemId.optional(),
  form: Text.optional(),
  testable: Text.optional(),
  evidence: Text.optional().openapi({
    description:
      'A value of the vocabulary, `none-found`, `untestable`, `unsaid` (assessed, but not this), or `unassessed`.',
  }),
  schedule: Text.optional(),
  officials: Text.optional(),
  outlet: Text.optional(),
  words: Text.optional(),
  list: z.enum(PLEDGE_LISTS).optional().openapi({
    description: 'One list of the tracker; all of them where none is named.',
  }),
  due: z.stringbool().optional().openapi({ description: 'Only those that are due: past their deadline, or soon.' }),
  sort: z.enum(['deadline', 'date', 'moved', 'pledger']).default('date'),
});

/** `PUT /api/settings/vocabulary`: id of a built-in one, or one of one's own. */
export const ChangingVocabulary = z
  .object({ by: By, why: Why, vocabulary: z.union([Text, Vocabulary]) })
  .openapi('ChangingVocabulary');
