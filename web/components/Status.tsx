import { OUTCOMES } from '../../src/record/assessment.ts';
import type { Assessment, Tone, Vocabulary } from '../../src/record/views/pledges.ts';
import styles from './Status.module.css';

type Shown = { readonly label: string; readonly tone: Tone; readonly glyph?: string };

const GLYPH: Readonly<Record<Tone, string>> = {
  kept: '✓',
  partly: '◑',
  moving: '→',
  stalled: '‖',
  broken: '✕',
  open: '?',
};

/** A status: its glyph, its word, and only then its colour. */
export function Status({ label, tone, glyph }: Shown) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span aria-hidden="true" className={styles.glyph}>
        {glyph ?? GLYPH[tone]}
      </span>
      {label}
    </span>
  );
}

/** The glyph of a status alone, where its word is told beside it in another way. */
export function StatusSign({ tone }: Pick<Shown, 'tone'>) {
  return (
    <span className={styles.status} data-tone={tone} aria-hidden="true">
      <span className={styles.glyph}>{GLYPH[tone]}</span>
    </span>
  );
}

const OUTCOME_GLYPH: Readonly<Record<string, string>> = {
  'none-found': '∅',
  'blocked-by-court': '⊠',
  'blocked-by-legislature': '⊠',
  'cannot-rate': '⊘',
  superseded: '↷',
};

/** What the evidence supports, in the words of the vocabulary, or as the outcome that it is. */
export function evidenceShown(
  status: Pick<Assessment, 'evidence' | 'clarity'> | null,
  vocabulary: Pick<Vocabulary, 'values'>,
): Shown {
  if (status === null) return { label: 'Not assessed', tone: 'open', glyph: '–' };
  if (status.evidence === null)
    return status.clarity === 'untestable'
      ? { label: 'Words cannot be tested', tone: 'open', glyph: '⊘' }
      : { label: 'Evidence not judged', tone: 'open', glyph: '·' };
  const value = vocabulary.values.find(({ id }) => id === status.evidence);
  if (value !== undefined) return value;
  const outcome = OUTCOMES.find(({ id }) => id === status.evidence);
  if (outcome === undefined) return { label: status.evidence, tone: 'open' };
  return { label: outcome.label, tone: outcome.tone, glyph: OUTCOME_GLYPH[outcome.id] ?? '?' };
}

/** The axes that no vocabulary changes. */
export const OFFICIALS: Readonly<Record<NonNullable<Assessment['officials']>, string>> = {
  done: 'say it is done',
  'under-way': 'say it is under way',
  delayed: 'say it is delayed',
  dropped: 'say it is dropped',
  denied: 'deny it',
  silent: 'say nothing',
};
export const SCHEDULE: Readonly<Record<NonNullable<Assessment['schedule']>, string>> = {
  'done-in-time': 'done in time',
  'done-late': 'done late',
  'on-schedule': 'on schedule',
  behind: 'behind schedule',
  overdue: 'overdue',
  'too-early': 'too early to say',
  'no-deadline': 'no deadline',
};
