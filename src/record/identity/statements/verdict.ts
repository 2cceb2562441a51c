import type { Match } from '../../types.ts';
import { IDENTITY } from '../tuned.ts';
import type { Relation } from '../words/names.ts';
import type { Likeness } from './likeness.ts';

/** Days within which two outlets report one occasion. */
const MAX_DAYS_OF_ONE_OCCASION = 10;

/** Days within which the same few words of one speaker are one utterance; a stock phrase is repeated later. */
const MAX_DAYS_OF_SHORT_UTTERANCE = 3;

/** What is known about two findings beside their wording. */
export interface Setting {
  readonly speakers: Relation['how'];
  /** Neither has a speaker with a name. */
  readonly nameless: boolean;
  readonly oneArticle: boolean;
  readonly days: number;
}

/** Whether two statements of that likeness are one utterance; null for no. What one says and one denies is for a person. */
export function verdictOf(likeness: Likeness, setting: Setting): Match['verdict'] | null {
  const found = setting.oneArticle
    ? within(likeness, setting)
    : setting.days > MAX_DAYS_OF_ONE_OCCASION
      ? later(likeness, setting)
      : soon(likeness, setting);
  return found === 'same' && likeness.reversed ? 'maybe' : found;
}

/** 0 to 1, mostly for how much of the wording is the same. */
export function scoreOf({ telling, share, identical }: Likeness, { speakers, days }: Setting): number {
  const speaker = speakers === 'same' ? 0.2 : speakers === 'alike' ? 0.15 : 0;
  const words = identical ? 0.7 : 0.35 * Math.min(1, telling / 8) + 0.35 * share;
  return Math.round(100 * (speaker + words + 0.1 * Math.max(0, 1 - days / MAX_DAYS_OF_ONE_OCCASION))) / 100;
}

const isKnown = ({ speakers }: Setting): boolean => speakers === 'same' || speakers === 'alike';

/** Two places of one article: a headline and the quotation that it is taken from, no more. */
function within({ identical, inRow, telling, share }: Likeness, setting: Setting): Match['verdict'] | null {
  return isKnown(setting) &&
    (identical ||
      (inRow >= 5 && telling >= IDENTITY.statementTelling.value && share >= IDENTITY.statementWholeShare.value))
    ? 'same'
    : null;
}

/** Later than one occasion is reported: only a long quotation with words of its own is known again. */
function later({ inRow, telling, bothQuote }: Likeness, setting: Setting): Match['verdict'] | null {
  if (!isKnown(setting) || !bothQuote) return null;
  if (inRow >= 10 && telling >= IDENTITY.statementLaterTelling.value) return 'same';
  return inRow >= 7 && telling >= IDENTITY.statementTelling.value ? 'maybe' : null;
}

function soon(likeness: Likeness, setting: Setting): Match['verdict'] | null {
  const { identical, inRow, telling, share, shareOfBoth, quote, bothQuote } = likeness;
  const full = (telling >= 3 && share >= IDENTITY.statementShare.value) || telling >= 5;
  if (isKnown(setting)) {
    if ((identical && setting.days <= 1) || full || (inRow >= 5 && telling >= 3)) return 'same';
    if (setting.days <= MAX_DAYS_OF_SHORT_UTTERANCE && closeEnough(likeness)) return 'same';
    return telling >= 2 && share >= IDENTITY.statementMaybeShare.value ? 'maybe' : null;
  }
  // Whoever it is that speaks in one, in the other he is quoted by somebody else.
  if (likeness.relayed) return null;
  const nearlyAll = bothQuote || (setting.nameless && shareOfBoth >= IDENTITY.statementWholeShare.value);
  if (setting.speakers === 'unknown' && full && inRow >= 8 && telling >= 4 && nearlyAll) return 'same';
  return inRow >= 5 && (full || (quote && telling >= 2)) ? 'maybe' : null;
}

/** What is enough from one speaker within a few days, though there is little of it. */
function closeEnough({ inRow, telling, share, quote, bothQuote }: Likeness): boolean {
  // A whole quotation of few words, "a bridge, not a gift", found again.
  if (quote && inRow >= 3 && telling >= 1) return true;
  if (bothQuote && inRow >= 6 && telling >= 2) return true;
  return (
    telling >= 2 &&
    ((inRow >= 6 && share >= IDENTITY.statementShare.value) ||
      (inRow >= 9 && share >= IDENTITY.statementLongRowShare.value))
  );
}
