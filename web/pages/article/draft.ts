import type { Finding } from '../../../src/record/views/findings.ts';
import { type FindingDraft, type SpanName, spansOf } from '../../components/correcting/changes.ts';
import type { FindingSpan } from '../../text/finding-spans.ts';

/** A finding that is being corrected or made. */
export interface Drafting {
  /** The finding as it stands; null where it is a new one. */
  readonly finding: Finding | null;
  readonly kind: Finding['kind'];
  readonly before: FindingDraft;
  readonly draft: FindingDraft;
  /** Which of its passages the handles are on. */
  readonly active: SpanName;
  /** Whether handles take the focus: where it was begun by keyboard. */
  readonly byKeys: boolean;
}

export const DRAFT = 'draft';

/** The passages of a draft, as they lie over the text. */
export function draftSpans({ draft, kind }: Drafting): readonly FindingSpan[] {
  return spansOf(kind).flatMap(({ name, part }) => {
    const words = draft[name];
    return words === null ? [] : [{ ...words, part, kind, finding: DRAFT }];
  });
}
