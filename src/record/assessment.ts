import { dayOf } from './days.ts';
import { CLARITY_SHOWN } from './kinds/pledge.ts';
import type { Vocabulary, VocabularyValue } from './vocabularies.ts';

/** What officials say of a pledge. */
export const OFFICIALS = ['done', 'under-way', 'delayed', 'dropped', 'denied', 'silent'] as const;
export type Officials = (typeof OFFICIALS)[number];

/** How a pledge stands against its schedule. */
export const SCHEDULES = [
  'done-in-time',
  'done-late',
  'on-schedule',
  'behind',
  'overdue',
  'too-early',
  'no-deadline',
] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Whether a pledge says what would settle it, as a reviewer judges. */
export const CLARITIES = ['testable', 'vague', 'untestable'] as const;
export type Clarity = (typeof CLARITIES)[number];

/** In place of a value of a vocabulary: there was nothing to judge by, though it was searched for. */
export const NONE_FOUND = 'none-found';
/** Something is missing that a judgement would need; it says what. */
export const CANNOT_RATE = 'cannot-rate';
/** A later pledge stands in its place; it says which. */
export const SUPERSEDED = 'superseded';

/**
 * What the evidence axis can say beside the values of any vocabulary: outcomes that most have no word for. A vocabulary that has
 * a value of the same id means its own.
 */
export const OUTCOMES = [
  { id: NONE_FOUND, label: 'No evidence found', tone: 'open', means: 'it was searched for, and nothing is there' },
  {
    id: 'blocked-by-court',
    label: 'Blocked by a court',
    tone: 'stalled',
    means: 'a court stopped it; whoever pledged it did not give it up',
  },
  {
    id: 'blocked-by-legislature',
    label: 'Blocked by a legislature',
    tone: 'stalled',
    means: 'a legislature refused it; whoever pledged it did not give it up',
  },
  { id: CANNOT_RATE, label: 'Cannot be rated', tone: 'open', means: 'something is missing that it would take' },
  { id: SUPERSEDED, label: 'Superseded by a later pledge', tone: 'open', means: 'another stands in its place' },
] as const satisfies readonly (VocabularyValue & { readonly means: string })[];
export type Outcome = (typeof OUTCOMES)[number]['id'];

/** What the evidence supports: the value of the vocabulary, else the outcome; null where that was not judged. */
export function valueShown({
  evidence,
  value,
}: {
  readonly evidence: string | null;
  readonly value: VocabularyValue | null;
}): VocabularyValue | null {
  return value ?? OUTCOMES.find(({ id }) => id === evidence) ?? null;
}

/** Where evidence was searched, and until which day (ISO date). */
export interface SearchedFor {
  readonly where: string;
  readonly until: string;
}

/** What a reviewer says of a pledge. An axis that was not judged is null. */
export interface Judgement {
  readonly officials: Officials | null;
  /** What the evidence supports: id of a value of the vocabulary in force, or of one of {@link OUTCOMES}. */
  readonly evidence: string | null;
  readonly schedule: Schedule | null;
  readonly clarity: Clarity | null;
  readonly searched: SearchedFor | null;
  /** What would settle it. */
  readonly settle: string | null;
  /** What is missing, of what {@link CANNOT_RATE}. Left out where nothing is said of it, as in older logs. */
  readonly missing?: string | null;
  /** A finding of the later pledge, of what is {@link SUPERSEDED}. Left out where there is none, as in older logs. */
  readonly supersededBy?: number | null;
  /** ISO date as of which all this holds. */
  readonly date: string;
}

/** A judgement with the words that it was made in, so that it can be shown whatever the newsroom chooses later. */
export interface Assessment extends Judgement {
  /**
   * Number of the log’s entry that wrote the criteria that were in force; null where there were none. Entries of older logs,
   * which knew no criteria, do not have it.
   */
  readonly criteria?: number | null;
  /** Id of the vocabulary that was in force. */
  readonly vocabulary: string;
  /** The value that `evidence` names, as the vocabulary had it; null for none and for {@link OUTCOMES}. */
  readonly value: VocabularyValue | null;
}

/** What was judged, axis by axis, in words: `evidence`, `Appears on track`. Axes that were not judged are left out. */
export function axesInWords(
  judged: Pick<Judgement, 'evidence' | 'officials' | 'schedule' | 'clarity'> & Pick<Assessment, 'value'>,
): readonly (readonly [axis: string, words: string])[] {
  const { evidence, value, officials, schedule, clarity } = judged;
  const found =
    value === null && evidence === NONE_FOUND ? 'none found' : (valueShown({ evidence, value })?.label ?? evidence);
  return Object.entries({ evidence: found, officials, schedule, clarity }).flatMap(([axis, words]) =>
    words === null
      ? []
      : [
          [
            axis,
            axis === 'evidence' ? words : (CLARITY_SHOWN[words as Clarity] ?? words.replaceAll('-', ' ')),
          ] as const,
        ],
  );
}

/**
 * Looks whether a judgement says what a judgement must.
 *
 * @returns what is wrong, in plain words and with what to do about it; null where nothing is
 */
export function wrongIn(judgement: Judgement, vocabulary: Vocabulary): string | null {
  const { officials, evidence, schedule, clarity, searched, settle, date } = judgement;
  const ids = [...new Set([...vocabulary.values, ...OUTCOMES].map(({ id }) => id))];
  return (
    noneOf('what officials say', officials, OFFICIALS) ??
    noneOf(`what the evidence supports, in the words of ${vocabulary.name},`, evidence, ids) ??
    noneOf('how it stands against its schedule', schedule, SCHEDULES) ??
    noneOf('its clarity', clarity, CLARITIES) ??
    (officials === null && evidence === null && schedule === null && clarity === null
      ? 'the assessment is empty. Give at least one of: what officials say, what the evidence supports, its schedule, its clarity.'
      : null) ??
    wrongInOutcome(judgement, vocabulary) ??
    (evidence === NONE_FOUND && searched === null
      ? '“No evidence found” needs where it was searched, and until when.'
      : null) ??
    (searched !== null && searched.where.trim() === ''
      ? 'say where evidence was searched: which archives, registers or outlets.'
      : null) ??
    (searched === null ? null : noDate('the day until which evidence was searched', searched.until)) ??
    (settle !== null && settle.trim() === '' ? 'what would settle it is empty. Give words, or leave it out.' : null) ??
    noDate('the day as of which the judgement holds', date)
  );
}

/** What an outcome has to say beside its name. */
function wrongInOutcome(
  { evidence, missing = null, supersededBy = null }: Judgement,
  { values }: Vocabulary,
): string | null {
  const own = values.some(({ id }) => id === evidence);
  if (missing !== null && missing.trim() === '') return 'what is missing is empty. Give words, or leave it out.';
  if (supersededBy !== null && (own || evidence !== SUPERSEDED))
    return `a later pledge can only be named with “${SUPERSEDED}”.`;
  if (own) return null;
  if (evidence === CANNOT_RATE && missing === null)
    return '“Cannot be rated” needs what is missing: which document, figure or day.';
  if (evidence === SUPERSEDED && supersededBy === null) return '“Superseded” needs the later pledge.';
  return null;
}

function noneOf(what: string, value: string | null, all: readonly string[]): string | null {
  return value === null || all.includes(value) ? null : `${what} is “${value}”. Use one of: ${all.join(', ')}.`;
}

function noDate(what: string, date: string): string | null {
  const whole = date.length === '2031-05-06'.length && dayOf(date) !== null;
  return whole ? null : `${what} is “${date}”. Write it as 2031-05-06.`;
}
