/** Findings of the record as inputs of a comparison. */
import type { Days } from '../days.ts';
import { mainPassagesOf } from '../kinds/passages.ts';
import type { ActionFinding, PledgeFinding, StatementFinding } from '../types.ts';
import type { ArticleText } from './analysed-text.ts';
import type { InArticle, PassageInput } from './pair-inputs.ts';

/** A statement or an action that may bear on a pledge; null where it has no words of its own. */
export function passageInputOf(
  articleText: ArticleText,
  finding: StatementFinding | ActionFinding,
): PassageInput | null {
  const pieces = mainPassagesOf(finding);
  if (pieces.length === 0) return null;
  return { articleText, pieces, kind: finding.kind, type: finding.kind === 'action' ? finding.type : null };
}

/** The days of a pledge's deadline; null where its first or its last is not known. */
export function deadlineOf({ deadline }: PledgeFinding): Days | null {
  return deadline?.from != null && deadline.to != null ? { from: deadline.from, to: deadline.to } : null;
}

/** Whether a passage has more than half of some words that pledge something, in the same article. */
export function isOnPledge(pledged: InArticle['pieces'], pieces: InArticle['pieces']): boolean {
  return pledged.some((a) =>
    pieces.some((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.5 * (a.end - a.start)),
  );
}
