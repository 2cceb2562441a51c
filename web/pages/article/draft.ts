import type { Finding } from '../../../src/record/views/findings.ts';
import type { Draft } from '../../parts/correcting/changes.ts';
import type { FindingSpan } from '../../text/finding-spans.ts';
import type { Span } from '../../text/segments.ts';

/** Which of a finding's passages the handles are on. */
export type DraftPart = 'passage' | 'source' | 'cue';

/** A finding that is being corrected or made. */
export interface Drafting {
  /** The finding as it stands; null where it is a new one. */
  readonly finding: Finding | null;
  readonly kind: Finding['kind'];
  readonly before: Draft;
  readonly draft: Draft;
  readonly active: DraftPart;
  /** Whether handles take the focus: where it was begun by keyboard. */
  readonly byKeys: boolean;
}

/** What is said of words that nobody said anything of yet. */
export function newDraft(words: Span): Draft {
  return { passage: words, source: null, cue: null, form: '', who: '', date: '', testable: '', name: '' };
}

export const DRAFT = 'draft';

/** The passages of a draft, as they lie over the text. */
export function draftSpans({ draft, kind }: Drafting): readonly FindingSpan[] {
  const span = (words: Span | null, part: FindingSpan['part']): FindingSpan[] =>
    words === null ? [] : [{ ...words, part, kind, finding: DRAFT }];
  const main = kind === 'statement' ? 'content' : kind === 'entity' ? 'mention' : 'passage';
  return [
    ...span(draft.passage, main),
    ...(kind === 'statement' ? [...span(draft.source, 'source'), ...span(draft.cue, 'cue')] : []),
  ];
}
