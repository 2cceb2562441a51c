import type { Located, Match, QuantityFinding } from '../../types.ts';
import { IDENTITY } from '../tuned.ts';
import { shared } from '../words/content.ts';
import { apart, UNDATED_DAYS } from '../words/gaps.ts';
import { listed } from '../words/shown.ts';
import { type Figure, figureOf } from './figure.ts';
import { meet } from './keys.ts';

/** Days within which two articles report one event. */
const MAX_DAYS_OF_ONE_EVENT = 7;

/** Maximum distance, in characters, of the figures of two sides in one article. */
const MAX_CHARACTERS_APART = 600;

/**
 * Whether two figures are figures for one thing, so that they can be laid side by side; they need not agree. They must be
 * of one sort, printed within a week of each other, in sentences about one event; a number of people also of one count
 * (a crowd, the dead). Figures of one sentence never are. A figure that agrees to the digit needs less, and up to a
 * month. Symmetric; not null only where the two have a key in common.
 */
export function compareQuantities(a: Located<QuantityFinding>, b: Located<QuantityFinding>): Match | null {
  if (!meet(a, b)) return null;
  const [one, other] = [figureOf(a), figureOf(b)];
  if (!one || !other) return null;
  const place = proximityOf(a, b);
  const ground = groundOf(one, other, daysBetween(a, b));
  if (place === 'one sentence' || !ground) return null;
  const verdict = place === 'one article' ? within(ground, a, b) : across(ground);
  if (!verdict) return null;
  const { stems, equal, sameCount, whose, sides, days } = ground;
  const score = 0.4 * Math.min(1, stems.length / 4) + 0.3 * ground.share + (equal ? 0.2 : 0) + (sameCount ? 0.1 : 0);
  const why = [
    ground.agree ? 'the same figure' : 'figures of one sort',
    sameCount ? COUNTED[one.count ?? ''] : null,
    stems.length > 0 ? `both about ${listed(stems.map((stem) => one.stems.get(stem) ?? stem))}` : null,
    whose ? `both from ${one.whose?.name}` : null,
    place === 'one article' ? (sides ? 'from two sides in one article' : 'in one article') : `printed ${apart(days)}`,
  ];
  return { verdict, score: Math.round(100 * score) / 100, why: why.filter((part) => part).join('; ') };
}

const COUNTED: Readonly<Record<string, string>> = {
  crowd: 'both the size of a crowd',
  dead: 'both counts of the dead',
  injured: 'both counts of the injured',
  detained: 'both counts of people detained',
  missing: 'both counts of the missing',
  displaced: 'both counts of people displaced',
  fined: 'both counts of people punished',
  infected: 'both counts of cases',
  dismissed: 'both counts of people dismissed',
};

/** Where only one is dated, no key finds the other, and this is not asked. */
function daysBetween(a: Located, b: Located): number {
  return a.published === null || b.published === null ? UNDATED_DAYS : Math.abs(a.published - b.published);
}

type Proximity = 'one sentence' | 'one article' | 'two articles';

function proximityOf(a: Located<QuantityFinding>, b: Located<QuantityFinding>): Proximity {
  if (a.article !== b.article) return 'two articles';
  const [one, other] = [a.finding.sentence, b.finding.sentence];
  return one.start < other.end && other.start < one.end ? 'one sentence' : 'one article';
}

interface Ground {
  readonly stems: readonly string[];
  /** Names among them. */
  readonly names: number;
  /** Share of the stems of the poorer sentence. */
  readonly share: number;
  /** Names in each sentence that the other lacks: the fewer of the two. */
  readonly otherNames: number;
  /** Stems within a few words of both figures. */
  readonly near: number;
  readonly agree: boolean;
  /** They agree, on a number that chance doesn't repeat. */
  readonly equal: boolean;
  readonly bothNumbers: boolean;
  readonly percent: boolean;
  /** Of a crowd, and one is no number ("thousands"). */
  readonly vague: boolean;
  readonly sameCount: boolean;
  /** The same one's figure. */
  readonly whose: boolean;
  /** Different ones' figures. */
  readonly sides: boolean;
  /** Neither sentence has other numbers, which the other figure might belong to. */
  readonly alone: boolean;
  readonly days: number;
}

/** What two figures have in common; null where they cannot be figures for one thing. */
function groundOf(a: Figure, b: Figure, days: number): Ground | null {
  const agree = a.value !== null && String(a.value) === String(b.value);
  const equal = agree && telling(a.value);
  const sameSort = a.sort === b.sort;
  if (!sameSort && !(equal && loose(a) && loose(b))) return null;
  if (a.count !== b.count && (a.count !== null || !equal) && (b.count !== null || !equal)) return null;
  if (a.of.length > 0 && b.of.length > 0 && !a.of.some((stem) => b.of.includes(stem))) return null;
  // The other's figure stands in the sentence too, for something else.
  if (!agree && (a.others.includes(String(b.value)) || b.others.includes(String(a.value)))) return null;
  if (a.count !== null && (a.further !== b.further || beyondDispute(a.value, b.value))) return null;
  const stems = shared(a.stems, b.stems);
  const least = Math.min(a.stems.size, b.stems.size);
  return {
    stems,
    names: stems.filter((stem) => a.names.has(stem) && b.names.has(stem)).length,
    share: least === 0 ? 0 : stems.length / least,
    otherNames: Math.min(lacking(a, b), lacking(b, a)),
    near: stems.filter((stem) => a.near.has(stem) && b.near.has(stem)).length,
    agree,
    equal,
    bothNumbers: a.value !== null && b.value !== null,
    percent: a.sort === 'percent',
    vague: a.count === 'crowd' && (a.value === null || b.value === null),
    sameCount: a.count !== null && a.count === b.count,
    whose: a.whose !== null && a.whose.item === b.whose?.item,
    sides: a.whose?.item !== b.whose?.item,
    alone: a.others.length === 0 && b.others.length === 0,
    days,
  };
}

const lacking = (a: Figure, b: Figure): number =>
  [...a.names].filter((name) => a.stems.has(name) && !b.stems.has(name)).length;

/** Counted things may be called differently ("homes", "households"), or not at all. */
const loose = ({ sort }: Figure): boolean => sort === 'bare' || sort === 'people' || sort.startsWith('of ');

/** A number that two texts hardly have in common by chance: of three digits that are not round, or of two in thousands. */
function telling(value: QuantityFinding['value']): boolean {
  if (typeof value !== 'number') return false;
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= 3 || (digits === 2 && (value >= 1000 || !Number.isInteger(value)));
}

/** Nobody counts ten times as many as another: such figures count different things. */
function beyondDispute(a: QuantityFinding['value'], b: QuantityFinding['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Math.max(a, b) > 10 * Math.min(a, b);
}

function across(ground: Ground): Match['verdict'] | null {
  const { stems, names, otherNames, share, near, agree, equal, sameCount, whose, alone, percent, days } = ground;
  const many = stems.length;
  if (equal) {
    if (
      days <= MAX_DAYS_OF_ONE_EVENT &&
      ((many >= 2 && share >= IDENTITY.quantityEqualShare.value) ||
        (many === 1 && (share >= IDENTITY.quantityShare.value || whose || sameCount)))
    )
      return 'same';
    if (whose || many >= 3) return 'same';
    return many >= 1 ? 'maybe' : null;
  }
  if (days > MAX_DAYS_OF_ONE_EVENT) return null;
  if (sameCount) {
    // Two crowds in one town are told apart by whose they were.
    if (many >= 3 && (names > otherNames || otherNames === 0)) return 'same';
    if (
      otherNames === 0 &&
      ((many >= 2 && (names >= 1 || share >= IDENTITY.quantityCountShare.value)) ||
        (many >= 1 && share >= IDENTITY.quantityCountWordShare.value))
    )
      return 'same';
    return many >= 1 ? 'maybe' : null;
  }
  if (many < 3 || share < IDENTITY.quantityShare.value) return null;
  // A poll gives a percentage to each candidate, in sentences that are otherwise the same.
  return agree || (many >= 4 && near >= 2 && alone && !percent) ? 'same' : 'maybe';
}

/** Two figures of one article are figures for one thing where two sides count one crowd, close to each other, or words ("thousands") and a number. */
function within(
  { stems, share, equal, sameCount, sides, bothNumbers, vague }: Ground,
  a: Located<QuantityFinding>,
  b: Located<QuantityFinding>,
): Match['verdict'] | null {
  const far = Math.abs(a.finding.sentence.start - b.finding.sentence.start);
  if (equal && (stems.length >= 3 || (stems.length >= 2 && share >= IDENTITY.quantityShare.value))) return 'same';
  return sameCount && ((sides && bothNumbers) || vague) && far <= MAX_CHARACTERS_APART ? 'same' : null;
}
