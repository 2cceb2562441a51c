import { z } from 'zod';
import { STANCES, TESTABLE } from '../../types.ts';
import { PARTS } from '../kinds/fields.ts';
import { FINDING_STATES } from '../types.ts';
import {
  ArticleRef,
  Dated,
  Day,
  Figure,
  FindingId,
  Instant,
  ItemId,
  Kind,
  Named,
  orNull,
  Passage,
  pageOf,
  ReviewStatus,
  Sentence,
  Verdict,
} from './words.ts';

export const Testable = z.enum(TESTABLE);
export const StanceShown = z.enum(STANCES).meta({ id: 'Stance' });

/** A passage of a finding with the part that it plays. */
export const Part = Passage.extend({
  part: z.enum(PARTS),
}).meta({ id: 'Part' });
export type Part = z.infer<typeof Part>;

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
    sentence: Sentence,
    parts: z.array(Part),
    named: z.array(Named),
    /** When it was said or done; of a pledge, its deadline. */
    date: orNull(Dated),
    /** Of a pledge, what is promised; of a figure, itself. */
    figure: orNull(Figure),
    testable: Testable.nullable(),
    /** What the speaker of a statement does with its content. */
    stance: StanceShown.nullable(),
    /** The statement that it is said in; of a statement, the one that holds it. Null is the article's own voice. */
    within: orNull(FindingId),
    /** 0 to 1; null of entities and figures. */
    confidence: z.number().nullable(),
    state: z.enum(FINDING_STATES),
    verdict: ReviewStatus,
    /** Whether a person put it there. */
    made: z.boolean(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

/** What somebody changed: what it was and what it is, in words; null where it was not there, or is gone. */
export const Change = z
  .object({ what: z.string(), was: z.string().nullable(), is: z.string().nullable() })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

const DecisionShown = z
  .object({
    by: z.string(),
    verdict: Verdict,
    why: z.string().nullable(),
    at: Instant,
    blind: z.boolean(),
    /** What of the proposal a correction changed. */
    changes: z.array(Change),
  })
  .meta({ id: 'DecisionShown' });
export type DecisionShown = z.infer<typeof DecisionShown>;

/** A finding with where it stands, the words around it, and what was decided on it. */
export const FindingInContext = Finding.extend({
  where: ArticleRef.extend({ url: z.string().nullable() }),
  context: z.object({ prefix: z.string(), exact: z.string(), suffix: z.string() }).nullable(),
  /** Who put it there, and when; null where the reader did. */
  madeBy: z.object({ by: z.string(), at: Instant }).nullable(),
  /** Why it stands for its item; null where it was the first. `with` is the finding that the machine compared it to. */
  joined: z
    .object({
      with: orNull(FindingId),
      by: z.string().nullable(),
      why: z.string().nullable(),
      score: z.number().nullable(),
    })
    .nullable(),
  decisions: z.array(DecisionShown),
}).meta({ id: 'FindingInContext' });
export type FindingInContext = z.infer<typeof FindingInContext>;

/** Something that is accepted together with what is asked for, since that uses it. */
export const FindingDecidedWith = z
  .object({ id: FindingId, kind: Kind, exact: z.string(), sentence: Sentence })
  .meta({ id: 'FindingDecidedWith' });
export type FindingDecidedWith = z.infer<typeof FindingDecidedWith>;

/** A finding that waits for a decision. */
export const Queued = FindingInContext.extend({
  /** In the lane of pledges: its other wordings that wait, which the same decision is for. */
  wordings: z.array(FindingDecidedWith).optional(),
  /** In the lane of pledges: the statement, the names and the figures that it uses and nobody decided on. */
  acceptedWith: z.array(FindingDecidedWith).optional(),
}).meta({ id: 'Queued' });
export type Queued = z.infer<typeof Queued>;

/** `GET /api/review`: what waits, in the order in which it is of use. */
export const QueuePage = pageOf('QueuePage', Queued).extend({
  waiting: z.partialRecord(Kind, z.int()),
});
export type QueuePage = z.infer<typeof QueuePage>;

/** An entry of a list of items. */
export const ItemRow = z
  .object({
    id: ItemId,
    kind: Kind,
    /** Its sentence on one line; of a name or a figure what it is called. */
    label: z.string(),
    sentence: Sentence,
    members: z.int(),
    first: orNull(Day),
    last: orNull(Day),
    /** Form of its first finding. */
    form: z.string().nullable(),
    outlets: z.array(z.string()),
    named: z.array(Named),
    verdict: ReviewStatus,
  })
  .meta({ id: 'ItemRow' });
export type ItemRow = z.infer<typeof ItemRow>;
