import { z } from 'zod';
import { CLARITIES, OFFICIALS, SCHEDULES } from '../assessment.ts';
import { WEAKENED } from '../pledges/restatement.ts';
import { TONES } from '../vocabularies.ts';
import { Criteria } from './criteria.ts';
import { DESCRIPTION_SHAPE } from './description.ts';
import { Evidence, Relation } from './evidence.ts';
import { FindingInContext, ItemRow, Testable } from './findings.ts';
import { Difference, Join } from './items.ts';
import {
  ArticleRef,
  AssessmentId,
  Dated,
  Day,
  Figure,
  FindingId,
  Instant,
  ItemId,
  Named,
  orNull,
  pageOf,
  Sentence,
  Text,
} from './words.ts';

const Officials = z.enum(OFFICIALS).meta({ id: 'Officials' });
const Schedule = z.enum(SCHEDULES).meta({ id: 'Schedule' });
const Clarity = z.enum(CLARITIES).meta({ id: 'Clarity' });
export const Tone = z.enum(TONES).meta({ id: 'Tone' });
export type Tone = z.infer<typeof Tone>;

export const VocabularyValue = z.object({ id: Text, label: Text, tone: Tone }).meta({ id: 'VocabularyValue' });
export type VocabularyValue = z.infer<typeof VocabularyValue>;

/** A status vocabulary: what the evidence axis of an assessment can say. `none-found` and other outcomes always are more. */
export const Vocabulary = z
  .object({
    id: Text,
    name: Text,
    source: Text,
    values: z.array(VocabularyValue),
  })
  .meta({ id: 'Vocabulary' });
export type Vocabulary = z.infer<typeof Vocabulary>;

/** What a reviewer judges of a pledge. */
export const AXES = {
  /** ISO date as of which it holds. */
  date: Day,
  officials: orNull(Officials),
  /** A value of the vocabulary, or an outcome: `none-found`, `blocked-by-court`, `blocked-by-legislature`, `cannot-rate`, `superseded`. */
  evidence: Text.nullable(),
  schedule: orNull(Schedule),
  clarity: orNull(Clarity),
  searched: z.object({ where: Text, until: Day }).nullable(),
  /** What would settle it. */
  settle: Text.nullable(),
};

/** What outcomes say beside the axes: what is missing, which pledge stands in the place of this one. */
const OUTCOME = { missing: Text.nullable(), supersededBy: orNull(ItemId) };

export const Assessment = z
  .object({
    id: AssessmentId,
    ...AXES,
    ...OUTCOME,
    /** `entry` of the criteria that were in force; null where there were none. */
    criteria: z.int().nullable(),
    /** Id of the vocabulary that was in force. */
    vocabulary: z.string(),
    /** The value that `evidence` names, as that vocabulary had it; null for outcomes too. */
    value: orNull(VocabularyValue),
    by: z.string(),
    at: Instant,
    why: z.string(),
    /** Whether it is its reviewer's latest, and not taken back. */
    current: z.boolean(),
    takenBack: z.boolean(),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;

/** Another pledge, by name. */
export const PledgeRef = z.object({ item: ItemId, label: z.string() }).meta({ id: 'PledgeRef' });
export type PledgeRef = z.infer<typeof PledgeRef>;

/** A pledge that the machine proposes as the same, with how it stands: what one is told of may be true of the other. */
export const PossibleDuplicate = z
  .object({
    item: ItemId,
    label: z.string(),
    /** Its latest current assessment. */
    status: orNull(Assessment),
    /** Whether an action is linked to it that fulfils it. */
    fulfilled: z.boolean(),
    /** The last day by which it is due. */
    due: orNull(Day),
  })
  .meta({ id: 'PossibleDuplicate' });
export type PossibleDuplicate = z.infer<typeof PossibleDuplicate>;

/** A line of the tracker. Statuses are those of the latest current assessment. */
export const PledgeRow = ItemRow.extend({
  /** What people wrote about it. */
  ...DESCRIPTION_SHAPE,
  wording: z.string(),
  finding: FindingId,
  where: ArticleRef,
  deadline: orNull(Dated),
  amount: orNull(Figure),
  testable: Testable.nullable(),
  evidence: z.int(),
  /** When its evidence last changed. */
  moved: orNull(Instant),
  status: orNull(Assessment),
  /** Pledges that may be the same, and are assessed, fulfilled or overdue. */
  possibleDuplicates: z.array(PossibleDuplicate),
  /** How many reviewers' current assessments differ from that one on any axis. */
  disputed: z.int(),
}).meta({ id: 'PledgeRow' });
export type PledgeRow = z.infer<typeof PledgeRow>;

/** `GET /api/pledges`: filters in the query, with counts for the bar that filters. */
export const PledgePage = pageOf('PledgePage', PledgeRow).extend({
  /** How many of all that the other filters allow have each value of the evidence axis (`unassessed`, `none-found` too). */
  bar: z.record(z.string(), z.int()),
  pledgers: z.array(z.object({ entity: ItemId, name: z.string(), count: z.int() })),
  /** How many of all that the other filters allow are in each list of the tracker. */
  lists: z.object({ followed: z.int(), proposed: z.int(), warnings: z.int(), orders: z.int() }),
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
    /** Of what is said or done; null of a deadline or an assessment. */
    sentence: orNull(Sentence),
    named: z.array(Named),
    relation: orNull(Relation),
    finding: orNull(FindingId),
    where: orNull(ArticleRef),
  })
  .meta({ id: 'Moment' });
export type Moment = z.infer<typeof Moment>;

/** A later wording that may ask less of whoever pledged than the first; a person says whether it does. */
export const Restatement = z
  .object({
    /** The later wording, and the pledge that it stands for: another one where the machine proposes that both are one. */
    finding: FindingId,
    item: ItemId,
    sentence: Sentence,
    where: ArticleRef,
    /** The wording that it is held against. */
    of: z.object({ finding: FindingId, sentence: Sentence, where: ArticleRef }),
    weaker: z.array(
      z.object({
        what: z.enum(WEAKENED),
        /** Words of the earlier wording; null where it has none. */
        was: z.string().nullable(),
        /** Words of the later one. */
        is: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Restatement' });
export type Restatement = z.infer<typeof Restatement>;

/** `GET /api/pledges/{id}` */
export const PledgeRead = PledgeRow.extend({
  /** What would count as kept, partly kept or broken, as people wrote it last; null where nobody did. */
  criteria: orNull(Criteria),
  /** What was in force before, the newest first. */
  earlierCriteria: z.array(Criteria),
  /** Its wordings, the oldest first: the first is the pledge, the others restate it. */
  wordings: z.array(FindingInContext),
  /** Later wordings that may be weaker, as the machine proposes; they change no status. */
  restatements: z.array(Restatement),
  links: z.array(Evidence),
  differences: z.array(Difference),
  joins: z.array(Join),
  /** Later pledges that current assessments say it is superseded by, and earlier ones that it stands in the place of. */
  supersededBy: z.array(PledgeRef),
  supersedes: z.array(PledgeRef),
  /** The newest first: by the date as of which it holds, of one date by when it was given. */
  assessments: z.array(Assessment),
  timeline: z.array(Moment),
  /** Whether a join or a piece of evidence is proposed for it that nobody decided on. */
  proposed: z.boolean(),
  vocabulary: Vocabulary,
}).meta({ id: 'PledgeRead' });
export type PledgeRead = z.infer<typeof PledgeRead>;

export const Candidate = z
  .object({ item: ItemId, finding: FindingInContext, why: z.string(), score: z.number() })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;
/** `GET /api/pledges/{id}/candidates`: statements and actions that could be linked, the likeliest first. */
export const Candidates = z.object({ items: z.array(Candidate) }).meta({ id: 'Candidates' });
