/**
 * The words of saydo as types: what a reading holds, with the lists of values that fields can have. This file imports
 * nothing.
 *
 * Every offset counts UTF-16 code units of {@link Article.text}. The JSON form of {@link Reading} is
 * `saydo-reading/1`; its field names are a public contract.
 */

/** The JSON format that a reading is written in. */
export const READING_FORMAT = 'saydo-reading/1';

/** A span of an article: `article.text.slice(start, end) === exact`, always. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What part a paragraph plays on the page. Only `body` paragraphs are read for statements, pledges and actions. */
export const PARAGRAPH_ROLES = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'body',
  'caption',
  'furniture',
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

export const ORIGIN_RUNS = ['same', 'changed', 'added'] as const;
export const ORIGIN_MEDIA = ['text/plain', 'text/markdown', 'text/html'] as const;

/**
 * One run of the canonical text and the bytes that it was made from.
 *
 * `kind` says how the two relate. `same`: the run is the decoded bytes, character by character. `changed`: the run as a
 * whole stands for the bytes as a whole (an entity, an escape, a folded line break). `added`: no bytes stand behind it
 * (a paragraph break); both byte offsets are then the place where it was put.
 */
export interface OriginRun {
  readonly start: number;
  readonly end: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly kind: (typeof ORIGIN_RUNS)[number];
}

/** Where the canonical text came from. Runs are sorted, and together cover the text without gaps. */
export interface Origin {
  readonly media: (typeof ORIGIN_MEDIA)[number];
  /** WHATWG encoding label, in lower case. */
  readonly encoding: string;
  /** Length of the input in bytes. */
  readonly bytes: number;
  readonly runs: readonly OriginRun[];
}

/** Any text that is read: news article, transcript, readout, ruling, report. */
export interface Article {
  /** `sha256:` and the hex digest of the canonical text in UTF-8. */
  readonly id: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** ISO 8601 date (`2021-01-27`), or date and time where the text gives both. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Whose words the whole text is, where that was stated from outside it: a speech, a manifesto, a release. */
  readonly speaker?: string;
  readonly url: string | null;
  /** BCP 47 language, `und` where it cannot be told. */
  readonly language: string;
  readonly text: string;
  /** `[start, end)` of each paragraph, in order. */
  readonly paragraphs: readonly (readonly [start: number, end: number])[];
  /** The part each paragraph plays, parallel to `paragraphs`. */
  readonly roles: readonly ParagraphRole[];
  readonly origin: Origin;
}

/** One step of the reasoning that led to a finding, in plain words, with the passage it rests on. */
export interface Step {
  /** Short name of the rule or resolution: `cue`, `quotation`, `pronoun`, `same surname`, … */
  readonly rule: string;
  readonly because: string;
  readonly passage?: Passage;
}

export const ENTITY_TYPES = [
  'person',
  'office',
  'body',
  'organisation',
  'place',
  'instrument',
  'group',
  'unnamed',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** An office that a person is said to hold, on the passage that says so. */
export interface Office {
  readonly title: string;
  readonly passage: Passage;
}

/** Person, office, public body, organisation, place or instrument; a speaker without a name is `unnamed`. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Passage[];
  readonly offices: readonly Office[];
  readonly why: readonly Step[];
}

export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/**
 * What a statement's speaker does with its content, by what the words of saying mean: holds it true; denies or doubts it;
 * leaves it unsaid ("declined to say", "did not deny"); asks about it; calls for it.
 */
export const STANCES = ['asserts', 'denies', 'doubts', 'declines', 'asks', 'urges'] as const;
export type Stance = (typeof STANCES)[number];

/** An attribution, as PARC and PolNeAR define it: a source, a cue and content. */
export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  /** What kind of act it is to say this (ACCUSE, REQUEST, …): null where none fits, absent in older readings. */
  readonly type?: ActionType | null;
  /** Empty where the text names none. */
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  /** What the speaker does with the content; absent in older readings, where the cue tells. */
  readonly stance?: Stance;
  /**
   * The cue with what is told with it: auxiliaries, negation, the verb that it hangs on, whom it was said to (`did not deny`,
   * `told the Herald on Monday`). Null where that is the cue itself, absent in older readings.
   */
  readonly cuePhrase?: Passage | null;
  /** Several pieces where the cue or the source stands between them. */
  readonly content: readonly Passage[];
  /** Entity that the source stands for. */
  readonly speaker: string | null;
  /** Entity of the outlet that relays it. */
  readonly via: string | null;
  /** Time expression that says when it was said. */
  readonly date: string | null;
  /** Statement whose content holds this one. */
  readonly parent: string | null;
  /** 0 to 1: how sure the reader is that this is an attribution with these bounds. */
  readonly confidence: number;
  readonly why: readonly Step[];
}

export const PLEDGE_KINDS = ['promise', 'plan', 'agreement', 'order', 'warning'] as const;
export type PledgeKind = (typeof PLEDGE_KINDS)[number];

export const TESTABLE = ['clear', 'vague', 'untestable'] as const;
export type Testable = (typeof TESTABLE)[number];

/** A prospective commitment to an action or an outcome. */
export interface Pledge {
  readonly id: string;
  readonly kind: PledgeKind;
  /** What kind of act it is to pledge this (AGREE, THREATEN, …): null where none fits, absent in older readings. */
  readonly type?: ActionType | null;
  readonly pledgers: readonly string[];
  readonly passages: readonly Passage[];
  /** Statement whose word it is; null is the article's own voice. */
  readonly statement: string | null;
  /** Quantity promised. */
  readonly amount: string | null;
  /** Time expression by which it is to be done. */
  readonly deadline: string | null;
  readonly condition: Passage | null;
  readonly testable: Testable;
  readonly confidence: number;
  readonly why: readonly Step[];
}

/**
 * Root types of PLOVER 0.8 (https://github.com/openeventdata/PLOVER), then those that saydo adds for domestic acts that
 * PLOVER has no type for.
 */
export const ACTION_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'legislate',
  'rule',
  'order',
  'fund',
  'appoint',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** Something done: actor, act, target, date, place. */
export interface Action {
  readonly id: string;
  /** Null where no type fits. */
  readonly type: ActionType | null;
  /** The word or words that name the act. */
  readonly act: Passage;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly passage: Passage;
  readonly date: string | null;
  readonly place: string | null;
  readonly statement: string | null;
  readonly confidence: number;
  readonly why: readonly Step[];
}

/** What a later act, policy or instrument is to an earlier one. */
export const CHAIN_RELATIONS = ['continues', 'escalates', 'is-based-on', 'amends', 'replaces', 'blocks'] as const;
export type ChainRelation = (typeof CHAIN_RELATIONS)[number];

/**
 * That one act, policy or instrument continues, escalates, rests on, amends, replaces or blocks another, as a sentence of the
 * text has it.
 */
export interface Chain {
  readonly id: string;
  readonly relation: ChainRelation;
  /** What acts, or came later: "a federal judge", "his plan for the delta". */
  readonly later: Passage;
  /** What is acted on, or came before. */
  readonly earlier: Passage;
  /** The sentence that says so. */
  readonly passage: Passage;
  /** Entities that are named in each. */
  readonly laterEntities: readonly string[];
  readonly earlierEntities: readonly string[];
  readonly confidence: number;
  readonly why: readonly Step[];
}

/** A figure: value, unit, what is counted, and whose figure it is. */
export interface Quantity {
  readonly id: string;
  readonly passage: Passage;
  /** A number, `[low, high]` for a range, null where the text gives none ("trillions"). */
  readonly value: number | readonly [low: number, high: number] | null;
  /** ISO 4217 for money, SI or a plain singular or plural noun else; null for a bare number. */
  readonly unit: string | null;
  /** What is counted, in the words of the text. */
  readonly of: string | null;
  readonly approximate: boolean;
  readonly statement: string | null;
  readonly why: readonly Step[];
}

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimeType = (typeof TIME_TYPES)[number];

/** A time expression: TIMEX3 type and value, EDTF where TIMEX3 cannot say it, and what it was resolved against. */
export interface TimeExpression {
  readonly id: string;
  readonly passage: Passage;
  readonly type: TimeType;
  /** TIMEX3 value (ISO 8601 with TIMEX3's extensions); null where the text gives too little to say. */
  readonly value: string | null;
  /** Extended Date/Time Format (ISO 8601-2); null for durations and sets. */
  readonly edtf: string | null;
  /** `published`, the id of another time expression, `stated` where the words say it all, or null: unresolved, or a length from an event. */
  readonly anchor: string | null;
  readonly why: readonly Step[];
}

export const NOTICE_CODES = [
  'not-english',
  'no-publication-date',
  'encoding-guessed',
  'replacement-characters',
  'mended',
  'truncated',
  'no-sentences',
] as const;

/** Something the user should know about the whole reading. */
export interface Notice {
  readonly code: (typeof NOTICE_CODES)[number];
  readonly message: string;
}

/** What `read` returns: all findings of one article. */
export interface Reading {
  readonly format: typeof READING_FORMAT;
  readonly engine: string;
  /**
   * `sha256:` and the hex digest that names the weights of the trained reader; null where they had no part in the reading:
   * the text is not English, or the caller gave frames of their own.
   */
  readonly weights: string | null;
  readonly id: string;
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** What the article itself asserts: the stretches of body text with no speaker between. */
  readonly voice: readonly Passage[];
  readonly pledges: readonly Pledge[];
  readonly actions: readonly Action[];
  /** Absent in older readings. */
  readonly chains?: readonly Chain[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly notices: readonly Notice[];
}
