import { fold, wordSet } from '../../../lexicon/fold.ts';
import { OFFICE_DOMAINS } from '../../../lexicon/office-domains.ts';
import { OFFICE_MODIFIERS, OFFICES, SHORT_OFFICES } from '../../../lexicon/offices.ts';
import { COUNTRY_NAMES, DEMONYMS } from '../../../lexicon/places.ts';
import { foldName, isTitle } from './fold-name.ts';

/** An office's title in parts. */
export interface Role {
  /** As written. */
  readonly title: string;
  /** The kind of holder, folded, one word for men and women: "chair", "minister"; '' where no office is named. */
  readonly head: string;
  /** Words that make another office of it: "deputy", "vice". */
  readonly rank: string;
  /** The other words, folded: what the holder is minister or chair of. */
  readonly of: ReadonlySet<string>;
  /** Those of them that are a proper name's or a country's. */
  readonly proper: ReadonlySet<string>;
}

/** What two people's offices say about whether they are one person. */
export interface RoleEvidence {
  /** 2: one and the same office; 1: offices that may be the same; 0: nothing. */
  readonly level: 0 | 1 | 2;
  /** In plain words, where the level is above 0: "both are called finance minister". */
  readonly what: string;
  /** Both have offices, and no two of them can be the same. */
  readonly against: boolean;
  /** The offices belong to different domains, or are one office of different places. */
  readonly apart: boolean;
}

const MAX_ROLES = 6;
/** Number of letters that a country and its adjective share. */
const SHARED_STEM_LENGTH = 5;
const RANKS = /^(?:deputy|vice|assistant|under|associate|shadow|lieutenant|co)$/;
const PASSING =
  /^(?:the|an?|of|in|to|for|at|on|and|from|by|his|her|its|their|former|then|new|newly|late|acting|interim|outgoing|incoming|current|longtime|elected|ex)$/;
/** Heads under one word: what the press calls men and women, and older and newer titles, alike. */
const ONE_HEAD: ReadonlyMap<string, string> = new Map([
  ...['chairman', 'chairwoman', 'chairperson'].map((head) => [head, 'chair'] as const),
  ...['spokesman', 'spokeswoman'].map((head) => [head, 'spokesperson'] as const),
  ...['congressman', 'congresswoman'].map((head) => [head, 'representative'] as const),
  ...['councilman', 'councilwoman', 'councilor'].map((head) => [head, 'councillor'] as const),
  ['advisor', 'adviser'],
  ['nominee', 'candidate'],
]);
/** Those who lead something: "River Watch leader" and "chairwoman of River Watch" are one office. */
const LEADING = /^(?:leader|chair|head|chief|president|director)$/;
/** Heads that one person of a country holds at a time. */
const TOP = /^(?:president|speaker|chancellor|king|queen|pope|emperor|sultan|emir)$/;
/** Heads of those who hold an office of a place. */
const OF_PLACES = /^(?:president|chancellor|minister|mayor|governor|king|queen|ambassador)$/;
/** Words that many holders of an office share. */
const WEAK = wordSet(`
democratic republican conservative liberal labour labor socialist green independent federal national international senior junior
top local us united states party political house senate presidential
`);

/** The parts of a title: "Vessalian Prime Minister", "leader of the opposition". */
export function roleOf(title: string): Role {
  const words = title.split(/[\s,]+/).flatMap((written) => {
    const country = DEMONYMS.has(fold(written)) || COUNTRY_NAMES.has(fold(written));
    const capital = /^\p{Lu}/u.test(written);
    return foldedWords(written).map((word) => ({ word, proper: country || (capital && !isCommon(word)) }));
  });
  const joint = words.findIndex(({ word }, i) => i > 0 && /^(?:of|for|at|from|in|to|on)$/.test(word));
  const before = joint < 0 ? words : words.slice(0, joint);
  const head = before.findLast(({ word }) => isOffice(word))?.word ?? '';
  const rank = before.filter(({ word }) => RANKS.test(word)).map(({ word }) => word);
  const rest = words.filter(({ word }) => word !== head && !RANKS.test(word) && !PASSING.test(word) && !isTitle(word));
  return {
    title,
    head,
    rank: rank.join(' '),
    of: new Set(rest.map(({ word }) => word)),
    proper: new Set(rest.filter(({ proper }) => proper).map(({ word }) => word)),
  };
}

/** A word of a title under the words that stand for it: "Sen." is `senator`, "premier" `prime minister`, "French" `france`. */
function foldedWords(written: string): string[] {
  const folded = foldName(written.replace(/['’]s$/, ''));
  const long = SHORT_OFFICES.get(folded) ?? (folded === 'premier' ? 'prime minister' : null);
  const country = DEMONYMS.get(fold(written)) ?? COUNTRY_NAMES.get(fold(written));
  return (long ?? country ?? folded)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ONE_HEAD.get(word) ?? word);
}

/** Compares each of two people's offices with each, the first six of them. It doesn't depend on their order but in wording. */
export function roleEvidence(a: readonly Role[], b: readonly Role[]): RoleEvidence {
  const none: RoleEvidence = { level: 0, what: '', against: false, apart: false };
  const [ours, theirs] = [a, b].map((roles) => roles.filter(({ head }) => head !== '').slice(0, MAX_ROLES));
  if (!ours || !theirs || ours.length === 0 || theirs.length === 0) return none;
  let best = none;
  let apart = true;
  for (const x of ours) {
    for (const y of theirs) {
      const found = onePair(x, y);
      if (found && found.level > best.level) best = { ...none, ...found };
      apart &&= otherDomain(x, y) || otherPlace(x, y);
    }
  }
  return best.level > 0 ? best : { ...none, against: true, apart };
}

function onePair(x: Role, y: Role): { level: 1 | 2; what: string } | null {
  if (x.rank !== y.rank || otherBearer(x, y)) return null;
  const shared = [...x.of].filter((word) => y.of.has(word));
  if (x.of.size > 0 && y.of.size > 0 && shared.length === 0) return null;
  const strong = shared.some((word) => !WEAK.has(word));
  if (x.head === y.head) {
    const level = strong || (TOP.test(x.head) && (x.of.size === 0 || y.of.size === 0)) ? 2 : 1;
    return {
      level,
      what: `both are called ${namedAlike(x, y) ?? asWritten(x, [...shared, x.head, ...x.rank.split(' ')])}`,
    };
  }
  if (!LEADING.test(x.head) || !LEADING.test(y.head) || !strong) return null;
  return { level: 2, what: `both lead ${asWritten(x, shared)}` };
}

/** The title, where both have the same. */
function namedAlike(x: Role, y: Role): string | null {
  return foldName(x.title) === foldName(y.title) ? (x.title === y.title ? x.title : x.title.toLowerCase()) : null;
}

/** Those of a title's words that are among the folded ones, as they stand there. */
function asWritten({ title }: Role, words: readonly string[]): string {
  const kept = title.split(/[\s,]+/).filter((word) => foldedWords(word).some((folded) => words.includes(folded)));
  return kept.join(' ');
}

function otherDomain(x: Role, y: Role): boolean {
  const [ours, theirs] = [OFFICE_DOMAINS.get(x.head), OFFICE_DOMAINS.get(y.head)];
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

/** "mayor of Lunda" and "mayor of Fenn". */
function otherPlace(x: Role, y: Role): boolean {
  return x.head === y.head && OF_PLACES.test(x.head) && otherBearer(x, y);
}

/** Both titles hold a proper name, and no two of them are one: "Vessalian" and "Vessaly" are. */
function otherBearer(x: Role, y: Role): boolean {
  const akin = (a: string, b: string): boolean =>
    a === b || (a.length >= SHARED_STEM_LENGTH && a.slice(0, SHARED_STEM_LENGTH) === b.slice(0, SHARED_STEM_LENGTH));
  return x.proper.size > 0 && y.proper.size > 0 && ![...x.proper].some((a) => [...y.proper].some((b) => akin(a, b)));
}

function isOffice(word: string): boolean {
  return OFFICES.has(word) || word === 'chair' || word === 'councillor';
}

function isCommon(word: string): boolean {
  return isOffice(word) || OFFICE_MODIFIERS.has(word);
}
