/** What the record answers when it is asked: the types that the store gives, and that terminal, desk and API show. */
import type { Passage } from '../types.ts';
import type { Assessment } from './assessment.ts';
import type { Changed, SettingChanged } from './entries.ts';
import type { Relation } from './evidence.ts';
import type { Entry } from './history/entry.ts';
import type { Agreement } from './review/agreement.ts';
import type { Standing, Verdict } from './review/decision.ts';
import type { Outlet } from './settings.ts';
import type { Day, Difference, Finding, FindingState, Kind, ProposalStatus } from './types.ts';
import type { Searched } from './views/search.ts';
import type { Vocabulary } from './vocabularies/vocabulary.ts';

/** Where something stands. */
export interface Standpoint {
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A finding that waits for a decision, with what a reviewer needs to see of it. */
export interface Waiting extends Standpoint {
  readonly id: number;
  readonly kind: Kind;
  readonly form: string | null;
  readonly item: number;
  /** Its words. */
  readonly exact: string;
  /** Who speaks, pledges or acts. */
  readonly who: readonly string[];
  /** Where in the text it begins. */
  readonly place: number;
  readonly confidence: number | null;
  readonly verdict: Standing;
  /** How many findings stand for its item. */
  readonly members: number;
}

/** A join that the machine proposes. */
export interface ProposedJoin {
  readonly id: number;
  readonly kind: Kind;
  readonly score: number;
  readonly why: string;
  readonly verdict: ProposalStatus;
  readonly by: string | null;
  readonly a: ProposedSide;
  readonly b: ProposedSide;
}

export interface ProposedSide {
  readonly item: number;
  readonly label: string;
  readonly members: number;
  /** The finding that was compared. */
  readonly finding: number;
  readonly exact: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Where two reports of one thing part, with where each stands. */
export interface ListedDifference {
  readonly item: number;
  readonly kind: Kind;
  readonly label: string;
  readonly aspect: Difference['aspect'];
  readonly what: string;
  readonly a: DifferenceSide;
  readonly b: DifferenceSide;
}

export interface DifferenceSide extends Omit<Standpoint, 'title'> {
  readonly words: string;
  readonly finding: number;
  readonly place: number;
}

/** An entry of the log with its hash. */
export interface Logged extends Entry {
  readonly hash: string;
}

/** How far reviewers agree; kind null is all kinds together. */
export interface ReviewAgreement extends Agreement {
  readonly kind: Kind | null;
}

export interface Hit {
  readonly kind: Searched;
  /** Number of the finding, or of the article. */
  readonly ref: number;
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly day: Day | null;
  readonly who: readonly string[];
  /** The words around what was found, cut into what matches and what does not. */
  readonly passage: readonly { readonly text: string; readonly match: boolean }[];
  readonly rank: number;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are; where there are very many, `more` says that they were not counted to the end. */
  readonly count: number;
  readonly more: boolean;
}

/** One reviewer's decision on a finding. */
export interface DecisionView {
  readonly by: string;
  readonly verdict: Verdict;
  readonly correction: Finding | null;
  readonly why: string | null;
  readonly at: string;
}

/** A finding in a line or two. */
export interface FindingSummary extends Standpoint {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly state: FindingView['state'];
  readonly verdict: Standing;
  /** Its words. */
  readonly exact: string;
  /** Who speaks, pledges or acts. */
  readonly who: readonly string[];
  readonly day: Day | null;
}

/** A link from a pledge to a statement or an action, seen from one of its two sides. */
export interface EvidenceView {
  readonly id: number;
  readonly relation: Relation;
  readonly why: string;
  readonly by: string;
  readonly at: string;
  /** The finding on this side that it was linked by. */
  readonly finding: number;
  /** The finding on the other side: of the statement or the action, seen from a pledge; of the pledge, seen from those. */
  readonly other: FindingSummary;
}

/** What a reviewer judged of a pledge, on a day. */
export interface AssessmentView extends Assessment {
  readonly id: number;
  /** The finding of the pledge that it was given by. */
  readonly finding: number;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Whether it is what that reviewer says now: of theirs on this pledge the one of the latest date, of one date the newest. */
  readonly current: boolean;
}

/** What a newsroom chose for its record, or what saydo comes with. */
export interface SettingsView {
  /** The status vocabulary that is in force. */
  readonly vocabulary: Vocabulary;
  readonly outlets: readonly Outlet[];
  /** What people changed, with who did it last. */
  readonly changed: readonly (SettingChanged & {
    readonly by: string;
    readonly at: string;
    readonly why: string | null;
  })[];
}

/** A finding with all that the record knows of it. */
export interface FindingView extends Standpoint {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly state: FindingState;
  readonly verdict: Standing;
  /** What the reader proposed, or a person found. */
  readonly proposed: Finding;
  /** Who found it; null where the reader did. */
  readonly made: { readonly by: string; readonly at: string } | null;
  /** What people made of it; null where it is as proposed. */
  readonly corrected: Finding | null;
  /** Who speaks, pledges or acts. */
  readonly who: readonly string[];
  /** All whom it names, in their parts: speaker, via, pledger, actor, target, place, whose. */
  readonly roles: readonly { readonly role: string; readonly name: string }[];
  /** Why it stands for its item; null where it was the first. */
  readonly reason: {
    readonly with?: number;
    readonly score?: number;
    readonly by?: string;
    readonly why: string | null;
  } | null;
  readonly decisions: readonly DecisionView[];
  readonly url: string | null;
  /** Its first passage with the words around it. */
  readonly context: { readonly prefix: string; readonly passage: Passage; readonly suffix: string } | null;
}

/** An item with its findings: the witnesses of a statement, the restatements of a pledge, the appearances of a person. */
export interface ItemView {
  readonly id: number;
  readonly kind: Kind;
  readonly label: string;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly members: number;
  readonly findings: readonly FindingView[];
  readonly differences: readonly ListedDifference[];
  readonly proposals: readonly ProposedJoin[];
  /** Of a pledge what is evidence for it or against it; of a statement or an action the pledges that it is that for. */
  readonly evidence: readonly EvidenceView[];
  /** Of a pledge what reviewers judged of it, the newest first. */
  readonly assessments: readonly AssessmentView[];
}

/** One capture of an article. */
export interface CaptureView {
  readonly id: number;
  readonly version: number;
  readonly content: string;
  readonly engine: string;
  readonly name: string;
  readonly fetched: string | null;
  /** When it was added. */
  readonly at: string;
  /** Words that differ from the capture before. */
  readonly changes: readonly Changed[];
  readonly lost: readonly number[];
}

export interface ArticleView extends Standpoint {
  readonly url: string | null;
  readonly byline: readonly string[];
  readonly language: string;
  readonly captures: readonly CaptureView[];
  /** How many findings stand, by kind. */
  readonly findings: ReadonlyMap<Kind, number>;
}

/** What a record holds. */
export interface Overview {
  readonly name: string;
  readonly record: string;
  readonly articles: number;
  readonly captures: number;
  /** Items by kind. */
  readonly items: ReadonlyMap<Kind, number>;
  readonly waiting: number;
  readonly decided: number;
  readonly joins: number;
  readonly differences: number;
  readonly entries: number;
  readonly root: string;
}
