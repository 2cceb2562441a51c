import { z } from '@hono/zod-openapi';
import { FindingInContext, ItemRow } from './findings.ts';
import {
  AssessmentId,
  Because,
  By,
  Dated,
  Day,
  EvidenceId,
  Figure,
  FindingId,
  Instant,
  ItemId,
  Named,
  orNull,
  pageOf,
  Standpoint,
  Text,
} from './words.ts';

export const Relation = z
  .enum(['advances', 'fulfils', 'stalls', 'blocks', 'reverses', 'contradicts', 'repeats', 'comments'])
  .openapi('Relation');
const Officials = z.enum(['done', 'under-way', 'delayed', 'dropped', 'denied', 'silent']).openapi('Officials');
const Schedule = z
  .enum(['done-in-time', 'done-late', 'on-schedule', 'behind', 'overdue', 'too-early', 'no-deadline'])
  .openapi('Schedule');
const Clarity = z.enum(['testable', 'vague', 'untestable']).openapi('Clarity');
export const Tone = z.enum(['kept', 'partly', 'moving', 'stalled', 'broken', 'open']).openapi('Tone');

const VocabularyValue = z.object({ id: Text, label: Text, tone: Tone }).openapi('VocabularyValue');

/** A status vocabulary: what the evidence axis of an assessment can say. `none-found` is always one more. */
export const Vocabulary = z
  .object({
    id: Text,
    name: Text,
    source: Text,
    values: z.array(VocabularyValue),
  })
  .openapi('Vocabulary');

const axes = {
  /** ISO date as of which it holds. */
  date: Day,
  officials: orNull(Officials),
  /** A value of the vocabulary, or `none-found`. */
  evidence: Text.nullable(),
  schedule: orNull(Schedule),
  clarity: orNull(Clarity),
  searched: z.object({ where: Text, until: Day }).nullable(),
  /** What would settle it. */
  settle: Text.nullable(),
};

export const Assessment = z
  .object({
    id: AssessmentId,
    ...axes,
    /** Id of the vocabulary that was in force. */
    vocabulary: z.string(),
    /** The value that `evidence` names, as that vocabulary had it; null for `none-found` too. */
    value: orNull(VocabularyValue),
    by: z.string(),
    at: Instant,
    why: z.string(),
    /** Whether it is its reviewer's latest, and not taken back. */
    current: z.boolean(),
    takenBack: z.boolean(),
  })
  .openapi('Assessment');
/** `POST /api/pledges/{id}/assessments` */
export const Assessing = z.object({ ...axes, by: By, why: Because }).openapi('Assessing');

/** What is linked to a pledge: a statement or an action, with where it stands. */
export const Evidence = z
  .object({
    id: EvidenceId,
    relation: Relation,
    by: z.string(),
    at: Instant,
    why: z.string(),
    item: ItemId,
    finding: FindingInContext,
  })
  .openapi('Evidence');
/** `POST /api/pledges/{id}/evidence`: an item means its first standing finding. */
export const Linking = z
  .object({ by: By, why: Because, relation: Relation, to: z.union([FindingId, ItemId]) })
  .openapi('Linking');
/** `DELETE /api/evidence/{id}`, `DELETE /api/assessments/{id}`, with who and why. */

/** A line of the tracker. Statuses are those of the latest current assessment. */
export const PledgeRow = ItemRow.extend({
  wording: z.string(),
  finding: FindingId,
  where: Standpoint,
  deadline: orNull(Dated),
  amount: orNull(Figure),
  testable: z.enum(['clear', 'vague', 'untestable']).nullable(),
  evidence: z.int(),
  /** When its evidence last changed. */
  moved: orNull(Instant),
  status: orNull(Assessment),
  /** How many reviewers' current assessments differ from that one on any axis. */
  disputed: z.int(),
}).openapi('PledgeRow');
export type PledgeRow = z.infer<typeof PledgeRow>;
/** `GET /api/pledges`: filters in the query, with counts for the bar that filters. */
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
  sort: z.enum(['deadline', 'date', 'moved', 'pledger']).default('date'),
});
export const PledgePage = pageOf('PledgePage', PledgeRow).extend({
  /** How many of all that the other filters allow have each value of the evidence axis (`unassessed`, `none-found` too). */
  bar: z.record(z.string(), z.int()),
  pledgers: z.array(z.object({ entity: ItemId, name: z.string(), count: z.int() })),
});
export type PledgePage = z.infer<typeof PledgePage>;

/** Something on the say/do timeline: said above the line, done below it. */
export const Moment = z
  .object({
    id: z.string(),
    side: z.enum(['said', 'done', 'mark']),
    what: z.enum(['wording', 'restatement', 'statement', 'action', 'deadline', 'assessment']),
    /** Null where it cannot be dated; `exact` days have from = to. */
    from: orNull(Day),
    to: orNull(Day),
    /** Whether the text is vague about the day, or it is the article's day for want of a better. */
    uncertain: z.boolean(),
    label: z.string(),
    named: z.array(Named),
    relation: orNull(Relation),
    finding: orNull(FindingId),
    where: orNull(Standpoint),
  })
  .openapi('Moment');

/** `GET /api/pledges/{id}` */
export const PledgeRead = PledgeRow.extend({
  /** Its wordings, the oldest first: the first is the pledge, the others restate it. */
  wordings: z.array(FindingInContext),
  links: z.array(Evidence),
  assessments: z.array(Assessment),
  timeline: z.array(Moment),
  vocabulary: Vocabulary,
}).openapi('PledgeRead');
export type PledgeRead = z.infer<typeof PledgeRead>;

export const Candidate = z
  .object({ item: ItemId, finding: FindingInContext, why: z.string(), score: z.number() })
  .openapi('Candidate');
/** `GET /api/pledges/{id}/candidates`: statements and actions that could be linked, the likeliest first. */
export const Candidates = z.object({ items: z.array(Candidate) }).openapi('Candidates');
