/**
 * What may leave a record: what people accepted, each thing with its own id and its passages. Exports are made of this and
 * of nothing else. Things refer to one another by id alone, so that whatever is left out of one place is left out of all.
 */
import { z } from 'zod';
import { TESTABLE } from '../../types.ts';
import { PARTS } from '../kinds/fields.ts';
import { Criteria } from './criteria.ts';
import { Relation } from './evidence.ts';
import { StanceShown } from './findings.ts';
import { AXES, Vocabulary, VocabularyValue } from './pledges.ts';
import {
  ArticleId,
  ArticleRef,
  AssessmentId,
  Dated,
  EvidenceId,
  Figure,
  FindingId,
  Instant,
  ItemId,
  Kind,
  orNull,
  Sentence,
} from './words.ts';

/** How people took a finding for theirs. */
const TAKEN = ['accepted', 'corrected', 'made', 'linked', 'assessed'] as const;

export const OutgoingPassage = z.object({
  part: z.enum(PARTS).describe('What it is to its finding.'),
  start: z.int().describe('Where it begins in the text of the article, in UTF-16 units.'),
  end: z.int().describe('Where it ends, in UTF-16 units.'),
  startPoint: z.int().describe('Where it begins, in Unicode code points.'),
  endPoint: z.int().describe('Where it ends, in Unicode code points.'),
  exact: z.string().describe('Its words, exactly as they stand in the text.'),
  prefix: z.string().describe('Up to 32 characters before it.'),
  suffix: z.string().describe('Up to 32 characters after it.'),
});
export type OutgoingPassage = z.infer<typeof OutgoingPassage>;

export const OutgoingArticle = ArticleRef.extend({
  what: z.literal('article'),
  id: ArticleId,
  url: z.string().nullable(),
  language: z.string().describe('BCP 47, und where it cannot be told.'),
  byline: z.array(z.string()),
  content: z.string().describe('sha256 of the bytes that it was read from.'),
  version: z.int().describe('Which of its captures this is.'),
  text: z.string().describe('The text that all offsets count in.'),
  paragraphs: z.array(z.object({ start: z.int(), end: z.int() })),
}).omit({ article: true });
export type OutgoingArticle = z.infer<typeof OutgoingArticle>;

export const OutgoingEntity = z.object({
  what: z.literal('entity'),
  id: ItemId,
  name: z.string(),
  type: z.string().nullable().describe('person, office, body, organisation, place, instrument, group or unnamed.'),
  offices: z.array(z.string()).describe('Offices that accepted findings give them.'),
});
export type OutgoingEntity = z.infer<typeof OutgoingEntity>;

export const OutgoingFinding = z.object({
  what: z.literal('finding'),
  id: FindingId,
  kind: Kind,
  item: ItemId.describe('What it is a report of; findings of one item are witnesses of one thing.'),
  form: z.string().nullable().describe('Kind of the statement or pledge, type of the action, unit of the figure.'),
  article: ArticleId,
  exact: z.string().describe('Its words.'),
  sentence: Sentence.describe('Who said, pledged or did it, how, according to whom, and its words.'),
  stance: StanceShown.nullable().describe('What the speaker of a statement does with its content.'),
  passages: z.array(OutgoingPassage),
  named: z.array(z.object({ role: z.string(), entity: ItemId })),
  date: orNull(Dated).describe('When it was said or done; of a pledge, its deadline.'),
  figure: orNull(Figure),
  testable: z.enum(TESTABLE).nullable(),
  within: orNull(FindingId).describe('The statement that it is said in, where that is accepted too.'),
  taken: z
    .object({
      how: z.enum(TAKEN),
      by: z.array(z.string()),
      at: Instant,
      why: z.string().nullable(),
    })
    .describe('Who took it for theirs, and how: nothing that a machine alone proposes is here.'),
});
export type OutgoingFinding = z.infer<typeof OutgoingFinding>;

export const OutgoingPledge = z.object({
  what: z.literal('pledge'),
  id: ItemId,
  finding: FindingId.describe('Its first wording.'),
  wordings: z.array(FindingId).describe('All its accepted wordings, the oldest first.'),
});
export type OutgoingPledge = z.infer<typeof OutgoingPledge>;

export const OutgoingEvidence = z.object({
  what: z.literal('evidence'),
  id: EvidenceId,
  pledge: ItemId,
  relation: Relation,
  item: ItemId.describe('The statement or the action that bears on the pledge.'),
  finding: FindingId,
  by: z.string(),
  at: Instant,
  why: z.string(),
});
export type OutgoingEvidence = z.infer<typeof OutgoingEvidence>;

export const OutgoingAssessment = z.object({
  what: z.literal('assessment'),
  id: AssessmentId,
  pledge: ItemId,
  ...AXES,
  missing: z.string().nullable().describe('What is missing, of what cannot be rated.'),
  supersededBy: orNull(ItemId).describe('The later pledge, of what is superseded, where that leaves too.'),
  criteria: z.int().nullable().describe('Entry of the criteria that were in force; null where there were none.'),
  vocabulary: z.string(),
  value: orNull(VocabularyValue),
  by: z.string(),
  at: Instant,
  why: z.string(),
  current: z.boolean().describe('Whether it is its reviewer’s latest.'),
});
export type OutgoingAssessment = z.infer<typeof OutgoingAssessment>;

export const OutgoingCriteria = Criteria.extend({
  what: z.literal('criteria'),
  id: z.string().describe('criteria- and the number of the log’s entry that wrote them.'),
  pledge: ItemId,
  current: z.boolean().describe('Whether they are in force.'),
});
export type OutgoingCriteria = z.infer<typeof OutgoingCriteria>;

/** One thing that leaves. */
export const OutgoingItem = z.discriminatedUnion('what', [
  OutgoingArticle,
  OutgoingEntity,
  OutgoingFinding,
  OutgoingPledge,
  OutgoingCriteria,
  OutgoingEvidence,
  OutgoingAssessment,
]);
export type OutgoingItem = z.infer<typeof OutgoingItem>;

/** Which record it is, and how far its log had come. */
export const OutgoingAbout = z.object({
  what: z.literal('record'),
  record: z.string().describe('What tells this record from any other.'),
  entries: z.int().describe('Entries of its log.'),
  root: z.string().describe('Root of the log’s tree, as a checkpoint signs it.'),
  at: Instant,
  engine: z.string(),
  vocabulary: Vocabulary,
});
export type OutgoingAbout = z.infer<typeof OutgoingAbout>;

/** All that leaves, each list in the order of its ids. */
export interface Outgoing {
  readonly about: OutgoingAbout;
  readonly articles: readonly OutgoingArticle[];
  readonly entities: readonly OutgoingEntity[];
  readonly findings: readonly OutgoingFinding[];
  readonly pledges: readonly OutgoingPledge[];
  /** What would count as kept or broken, in force and before. */
  readonly criteria: readonly OutgoingCriteria[];
  readonly evidence: readonly OutgoingEvidence[];
  readonly assessments: readonly OutgoingAssessment[];
}
