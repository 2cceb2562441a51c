/**
 * What the entries of the log say. An entry holds every decision that was taken: whose finding joined which item and
 * why, which number was given to what. Making the record's tables from the log is then only writing down; it looks
 * nothing up and decides nothing, so the same log gives the same tables on any machine.
 */
import type { Facts } from './article-facts.ts';
import type { Assessment } from './assessment.ts';
import type { ProposedRelation, Refusal, Relation } from './evidence.ts';
import type { Criteria } from './kinds/criteria.ts';
import type { Description } from './kinds/description.ts';
import type { Verdict } from './review/verdicts.ts';
import type { SettingName, Settings } from './settings.ts';
import type { Finding } from './types.ts';

/** The format of a record's log, named by its first entry. */
export const RECORD_FORMAT = 'saydo-record/1';

/** The first entry of every log. */
export interface RecordBegun {
  readonly format: typeof RECORD_FORMAT;
  /** Random; what tells this record from any other. */
  readonly record: string;
}

/** What was stated about an article when it was added, from outside its bytes; a later reading needs it again. */
export interface Stated extends Facts {
  readonly media?: string;
  readonly encoding?: string;
  readonly id?: string;
  readonly verbatim?: boolean;
}

/** Bytes as they came, at one time, from one place. */
export interface Capture {
  readonly id: number;
  readonly article: number;
  /** From 1, counted for each article. */
  readonly version: number;
  /** Blob of the bytes. */
  readonly content: string;
  /** Blob of the text that was taken out of them before reading (of a PDF, a Word document, an e-mail); null where none was. */
  readonly layer: string | null;
  /** What makes captures versions of one article: its address, its file, its id. */
  readonly place: string;
  /** What it was called when it was added. */
  readonly name: string;
  /** ISO instant of the capture, where it is known. */
  readonly fetched: string | null;
  readonly stated: Stated;
}

/** One reading, as it entered the record. */
export interface ReadIn {
  /** Blob of the reading (`saydo-reading/1`). */
  readonly blob: string;
  /** Id of its canonical text. */
  readonly text: string;
  readonly engine: string;
}

/** A finding that stands for an item that was there before. */
export interface Joined {
  readonly finding: number;
  readonly item: number;
  /** The finding that it was found to match. */
  readonly with: number;
  readonly score: number;
  readonly why: string;
}

/** Two items that may be one; a person decides. */
export interface Proposed {
  readonly id: number;
  readonly items: readonly [a: number, b: number];
  readonly findings: readonly [a: number, b: number];
  readonly score: number;
  readonly why: string;
}

/** A place where two captures of one article differ, with the words around it. */
export interface Changed {
  readonly removed: string;
  readonly added: string;
  readonly before: string;
  readonly after: string;
}

/** `article.added`, `article.changed` (a changed capture) and `article.reread` (a newer engine, the same capture). */
export interface ArticleRead {
  readonly capture: Capture;
  readonly reading: ReadIn;
  /** Findings of this reading that the record did not have: numbers from `first`, in this order, by their local ids. */
  readonly found: { readonly first: number; readonly locals: readonly string[] };
  /** Number of the first new item. Findings that are not in `joins` get new items, in order. */
  readonly firstItem: number;
  readonly joins: readonly Joined[];
  readonly proposals: readonly Proposed[];
  /** Findings that the record had, as this reading has them. */
  readonly kept: readonly { readonly finding: number; readonly local: string }[];
  /** Findings that a person decided and this reading no longer proposes; their words still stand, here. */
  readonly held: readonly { readonly finding: number; readonly body: Finding }[];
  /** Corrections by people, on the passages and with the local ids of this reading. */
  readonly corrections: readonly { readonly finding: number; readonly by: string; readonly body: Finding }[];
  /** Findings that nobody decided and this reading no longer proposes. */
  readonly withdrawn: readonly number[];
  /** Findings whose words no longer stand in the article. */
  readonly lost: readonly number[];
  /** Words that differ from the capture before, at most some hundred places. */
  readonly changes: readonly Changed[];
  /** Places that differ beyond those listed. */
  readonly moreChanges: number;
}

/** `article.corrected`: people say otherwise than the text, or whoever added it; it was read anew with what they say. */
export interface ArticleCorrected extends ArticleRead {
  /** All that people say of it from now on. A reading of any capture of it is made with this in the place of what was stated. */
  readonly facts: Facts;
}

/**
 * `article.withdrawn`, and `article.restored` with null after: an article that should not have been added. Its findings count
 * for nothing while it is withdrawn.
 */
export interface ArticleWithdrawn {
  readonly article: number;
  /** Findings that stood until then. */
  readonly findings: readonly number[];
}

/** `finding.decided`, and `finding.undecided` with null after. */
export interface Decided {
  readonly finding: number;
  readonly verdict: Verdict;
  /** The finding as the reviewer has it. */
  readonly correction: Finding | null;
  /** Whether the reviewer coded without seeing what others decided. */
  readonly blind: boolean;
}

/** `items.joined`: `from` becomes part of `into`, in answer to a proposal or unasked. */
export interface ItemsJoined {
  readonly into: number;
  readonly from: number;
  readonly proposal: number | null;
}

/** `items.parted`: a join of two items that a person takes back; the findings become those of `from` again. */
export interface ItemsParted {
  readonly into: number;
  readonly from: number;
  readonly findings: readonly number[];
}

/** `finding.separated`: a finding leaves its item for a new one, and the two are held apart from then on. */
export interface Separated {
  readonly finding: number;
  readonly from: number;
  readonly to: number;
}

/** `items.held-apart`: a proposal that a person rejected. */
export interface HeldApart {
  readonly items: readonly [a: number, b: number];
  readonly proposal: number | null;
}

/** `evidence.linked`, and `evidence.unlinked` with null after. The two findings tell which items it links, at any time. */
export interface EvidenceLinked {
  readonly id: number;
  /** A finding of a pledge. */
  readonly pledge: number;
  /** A finding of a statement or an action. */
  readonly finding: number;
  readonly relation: Relation;
  /** What the machine had proposed of both, where it had. */
  readonly proposed?: ProposedRelation;
}

/**
 * `evidence.refused`: a person said that a statement or an action does not bear on a pledge. A later link of both outweighs it.
 * `evidence.unrefused`, with null after: they took that back.
 */
export interface EvidenceRefused {
  /** A finding of a pledge. */
  readonly pledge: number;
  /** A finding of a statement or an action; null of a sentence of which the reader made none. */
  readonly finding: number | null;
  /** What the machine had proposed, and how sure it was; null where it had proposed nothing. */
  readonly proposed: ProposedRelation | null;
  /** What was chosen of the short list. */
  readonly reason?: Refusal;
  /** The sentence, where it is no finding. */
  readonly sentence?: { readonly article: number; readonly exact: string };
}

/** `pledge.assessed`, and `pledge.unassessed` with null after. The finding tells which pledge it judges, at any time. */
export interface PledgeAssessed {
  readonly id: number;
  /** A finding of the pledge. */
  readonly pledge: number;
  readonly assessment: Assessment;
}

/** `pledge.described`: what was written about a pledge, field by field; fields that are left out stay. The finding tells which pledge, at any time. */
export interface PledgeDescribed {
  /** A finding of the pledge. */
  readonly pledge: number;
  readonly fields: Partial<Description>;
}

/**
 * `pledge.criteria-set`: what would count as a pledge kept, partly kept or broken; all of it, so that the number of this entry
 * names it whole.
 */
export interface PledgeCriteria {
  /** A finding of the pledge. */
  readonly pledge: number;
  /** Null where they were taken away. */
  readonly criteria: Criteria | null;
}

/**
 * `finding.made`: what a person found in an article by themselves. It is theirs, and stands accepted by them; no later
 * reading withdraws it while its words stand.
 */
export interface FindingMade {
  readonly finding: number;
  readonly item: number;
  readonly article: number;
  readonly capture: number;
  /** Blob of the reading that holds the text that it stands on. */
  readonly reading: string;
  readonly body: Finding;
  /** Why it stands for that item; null where the item is new. */
  readonly join: Omit<Joined, 'finding' | 'item'> | null;
  readonly proposals: readonly Proposed[];
}

/** `setting.changed`; null before is what saydo comes with. */
export type SettingChanged = {
  readonly [K in SettingName]: { readonly name: K; readonly value: Settings[K] };
}[SettingName];

/**
 * `words.protected`: somebody is at risk, and must not be named in anything that is published; `words.released`, with null
 * after, takes that back.
 */
export interface WordsProtected {
  readonly id: number;
  /** An appearance of the person or body; all names of the item that it stands for are protected. Null for words alone. */
  readonly finding: number | null;
  /** What else must not come out: nicknames, a village, words that only they have said. */
  readonly words: readonly string[];
  /** What stands in its place. */
  readonly instead: string;
  /** 32 random bytes, hex: the hash of the entry is published, and nobody is to find the words by trying. */
  readonly salt: string;
}

/** `head.signed`: somebody signed the log as it was before this entry. */
export interface HeadSigned {
  /** How many entries were signed. */
  readonly size: number;
  /** The C2SP signed note. */
  readonly note: string;
  /** The verifier key of whoever signed it, `name+hash+key`: without it nobody could check the signature later. */
  readonly key: string;
}

interface Was {
  readonly capture: number;
  readonly text: string;
  readonly engine: string;
}

/** What each kind of entry says: what was (`before`) and what is from then on (`after`). */
export interface Entries {
  'record.begun': { readonly before: null; readonly after: RecordBegun };
  'article.added': { readonly before: null; readonly after: ArticleRead };
  'article.changed': { readonly before: Was; readonly after: ArticleRead };
  'article.reread': { readonly before: Was; readonly after: ArticleRead };
  'article.corrected': { readonly before: Was & { readonly facts: Facts }; readonly after: ArticleCorrected };
  'article.withdrawn': { readonly before: null; readonly after: ArticleWithdrawn };
  'article.restored': { readonly before: ArticleWithdrawn; readonly after: null };
  'finding.decided': { readonly before: Decided | null; readonly after: Decided };
  'finding.undecided': { readonly before: Decided; readonly after: null };
  'items.joined': {
    readonly before: { readonly into: readonly number[]; readonly from: readonly number[] };
    readonly after: ItemsJoined;
  };
  'items.parted': { readonly before: ItemsJoined; readonly after: ItemsParted };
  'finding.separated': { readonly before: { readonly item: number }; readonly after: Separated };
  'items.held-apart': { readonly before: null; readonly after: HeldApart };
  'evidence.linked': { readonly before: null; readonly after: EvidenceLinked };
  'evidence.unlinked': { readonly before: EvidenceLinked; readonly after: null };
  'evidence.refused': { readonly before: null; readonly after: EvidenceRefused };
  'evidence.unrefused': { readonly before: EvidenceRefused; readonly after: null };
  /** `before` is what the same reviewer said of the pledge until then. */
  'pledge.assessed': { readonly before: PledgeAssessed | null; readonly after: PledgeAssessed };
  'pledge.unassessed': { readonly before: PledgeAssessed; readonly after: null };
  /** Both have the same fields. */
  'pledge.described': { readonly before: PledgeDescribed; readonly after: PledgeDescribed };
  'pledge.criteria-set': { readonly before: PledgeCriteria | null; readonly after: PledgeCriteria };
  'finding.made': { readonly before: null; readonly after: FindingMade };
  'setting.changed': { readonly before: SettingChanged | null; readonly after: SettingChanged };
  'words.protected': { readonly before: null; readonly after: WordsProtected };
  'words.released': { readonly before: WordsProtected; readonly after: null };
  'head.signed': { readonly before: null; readonly after: HeadSigned };
}

export type EntryKind = keyof Entries;

/** Kinds of entries that bring a reading of an article into the record; their `after` is an {@link ArticleRead}. */
const READ = ['article.added', 'article.changed', 'article.reread', 'article.corrected'] as const;

/** Whether entries of a kind bring a reading of an article. That an article was withdrawn, for one, brings none. */
export function bringsReading(kind: string): boolean {
  return (READ as readonly string[]).includes(kind);
}
