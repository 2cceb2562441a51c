/**
 * What each stage of `read` hands to the next. Stages import these types, never one another.
 *
 * Character offsets (`start`, `end`) count UTF-16 units of the article's text; token offsets (`from`, `to`) count
 * tokens. Both are half-open.
 */
import type {
  ActionType,
  Article,
  ChainRelation,
  EntityType,
  Notice,
  ParagraphRole,
  PledgeKind,
  Step,
  Testable,
  TimeType,
} from './types.ts';

/** What the user gives to `read`: bytes as they came, or text that is already decoded. */
export interface Source {
  readonly content: Uint8Array | string;
  /** Media type where it is known (from a file's extension, or a server's `Content-Type`); else it is sniffed. */
  readonly media?: string;
  /** Encoding that the server or the user states; it goes before detection. */
  readonly encoding?: string;
  readonly id?: string;
  readonly title?: string;
  readonly byline?: readonly string[];
  /** Publication date, ISO 8601; it goes before a date found in the text. */
  readonly published?: string;
  readonly outlet?: string;
  /** Whose words the whole text is: who gives a speech, the party of a manifesto, the body whose release it is. */
  readonly speaker?: string;
  readonly url?: string;
  /** Takes the text as it is: no mending of page breaks, hyphens, Markdown or escapes. */
  readonly verbatim?: boolean;
}

/** The article stage's result. */
export interface Opened {
  readonly article: Article;
  readonly notices: readonly Notice[];
}

/** A stretch of characters. */
export interface Chars {
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Universal part of speech, as wink-nlp gives it. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token extends Chars {
  /** Position in {@link Tokens.tokens}. */
  readonly i: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with curly apostrophes made straight. */
  readonly lower: string;
  /** Dictionary form, lower case. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

export interface Sentence extends Span, Chars {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly role: ParagraphRole;
}

/** The tokens stage's result. */
export interface Tokens {
  readonly text: string;
  /** The article's language, BCP 47, or `und`. */
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * A noun phrase without what follows its head: determiner to head noun ("the Republican state attorney general").
 * A possessor is part of the phrase that it opens ("Kovar’s 90-day suspension").
 */
export interface NounPhrase extends Span {
  /** Token of the head noun. */
  readonly head: number;
  readonly kind: 'name' | 'common' | 'pronoun' | 'number';
}

/** Auxiliaries, negation, adverbs and the main verb that together make one verb. */
export interface VerbGroup extends Span {
  /** Token of the main verb. */
  readonly head: number;
  /** Lemma of the main verb. */
  readonly lemma: string;
  readonly voice: 'active' | 'passive';
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly negated: boolean;
  /** Modal auxiliary in lower case ("will", "could"), or null. */
  readonly modal: string | null;
}

/** A verb with what stands in subject and object place, by position; not a parse, but good enough for news prose. */
export interface Clause extends Span {
  /** Index into {@link Phrases.verbs}. */
  readonly verb: number;
  /** Index into {@link Phrases.nouns}; null where no subject is expressed. */
  readonly subject: number | null;
  /** Index into {@link Phrases.nouns} of the noun phrase after the verb. */
  readonly object: number | null;
}

/** The phrases stage's result. Arrays are in text order. */
export interface Phrases {
  readonly nouns: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  /** Index of the noun phrase that covers a token, or -1; parallel to the tokens. */
  readonly nounAt: Int32Array;
  /** Index of the verb group that covers a token, or -1; parallel to the tokens. */
  readonly verbAt: Int32Array;
}

/** A name in the text, before it is known whom it names. */
export interface NameMention extends Span, Chars {
  /** The name proper, without office and apposition ("Ana Kovar"). */
  readonly name: Chars & Span;
  readonly type: EntityType;
  /** Offices that the mention itself states, each with its place in the text. */
  readonly offices: readonly (Chars & { readonly title: string })[];
  readonly why: readonly Step[];
}

/** What a name can name. An office's title is no name, and who is unnamed has none. */
export const NAME_KINDS = [
  'person',
  'body',
  'organisation',
  'place',
  'instrument',
  'group',
] as const satisfies EntityType[];
export type NameKind = (typeof NAME_KINDS)[number];

/** A name as the trained reader tags it: without title or office. */
export interface TaggedName extends Chars {
  /** How likely it is that its words name something of each kind, on average; what is left to 1 is that they name nothing. */
  readonly shares: Readonly<Record<NameKind, number>>;
}

/** A quotation: from its opening to its closing mark, marks included. */
export interface Quotation extends Span, Chars {
  /** Depth: 0 for a quotation that stands in no other. */
  readonly depth: number;
  /** Whether the closing mark stands in the text (a quotation may run on in the next paragraph, or be cut off). */
  readonly closed: boolean;
  /** Index of the quotation that this one goes on from the paragraph before, or null. */
  readonly continues: number | null;
}

/** Parts of a date or a clock time as the words state them; what they leave open is absent. */
export interface TimeFields {
  readonly era?: 'BC';
  /** Years divided by 100: 19 is the 1900s. */
  readonly century?: number;
  /** Years divided by 10: 199 is the 1990s; a single digit where the century is left open ("the nineties"). */
  readonly decade?: number;
  readonly year?: number;
  /** Last two digits of a year ("’99", the "45" of "1939–45"). */
  readonly shortYear?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  readonly month?: number;
  readonly day?: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** Time of day as TIMEX3 writes it: `T14:05`, `T22:00-05:00`, `TMO`. */
  readonly part?: string;
}

/**
 * What a time expression means before it is known what it counts from.
 *
 * `stated`: a TIMEX3 value that is complete in itself (durations, sets, "9/11"). `fields`: parts of a date, which
 * `direction` helps to complete ("last Friday"; `same`: from the narrative, "January of that year"). `relative`:
 * `offset` units from a base ("next month" is +1 month, "weeks later" is null weeks), cut to `granularity`; the base is
 * the publication, the day last told of, or another expression ("two days after January 6"). `vague`: a reference.
 */
export type TimeMeaning =
  | {
      readonly kind: 'stated';
      readonly value: string | null;
      readonly edtf: string | null;
      /** A length that counts from an event whose day the text may not tell ("within 100 days of taking office"). */
      readonly from?: 'event';
    }
  | {
      readonly kind: 'fields';
      readonly fields: TimeFields;
      readonly direction: 'last' | 'this' | 'next' | 'same' | 'tense';
      /** Counted from the day last told of, whatever was published when ("the following Tuesday"). */
      readonly from?: 'narrative';
    }
  | {
      readonly kind: 'relative';
      readonly unit: TimeUnit;
      readonly offset: number | null;
      readonly granularity: TimeUnit;
      readonly from: 'published' | 'narrative' | TimeMeaning;
      /** Parts that narrow it down: "last January" is a year with a month, "yesterday morning" a day with a part. */
      readonly fields?: TimeFields;
    }
  | { readonly kind: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

/** TIMEX3's `mod`: how the expression as a whole stands to its value ("early 2019" is START, "about 1995" APPROX). */
export type TimeModifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

export interface TimeMention extends Span, Chars {
  readonly type: TimeType;
  readonly meaning: TimeMeaning;
  readonly modifier: TimeModifier | null;
  /** Whether the time is where something begins ("since 2014") or ends ("until May"). */
  readonly bound: 'since' | 'until' | null;
  /** Index of the mention that is the other end of the same range ("from 2015 to 2019"), or null. */
  readonly pair: number | null;
  readonly why: readonly Step[];
}

export interface QuantityMention extends Span, Chars {
  readonly value: number | readonly [low: number, high: number] | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly approximate: boolean;
  readonly why: readonly Step[];
}

/** The mentions stage's result, each list in text order. */
export interface Mentions {
  readonly names: readonly NameMention[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
}

/** Character stretches by what they are to the frame's trigger. A role that the text does not fill is an empty list. */
export type StatementRoles = Readonly<Record<'source' | 'content', readonly Chars[]>>;
export type PledgeRoles = Readonly<
  Record<'commitment' | 'pledger' | 'deadline' | 'amount' | 'condition', readonly Chars[]>
>;
export type ActionRoles = Readonly<Record<'passage' | 'actor' | 'target' | 'date' | 'place', readonly Chars[]>>;

interface FrameOf<Kind extends string, Roles> {
  readonly kind: Kind;
  /** The words that the frame hangs on: a statement's cue, in one piece or more; a pledge's anchor word; the act. */
  readonly trigger: readonly Chars[];
  readonly roles: Roles;
  /** 0 to 1, calibrated: how likely it is that the text says this. */
  readonly probability: number;
  /**
   * The second-best reading of the same trigger, and how likely it is beside the best: 0 to 1, 1 where the two are
   * equally likely. Null where there is none.
   */
  readonly second: { readonly trigger: readonly Chars[]; readonly roles: Roles; readonly ratio: number } | null;
}

/**
 * Probability of each type of act; what they leave to 1 is that of no type. A statement's or a pledge's is what kind of
 * act it is to say or to pledge this.
 */
export type TypeShares = Readonly<Partial<Record<ActionType, number>>>;

export interface StatementFrame extends FrameOf<'statement', StatementRoles> {
  readonly attributes?: { readonly type: TypeShares };
}

export interface PledgeFrame extends FrameOf<'pledge', PledgeRoles> {
  readonly attributes: {
    /** Probability of each kind; they sum to 1. */
    readonly kind: Readonly<Record<PledgeKind, number>>;
    /** Probability of each degree; they sum to 1. */
    readonly testable: Readonly<Record<Testable, number>>;
    readonly type?: TypeShares;
  };
}

export interface ActionFrame extends FrameOf<'action', ActionRoles> {
  readonly attributes: { readonly type: TypeShares };
}

/** What the trained reader sees: a statement, a pledge or an action with its parts, each on its place in the text. */
export type Frame = StatementFrame | PledgeFrame | ActionFrame;

/** A sentence that says what one act, policy or instrument is to another, and where both stand in it. */
export interface ChainFrame {
  readonly relation: ChainRelation;
  readonly sentence: Chars;
  readonly later: Chars;
  readonly earlier: Chars;
  /** 0 to 1: how likely it is that the sentence says this. */
  readonly probability: number;
}

/** What the trained reader sees in an article in one pass of its networks; each list in text order. */
export interface Pass {
  readonly frames: readonly Frame[];
  /** Names, unlikely ones too; they do not overlap. None in paragraphs that are furniture, which it does not see. */
  readonly names: readonly TaggedName[];
  readonly chains: readonly ChainFrame[];
}

/** One pass of the trained reader. */
export type ReadPass = (article: Article, tokens: Tokens) => Promise<Pass>;

/**
 * Finds frames in an article, in any order. This is the seam at which another reader, a language model or a table made
 * by hand, takes the trained networks' place. What it gives is held to the text before it is used.
 */
export type ReadFrames = (article: Article, tokens: Tokens) => Promise<readonly Frame[]>;
