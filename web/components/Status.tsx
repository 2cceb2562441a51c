import { OUTCOMES } from '../../src/record/assessment.ts';
import type { Assessment, Tone, Vocabulary, VocabularyValue } from '../../src/record/views/pledges.ts';
import styles from './Status.module.css';
import { outcomeSign, signOf } from './status-signs.ts';

interface Shown {
  readonly label: string;
  readonly tone: Tone;
  readonly sign: string;
}

/** A status: its sign, its word, and only then its colour. */
export function Status({ label, tone, sign }: Shown) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span aria-hidden="true" className={styles.glyph}>
        {sign}
      </span>
      {label}
    </span>
  );
}

/** The sign of a status alone, where its word is told beside it in another way. */
export function StatusSign({ tone, sign }: Omit<Shown, 'label'>) {
  return (
    <span className={styles.status} data-tone={tone} aria-hidden="true">
      <span className={styles.glyph}>{sign}</span>
    </span>
  );
}

/** A value of a vocabulary as a status. */
export function valueAsStatus(value: VocabularyValue, { values }: Pick<Vocabulary, 'values'>): Shown {
  return { label: value.label, tone: value.tone, sign: signOf(value, values) };
}

/** What the evidence supports, in the words of the vocabulary, or as the outcome that it is. */
export function evidenceShown(
  status: (Pick<Assessment, 'evidence' | 'clarity'> & { readonly value?: VocabularyValue | null }) | null,
  vocabulary: Pick<Vocabulary, 'values'>,
): Shown {
  if (status === null) return { label: 'Not assessed', tone: 'open', sign: outcomeSign('unassessed') };
  if (status.evidence === null)
    return status.clarity === 'untestable'
      ? { label: 'Words cannot be tested', tone: 'open', sign: outcomeSign('untestable') }
      : { label: 'Evidence not judged', tone: 'open', sign: outcomeSign('unsaid') };
  // A value that the vocabulary in force does not have is told as it was when it was judged.
  const value = vocabulary.values.find(({ id }) => id === status.evidence) ?? status.value;
  if (value) return valueAsStatus(value, vocabulary);
  const outcome = OUTCOMES.find(({ id }) => id === status.evidence);
  const { label, tone } = outcome ?? { label: status.evidence, tone: 'open' as const };
  return { label, tone, sign: outcomeSign(status.evidence) };
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
