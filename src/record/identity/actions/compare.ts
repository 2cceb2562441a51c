import type { ActionFinding, Located, Match } from '../../types.ts';
import { IDENTITY } from '../tuned.ts';
import { shared } from '../words/content.ts';
import { apart, gapOf, oneDay, UNDATED_DAYS } from '../words/gaps.ts';
import { overlap } from '../words/overlap.ts';
import { closest } from '../words/party.ts';
import { listed } from '../words/shown.ts';
import { type ActionContent, actionContentOf } from './action-content.ts';
import { meet } from './keys.ts';

/** Days between two dates that are one: the evening here is the next day there. */
const MAX_DAYS_OF_ONE_DATE = 1;

/** Days within which two reports without a date are about one occasion. */
const MAX_DAYS_OF_ONE_OCCASION = 3;

/**
 * Whether two actions are one act: done in like words or of one type, by the same where both name an actor, about the
 * same things, on days that do not contradict each other. Symmetric; not null only where the two have a key in common.
 */
export function compareActions(a: Located<ActionFinding>, b: Located<ActionFinding>): Match | null {
  if (!meet(a, b) || overlap(a, b, [a.finding.passage], [b.finding.passage])) return null;
  const [one, other] = [actionContentOf(a), actionContentOf(b)];
  const days = daysBetween(a, b, one, other);
  const actors = closest(one.actors, other.actors);
  if (days === null || actors.how === 'different') return null;
  const ground = groundOf(one, other, days, actors.how === 'same' || actors.how === 'alike', a.article === b.article);
  const verdict = verdictOf(ground, actors.how !== 'other kind');
  if (!verdict) return null;
  const { stems, actor, dated, sameVerb } = ground;
  const score = 0.3 * Math.min(1, stems.length / 4) + 0.3 * ground.share + (actor ? 0.2 : 0) + (dated ? 0.1 : 0);
  const why = [
    sameVerb ? `the same act (${acts(a, b)})` : `acts of one kind (${acts(a, b)})`,
    stems.length > 0 ? `both about ${listed(stems.map((stem) => one.stems.get(stem) ?? stem))}` : null,
    actor ? `${actors.names} in both` : actors.how === 'other kind' ? `by ${actors.names}` : null,
    one.date && other.date ? `done ${apart(days)}` : `reported ${apart(days)}`,
  ];
  return {
    verdict,
    score: Math.round(100 * (score + (sameVerb ? 0.1 : 0))) / 100,
    why: why.filter((part) => part !== null).join('; '),
  };
}

const acts = (a: Located<ActionFinding>, b: Located<ActionFinding>): string =>
  [...new Set([a.finding.act.exact, b.finding.act.exact])].join(' / ');

interface Ground {
  readonly stems: readonly string[];
  /** Those that are no name of a target of both. */
  readonly own: number;
  readonly oneArticle: boolean;
  /** Share of the stems of the poorer of the two. */
  readonly share: number;
  readonly sameVerb: boolean;
  readonly actor: boolean;
  readonly target: boolean;
  /** Both dated by their texts, to the same day. */
  readonly dated: boolean;
  readonly near: boolean;
  /** Both count something, and count it differently. */
  readonly numbersDiffer: boolean;
  readonly sameNumber: boolean;
}

function groundOf(a: ActionContent, b: ActionContent, days: number, actor: boolean, oneArticle: boolean): Ground {
  const stems = shared(a.stems, b.stems);
  const least = Math.min(a.stems.size, b.stems.size);
  const sameNumber = a.numbers.some((number) => b.numbers.includes(number));
  return {
    stems,
    own: stems.filter((stem) => a.own.has(stem) || b.own.has(stem)).length,
    oneArticle,
    share: least === 0 ? 0 : stems.length / least,
    sameVerb: a.act.group === b.act.group,
    actor,
    target: a.targets.some((target) => b.targets.some(({ item }) => item === target.item)),
    dated: a.date !== null && b.date !== null && days <= MAX_DAYS_OF_ONE_DATE && wasOneDay(a) && wasOneDay(b),
    near: days <= MAX_DAYS_OF_ONE_OCCASION,
    numbersDiffer: a.numbers.length > 0 && b.numbers.length > 0 && !sameNumber,
    sameNumber,
  };
}

const wasOneDay = ({ date }: ActionContent): boolean => date !== null && date.to - date.from <= 1;

function verdictOf(ground: Ground, sure: boolean): Match['verdict'] | null {
  const { stems, own, share, sameVerb, actor, target, dated, near, numbersDiffer, sameNumber, oneArticle } = ground;
  if (!dated && !near) return null;
  const many = stems.length + (sameNumber ? IDENTITY.actionToken.value : 0) + (target ? IDENTITY.actionToken.value : 0);
  if (!sameVerb && (many < 2 || oneArticle)) return null;
  const enough = sameVerb
    ? enoughForOneVerb(ground, many)
    : many >= 4 && share >= IDENTITY.actionShare.value && own >= 2;
  // An article that tells of two acts tells them apart by little; it repeats one in much the same words.
  const repeated = !oneArticle || ((actor || target) && share >= IDENTITY.actionShare.value);
  if (enough && sure && repeated && !numbersDiffer) return 'same';
  if (oneArticle) return null;
  return enough || (actor && dated) || (many >= 2 && share >= IDENTITY.actionFewShare.value) ? 'maybe' : null;
}

function enoughForOneVerb({ own, share, actor, target, dated, sameNumber }: Ground, many: number): boolean {
  if (actor) return (dated && many >= 1) || (many >= 2 && share >= IDENTITY.actionFewShare.value);
  if (dated) return many >= 2 && share >= IDENTITY.actionDatedShare.value;
  return share >= IDENTITY.actionFewShare.value && ((own >= 1 && many >= 3) || (target && own >= 1) || sameNumber);
}

/** Days between the acts, or between the reports where a text gives no date; null where they cannot be one. */
function daysBetween(
  a: Located<ActionFinding>,
  b: Located<ActionFinding>,
  one: ActionContent,
  other: ActionContent,
): number | null {
  if (one.span && other.span) {
    const allowed = wasOneDay(one) && wasOneDay(other) ? MAX_DAYS_OF_ONE_DATE : 0;
    if (gapOf(one.span, other.span) > allowed) return null;
  }
  if (one.date && other.date) {
    return gapOf(one.date, other.date);
  }
  const first = one.date ?? (a.published === null ? null : oneDay(a.published));
  const second = other.date ?? (b.published === null ? null : oneDay(b.published));
  if (!first || !second) return first === second ? UNDATED_DAYS : null;
  // What is printed before the day on which something is done reports no act.
  const early = one.date
    ? second.to < first.from - MAX_DAYS_OF_ONE_DATE
    : other.date
      ? first.to < second.from - MAX_DAYS_OF_ONE_DATE
      : false;
  return early ? null : gapOf(first, second);
}
