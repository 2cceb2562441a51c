/**
 * The words of the record: what findings of many articles become. This file imports the words of a reading alone.
 *
 * A *finding* is what the reader proposes on one article. An *item* is one thing in the world of the record (a person, an
 * utterance, a pledge, an act, a figure) that findings of one or many articles stand for: the findings of a statement
 * are its witnesses, those of a pledge its restatements, those of an action its reports, those of an entity its
 * appearances. Joining two items, and taking a finding out of one, is all there is to identity; both carry a reason.
 */
import type {
  ActionType,
  EntityType,
  Passage,
  PledgeKind,
  Quantity,
  Stance,
  StatementKind,
  Testable,
  TimeType,
} from '../types.ts';

/** What findings and items are of, in the order in which findings find their items: whom others name must be known first. */
export const KINDS = ['entity', 'statement', 'pledge', 'action', 'quantity'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether a finding stands in its article: a later reading may not have it, and its words may be gone from the text. */
export const FINDING_STATES = ['standing', 'withdrawn', 'lost'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What people said of a join that the machine proposes. */
export const PROPOSAL_STATUSES = ['proposed', 'accepted', 'rejected'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What two reports of one thing can differ in. */
export const ASPECTS = ['figure', 'wording', 'date', 'name', 'deadline', 'amount'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A day as a number: days since 1970-01-01, in the calendar of the text (no time zones). */
export type Day = number;

/** A time expression as a finding carries it. `from` and `to` are its first and last day, null where it is open. */
export interface Dated {
  readonly exact: string;
  readonly type: TimeType;
  /** TIMEX3. */
  readonly value: string | null;
  readonly edtf: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A figure that belongs to a pledge. */
export interface Amount {
  readonly exact: string;
  readonly value: Quantity['value'];
  readonly unit: string | null;
  readonly of: string | null;
  readonly approximate: boolean;
}

interface Found {
  /** Id in its own reading: `e1`, `s3`, `p2`, `a4`, `q5`. References to other findings are such ids too. */
  readonly local: string;
}

/** An entity as one article shows it. */
export interface EntityFinding extends Found {
  readonly kind: 'entity';
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Passage[];
  readonly offices: readonly { readonly title: string; readonly passage: Passage }[];
  /** Names of the other people, bodies and places of the article, the most mentioned first: at most eight. */
  readonly company: readonly string[];
}

export interface StatementFinding extends Found {
  readonly kind: 'statement';
  readonly form: StatementKind;
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  /** Absent in findings of older readings, and where the cue was corrected: the words of saying tell. */
  readonly stance?: Stance;
  readonly cuePhrase?: Passage | null;
  readonly content: readonly Passage[];
  readonly speaker: string | null;
  readonly via: string | null;
  readonly date: Dated | null;
  readonly parent: string | null;
  readonly confidence: number;
}

export interface PledgeFinding extends Found {
  readonly kind: 'pledge';
  readonly form: PledgeKind;
  readonly pledgers: readonly string[];
  readonly passages: readonly Passage[];
  readonly statement: string | null;
  readonly amount: Amount | null;
  readonly deadline: Dated | null;
  readonly condition: Passage | null;
  readonly testable: Testable;
  readonly confidence: number;
}

export interface ActionFinding extends Found {
  readonly kind: 'action';
  readonly type: ActionType | null;
  readonly act: Passage;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly passage: Passage;
  readonly date: Dated | null;
  readonly place: string | null;
  readonly statement: string | null;
  readonly confidence: number;
}

export interface QuantityFinding extends Found {
  readonly kind: 'quantity';
  readonly passage: Passage;
  readonly value: Quantity['value'];
  readonly unit: string | null;
  readonly of: string | null;
  readonly approximate: boolean;
  /** Statement whose figure it is; null is the article's own voice. */
  readonly statement: string | null;
  /** Entity whose figure it is: the speaker of that statement. */
  readonly whose: string | null;
  /** The sentence around it, which tells what the figure is about. */
  readonly sentence: Passage;
}

export type Finding = EntityFinding | StatementFinding | PledgeFinding | ActionFinding | QuantityFinding;

/** Who a local entity id stands for in the record. */
export interface Who {
  /** Number of the entity's item. */
  readonly item: number;
  readonly name: string;
  readonly type: EntityType;
}

/** A finding with what comparing it to findings of other articles needs to know. */
export interface Located<F extends Finding = Finding> {
  readonly finding: F;
  /** Id of the article's text. */
  readonly article: string;
  readonly outlet: string | null;
  /** Day of publication. */
  readonly published: Day | null;
  /** The entities that the finding refers to, by local id. */
  readonly who: ReadonlyMap<string, Who>;
}

/**
 * What an item can be looked up by: equal keys make two items candidates, nothing more. `day` narrows a look-up to the
 * time around it; it is 0 where time doesn't matter (names). Keys are few: the cost of adding an article is the cost of
 * looking its keys up.
 */
export interface Key {
  readonly key: string;
  readonly day: Day;
}

/** How two findings compare. `same` is joined, with the reason kept; `maybe` is proposed to a person, never joined. */
export interface Match {
  readonly verdict: 'same' | 'maybe';
  /** 0 to 1. Among several candidates the highest wins. */
  readonly score: number;
  /** In plain words, for people: "same name, and both are called finance minister". */
  readonly why: string;
}

/** Where two reports of one thing part. `a` and `b` are what stands in each, in the words of the text. */
export interface Difference {
  readonly aspect: Aspect;
  /** Indexes into the list of findings that were compared. */
  readonly of: readonly [a: number, b: number];
  readonly a: string;
  readonly b: string;
  /** In plain words. */
  readonly what: string;
}
