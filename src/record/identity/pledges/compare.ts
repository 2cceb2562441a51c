import type { Located, Match, PledgeFinding } from '../../types.ts';
import { IDENTITY } from '../tuned.ts';
import { shared } from '../words/content.ts';
import { gapOf } from '../words/gaps.ts';
import type { Relation } from '../words/names.ts';
import { overlap } from '../words/overlap.ts';
import { closest } from '../words/party.ts';
import { listed } from '../words/shown.ts';
import { meet } from './keys.ts';
import { type Substance, substanceOf } from './substance.ts';

/** Days within which two articles report one occasion. */
const MAX_DAYS_OF_ONE_OCCASION = 14;

/**
 * Whether two findings state one pledge: by the same pledger, about the same thing as far as its words tell. An amount or
 * a deadline that agrees counts for it; one that differs does not count against it, since that is what changes about
 * pledges. Time apart is no matter up to ten years. Symmetric; not null only where the two have a key in common.
 */
export function comparePledges(a: Located<PledgeFinding>, b: Located<PledgeFinding>): Match | null {
  if (!meet(a, b) || overlap(a, b, a.finding.passages, b.finding.passages)) return null;
  const [one, other] = [substanceOf(a), substanceOf(b)];
  const pledgers = closest(one.pledgers, other.pledgers);
  if (pledgers.how === 'different') return null;
  const common = commonGround(one, other);
  const days = a.published === null || b.published === null ? null : Math.abs(a.published - b.published);
  const verdict = verdictOf(common, pledgers, days !== null && days <= MAX_DAYS_OF_ONE_OCCASION);
  if (!verdict) return null;
  const { stems, share, points } = common;
  const who = pledgers.how === 'same' || pledgers.how === 'alike' ? 0.2 : 0;
  const score = Math.round(100 * (who + 0.4 * share + 0.4 * Math.min(1, points / 6))) / 100;
  const said = {
    same: `both pledged by ${pledgers.names}`,
    alike: `pledgers spelt nearly alike (${pledgers.names})`,
    unknown: 'not both name a pledger',
    'other kind': `pledgers ${pledgers.names}`,
  }[pledgers.how];
  const words = common.identical ? 'the same words' : stems.length > 0 ? `both about ${listed(common.shown)}` : null;
  const agreed = [
    common.amount ? 'same amount' : null,
    common.deadline ? 'same deadline' : null,
    common.month ? 'promised in the same month' : null,
  ];
  return { verdict, score, why: [words, ...agreed, said].filter((part) => part !== null).join('; ') };
}

/** What two pledges have in common. */
interface Common {
  readonly stems: readonly string[];
  /** The same as they stand in the text. */
  readonly shown: readonly string[];
  /** Share of the stems of the poorer of the two. */
  readonly share: number;
  /** Share of all stems of both. */
  readonly ofAll: number;
  /** Word for word the same. */
  readonly identical: boolean;
  readonly amount: boolean;
  readonly deadline: boolean;
  /** Both name the month in which it was promised. */
  readonly month: boolean;
  /** Stems, an amount counted one and a half and a deadline one. */
  readonly points: number;
}

function commonGround(a: Substance, b: Substance): Common {
  const stems = shared(a.stems, b.stems);
  const least = Math.min(a.stems.size, b.stems.size);
  const amount = a.amount !== null && b.amount !== null && sameFigure(a.amount, b.amount);
  const deadline = a.deadline !== null && b.deadline !== null && sameTime(a.deadline, b.deadline);
  return {
    stems,
    shown: stems.map((stem) => a.stems.get(stem) ?? stem),
    share: least === 0 ? 0 : stems.length / least,
    ofAll: stems.length / Math.max(1, a.stems.size + b.stems.size - stems.length),
    identical: a.wording === b.wording && a.wording !== '',
    amount,
    deadline,
    month: [...a.months].some((month) => b.months.has(month)),
    points: stems.length + (amount ? IDENTITY.pledgeAmountPoints.value : 0) + (deadline ? 1 : 0),
  };
}

function verdictOf(common: Common, { how }: Relation, near: boolean): Match['verdict'] | null {
  const { stems, share, ofAll, points, identical, amount, deadline, month } = common;
  const many = stems.length;
  if (how === 'same' || how === 'alike') {
    if (identical && near) return 'same';
    if (many >= 3 && share >= IDENTITY.pledgeShare.value) return 'same';
    if (many >= 2 && points >= 3 && share >= IDENTITY.pledgeFewShare.value) return 'same';
    if (many >= 1 && amount && (deadline || near) && share >= IDENTITY.pledgeAmountShare.value) return 'same';
    if (many >= 1 && share === 1 && month) return 'same';
    // All their words are the same, few as they are.
    if (ofAll === 1 && (many >= 2 || (many === 1 && deadline && near))) return 'same';
    if (many >= 1 && share >= IDENTITY.pledgeFewShare.value && (near || deadline || amount || many >= 2))
      return 'maybe';
    return amount && near ? 'maybe' : null;
  }
  if (how === 'unknown') {
    if (near && many >= 2 && ofAll >= IDENTITY.pledgeUnnamedShare.value && (deadline || amount || many >= 4))
      return 'same';
    return near && many >= 3 && share >= IDENTITY.pledgeShare.value ? 'maybe' : null;
  }
  return many >= 3 && points >= 4 && share >= IDENTITY.pledgeShare.value ? 'maybe' : null;
}

/** The same number; units may be called differently ("280,000 homes", "280,000 households"). */
const sameFigure = (a: string, b: string): boolean => a.split(' ')[0] === b.split(' ')[0];

/** Within two days, or one within the other where both are no longer than a season. */
function sameTime(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  if (Math.max(a.to - a.from, b.to - b.from) > 366) return false;
  const longer = Math.max(a.to - a.from, b.to - b.from);
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  return gapOf(a, b) <= (longer === 0 ? 2 : 0) && longer <= 31 + 2 * shorter;
}
