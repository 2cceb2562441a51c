import type { Change, Finding, FindingInContext } from '../../../record/views/findings.ts';
import { hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

const DECIDED = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const;

/** What each reviewer decided on a finding, when, and what they corrected. */
export function decisionLines(
  lead: string,
  { decisions }: Pick<FindingInContext, 'decisions'>,
  { width }: Sheet,
): readonly string[] {
  return decisions.flatMap(({ by, verdict, changes, why, at }) => [
    ...hang(lead, joined(`${DECIDED[verdict]} by ${particular(by)}`, instantInWords(at)), width),
    ...changes.flatMap((change) => hangText(`${lead}  `, changeInWords(change), width)),
    ...(why === null ? [] : hangText(`${lead}  `, quoted(why), width)),
  ]);
}

/** `form: indirect → direct`. */
export function changeInWords({ what, was, is }: Change): string {
  const [before, after] = [was ?? 'none', is ?? 'none'].map(printable);
  return `${printable(what)}: ${before === after ? `${after}, at another place` : `${before} → ${after}`}`;
}

/** Why a finding was joined to its item; null for the item's first. */
export function reasonInWords(joining: FindingInContext['joined']): string | null {
  if (joining === null) return null;
  const { with: other, score, by, why } = joining;
  const how = joined(
    other !== null && `with ${other}`,
    by !== null && `by ${particular(by)}`,
    score !== null && `score ${score.toFixed(2)}`,
  );
  const because = why === null ? '' : by === null ? printable(why) : quoted(why);
  return `joined ${how}${because === '' ? '' : `: ${because}`}`;
}

/** The status of a finding: what people decided, and whether it is current. */
export function standingInWords({ state, verdict }: Pick<Finding, 'state' | 'verdict'>, { ink }: Sheet): string {
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
