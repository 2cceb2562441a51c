import type { DecisionView, FindingView } from '../../../record/answers.ts';
import { findingId } from '../../../record/ids.ts';
import { changesOf } from '../../../record/kinds/changes.ts';
import { hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

export const DECIDED: Readonly<Record<DecisionView['verdict'], string>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
};

/** What each reviewer decided on a finding, when, and what of it they corrected. */
export function decisionLines(
  lead: string,
  { proposed, decisions }: Pick<FindingView, 'proposed' | 'decisions'>,
  { width }: Sheet,
): readonly string[] {
  return decisions.flatMap(({ by, verdict, correction, why, at }: DecisionView) => [
    ...hang(lead, joined(`${DECIDED[verdict]} by ${particular(by)}`, instantInWords(at)), width),
    ...(correction === null
      ? []
      : changesOf(proposed, correction).flatMap((part) => hangText(`${lead}  `, printable(part), width))),
    ...(why === null ? [] : hangText(`${lead}  `, quoted(why), width)),
  ]);
}

/** Why a finding stands for its item; null where it was the first. */
export function reasonInWords(reason: FindingView['reason']): string | null {
  if (reason === null) return null;
  const { with: other, score, by, why } = reason;
  const how = joined(
    other !== undefined && `with ${findingId(other)}`,
    by !== undefined && `by ${particular(by)}`,
    score !== undefined && `score ${score.toFixed(2)}`,
  );
  const because = why === null ? '' : by === undefined ? printable(why) : quoted(why);
  return `joined ${how}${because === '' ? '' : `: ${because}`}`;
}

/** How a finding stands: what people decided, and whether it stands at all. */
export function standingInWords({ state, verdict }: Pick<FindingView, 'state' | 'verdict'>, { ink }: Sheet): string {
  const decided = verdict === 'disputed' || verdict === 'rejected' ? ink.warning(verdict) : verdict;
  switch (state) {
    case 'standing':
      return decided;
    case 'withdrawn':
      return joined(decided, ink.warning('withdrawn: a later reading doesn’t have it'));
    case 'lost':
      return joined(decided, ink.warning('lost: its words no longer stand in the article'));
  }
}
