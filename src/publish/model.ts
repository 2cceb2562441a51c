/**
 * What is published, as JSON: what pages, feeds, cards and exports are made of. Nothing is in it that people did not
 * accept, and names and words that are at risk are replaced before it is made.
 */
import { valueShown } from '../record/assessment.ts';
import type { Relation } from '../record/evidence.ts';
import type { Criteria } from '../record/kinds/criteria.ts';
import type { Description } from '../record/kinds/description.ts';
import type { Dated, Figure, Sentence } from '../record/views/words.ts';
import type { Tone } from '../record/vocabularies.ts';

export const PLEDGE_FORMAT = 'saydo-published-pledge/1';

/** Where words stand. */
export interface Source {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** When the page was captured that stands beside the site; absent where none does. ISO instant. */
  readonly captured?: string;
}

/** Somebody who is named; `entity` is null where they are at risk. */
export interface Who {
  readonly role: string;
  readonly name: string;
  readonly entity: string | null;
}

/** Words of an article, with what they say. */
export interface Quoted {
  readonly id: string;
  readonly kind: 'statement' | 'pledge' | 'action';
  /** Its words; where they stand in several places, parted by ` … `. */
  readonly words: string;
  /** Who says, pledges or does it, according to whom, and its words, with the quotation marks that are due. */
  readonly sentence: Sentence;
  /** A few of the words around them; null where they are not known. */
  readonly around: { readonly before: string; readonly exact: string; readonly after: string } | null;
  readonly form: string | null;
  readonly named: readonly Who[];
  /** When it was said or done; of a pledge, its deadline. */
  readonly date: Dated | null;
  readonly figure: Figure | null;
  readonly testable: string | null;
  readonly source: Source;
  /** Numbers of the entries in which people accepted, corrected or made it. */
  readonly entries: readonly number[];
}

export interface PublishedEvidence {
  readonly id: string;
  readonly relation: Relation;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly quoted: Quoted;
  readonly entry: number;
}

/** What would count as kept, partly kept or broken, as somebody wrote it in an entry of the log. */
export interface PublishedCriteria extends Criteria {
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly entry: number;
}

export interface PublishedAssessment {
  readonly id: string;
  readonly date: string;
  readonly officials: string | null;
  readonly evidence: string | null;
  readonly schedule: string | null;
  readonly clarity: string | null;
  readonly searched: { readonly where: string; readonly until: string } | null;
  readonly settle: string | null;
  /** Entry of the criteria that were in force; null where there were none. Absent from what an older saydo published. */
  readonly criteria?: number | null;
  /** What is missing, of what cannot be rated. Absent from what an older saydo published. */
  readonly missing?: string | null;
  readonly value: { readonly id: string; readonly label: string; readonly tone: Tone } | null;
  readonly vocabulary: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Whether it is its reviewer’s latest. */
  readonly current: boolean;
  readonly entry: number;
}

/** Fields of an assessment that must say what its entry says. `docs/verify_publication.py` has the same list. */
export const ASSESSMENT_FIELDS = [
  'officials',
  'evidence',
  'schedule',
  'clarity',
  'searched',
  'settle',
  'date',
  'vocabulary',
  'value',
] as const satisfies readonly (keyof PublishedAssessment)[];

type AssessmentField = (typeof ASSESSMENT_FIELDS)[number];

/** Something on the timeline. */
export interface PublishedMoment {
  /** Of the wording, the link or the assessment that it shows; `deadline`. */
  readonly id: string;
  readonly side: 'said' | 'done' | 'mark';
  readonly what: 'wording' | 'restatement' | 'statement' | 'action' | 'deadline' | 'assessment';
  readonly from: string | null;
  readonly to: string | null;
  readonly uncertain: boolean;
  /** Of what was said or done its sentence. */
  readonly label: string;
  readonly relation: string | null;
  readonly outlet: string | null;
}

/** That a reviewer corrected what the reader had found. What it had found is a proposal, and is not told. */
export interface PublishedCorrection {
  readonly finding: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly parts: readonly string[];
}

export interface PublishedPledge {
  readonly format: typeof PLEDGE_FORMAT;
  readonly id: string;
  /** ISO day on which it was first published as it is here. */
  readonly published: string;
  /** What people wrote about it, with the entries in which they did. */
  readonly description: Description & { readonly entries: readonly number[] };
  /** What would count; null where nobody wrote it. Absent from what an older saydo published. */
  readonly criteria?: PublishedCriteria | null;
  /** What was in force before, the newest first. */
  readonly earlierCriteria?: readonly PublishedCriteria[];
  /** Published pledges that it is superseded by, and those that it stands in the place of. */
  readonly supersededBy?: readonly { readonly id: string; readonly label: string }[];
  readonly supersedes?: readonly { readonly id: string; readonly label: string }[];
  /** The oldest first: the first is the pledge, the others restate it. */
  readonly wordings: readonly Quoted[];
  readonly evidence: readonly PublishedEvidence[];
  /** The newest first. */
  readonly assessments: readonly PublishedAssessment[];
  readonly timeline: readonly PublishedMoment[];
  readonly corrections: readonly PublishedCorrection[];
  /** What of the record it depends on: when none of it changed, neither did this. */
  readonly standsOn: readonly string[];
}

/** The wording that is the pledge. */
export function firstWording({ id, wordings }: PublishedPledge): Quoted {
  const [first] = wordings;
  if (first === undefined) throw new Error(`the published pledge ${id} has no wording`);
  return first;
}

/** The latest current assessment, which says where the pledge stands; null where nobody assessed it. */
export function statusOf({ assessments }: PublishedPledge): PublishedAssessment | null {
  return assessments.find(({ current }) => current) ?? null;
}

/** Current assessments that judge otherwise than the latest one. */
export function othersJudge(pledge: PublishedPledge): readonly PublishedAssessment[] {
  const latest = statusOf(pledge);
  if (latest === null) return [];
  return pledge.assessments.filter(
    (each) => each.current && each !== latest && JUDGED_AXES.some((axis) => each[axis] !== latest[axis]),
  );
}

const JUDGED_AXES = ['officials', 'evidence', 'schedule', 'clarity'] as const satisfies readonly AssessmentField[];

/** Where a pledge stands, as the tracker sorts and counts it. */
export interface Standing {
  /** Id of a value of the vocabulary, `none-found`, `unassessed` or `unjudged`. */
  readonly id: string;
  /** As the vocabulary has it; null where the interface has a word for it. */
  readonly label: string | null;
  readonly tone: string;
}

export function standingOf(pledge: PublishedPledge): Standing {
  const status = statusOf(pledge);
  if (status === null) return { id: 'unassessed', label: null, tone: 'none' };
  return valueShown(status) ?? { id: 'unjudged', label: null, tone: 'open' };
}
