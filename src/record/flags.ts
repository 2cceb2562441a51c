import { isoOf } from './days.ts';
import type { Changed } from './entries.ts';
import type { Day } from './types.ts';

/** Why a pledge needs a look, what weighs most first. */
export const FLAGS = ['edited', 'evidence', 'deadline', 'unseen'] as const;
export type FlagKind = (typeof FLAGS)[number];

/** A pledge that nobody has looked at for so many days is flagged. */
export const UNSEEN_AFTER_DAYS = 90;

/** Evidence that the machine proposes, and nobody has linked or refused. */
export interface Waiting {
  /** Instant at which what it stands on came into the record. */
  readonly at: string;
}

/** A capture whose words differ near a passage of the pledge, or in which they no longer stand. */
export interface Edit {
  /** Instant at which the capture came into the record. */
  readonly at: string;
  /** `T12`. */
  readonly article: string;
  readonly outlet: string | null;
  /** Words that went and words that came; null where the passage itself is gone. */
  readonly change: Pick<Changed, 'removed' | 'added'> | null;
}

/** What is known of a pledge that people care for. */
export interface Attended {
  /** Instant at which somebody last looked at it or decided something about it; null where nobody has. */
  readonly seen: string | null;
  /** Instant at which it came into the record. */
  readonly began: string;
  readonly deadline: Day | null;
  /** The latest day as of which it was assessed. */
  readonly assessed: Day | null;
  /** Whether that assessment settles it: kept, or broken. */
  readonly settled: boolean;
  readonly waiting: readonly Waiting[];
  readonly edits: readonly Edit[];
}

export interface Flag {
  readonly kind: FlagKind;
  /** Since when: an instant, or of a deadline and of one that nobody looked at the day. */
  readonly since: string;
  /** In words. */
  readonly summary: string;
}

/**
 * Why a pledge needs a look on a day. It follows from the record and the day alone: what somebody looked at, or decided about
 * the pledge, since then flags nothing any more.
 *
 * @param today the present day
 */
export function flagsOf(pledge: Attended, today: Day): readonly Flag[] {
  const fresh = ({ at }: { readonly at: string }) => pledge.seen === null || at > pledge.seen;
  return [
    ...edited(pledge.edits.filter(fresh)),
    ...waiting(pledge.waiting.filter(fresh)),
    ...overdue(pledge, today),
    ...unseen(pledge, today),
  ];
}

function edited(edits: readonly Edit[]): readonly Flag[] {
  const last = edits.toSorted(byTime).at(-1);
  if (last === undefined) return [];
  const where = last.outlet === null ? last.article : `${last.outlet} (${last.article})`;
  const more = edits.length === 1 ? '' : ` and ${edits.length - 1} more`;
  const what =
    last.change === null ? 'its words no longer stand there' : `${inWords(last.change)} near its words${more}`;
  return [{ kind: 'edited', since: last.at, summary: `edited at the source, ${where}: ${what}` }];
}

function inWords({ removed, added }: Pick<Changed, 'removed' | 'added'>): string {
  const [gone, came] = [removed, added].map((words) => brief(words.replace(/\s+/g, ' ').trim()));
  if (gone === '') return `“${came}” put in`;
  if (came === '') return `“${gone}” taken out`;
  return `“${gone}” is “${came}” now`;
}

const MAX_WORDS_CHARACTERS = 80;

function brief(words: string): string {
  return words.length <= MAX_WORDS_CHARACTERS
    ? words
    : `${words
        .slice(0, MAX_WORDS_CHARACTERS - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

function waiting(all: readonly Waiting[]): readonly Flag[] {
  const last = all.toSorted(byTime).at(-1);
  if (last === undefined) return [];
  const count = all.length === 1 ? 'evidence is' : `${all.length} pieces of evidence are`;
  return [{ kind: 'evidence', since: last.at, summary: `${count} proposed, which nobody has looked at` }];
}

/** Passed, and not judged since. */
function overdue({ deadline, assessed, settled }: Attended, today: Day): readonly Flag[] {
  if (deadline === null || deadline >= today || settled || (assessed !== null && assessed > deadline)) return [];
  const day = isoOf(deadline);
  const judged = assessed === null ? 'it was never assessed' : `it was last assessed as of ${isoOf(assessed)}`;
  return [{ kind: 'deadline', since: day, summary: `its deadline, ${day}, has passed, and ${judged}` }];
}

function unseen({ seen, began, settled }: Attended, today: Day): readonly Flag[] {
  const since = (seen ?? began).slice(0, 10);
  const days = today - Math.floor(Date.parse(since) / MS_PER_DAY);
  if (settled || days < UNSEEN_AFTER_DAYS) return [];
  return [{ kind: 'unseen', since, summary: `nobody has looked at it for ${days} days` }];
}

const MS_PER_DAY = 86_400_000;

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** So many characters on each side of a passage are around it, within its paragraph. */
const AROUND_CHARACTERS = 300;

/**
 * The first change of a text that lies around a passage, or in it; null where none does. Changes are found in the text by the
 * words beside them, as an entry of the log keeps them.
 *
 * @param text of the new version
 * @param passage where the words stand in it
 */
export function changeAround(
  text: string,
  passage: { readonly start: number; readonly end: number },
  changes: readonly Changed[],
): Changed | null {
  const from = Math.max(text.lastIndexOf('\n', passage.start - 1) + 1, passage.start - AROUND_CHARACTERS);
  const newline = text.indexOf('\n', passage.end);
  const to = Math.min(newline < 0 ? text.length : newline, passage.end + AROUND_CHARACTERS);
  const near = text.slice(from, to);
  for (const change of changes) {
    const { before, added, after } = change;
    if (added.trim() === '' && change.removed.trim() === '') continue;
    const anchor = `${before}${added}${after}`;
    if (anchor.trim() === '') continue;
    const at = text.indexOf(anchor);
    // What is longer than its surroundings, or stands at their edge, is found by its place in the whole text.
    if (at >= 0) {
      const [begins, ends] = [at + before.length, at + before.length + added.length];
      if (begins <= to && ends >= from) return change;
    } else if (added.trim().length > 3 && near.includes(added.trim())) return change;
  }
  return null;
}
