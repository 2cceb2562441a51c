import type { ParagraphRole } from '../types.ts';
import type { Mapped } from './mapped.ts';

/**
 * A stretch of text as the input divides it: a line of plain text, a block or hard-broken line of Markdown, a block of
 * HTML. Mending makes paragraphs of pieces.
 */
export interface Piece {
  readonly content: Mapped;
  /** What divides it from the piece before. */
  readonly gap: 'line' | 'blank' | 'page';
  /** The part that the markup says it plays; null where only its words can tell. */
  readonly role: ParagraphRole | null;
  /** List item, heading, code: begins something new and is never joined to what stands before or after. */
  readonly separate: boolean;
}

/**
 * Maximum number of pieces of one text. No book has so many paragraphs; a page of a million lines of one letter would
 * take minutes and gigabytes in the later stages.
 */
export const MAX_PIECES = 200_000;

/** A paragraph of the article, before the canonical text is put together. */
export interface Paragraph {
  readonly content: Mapped;
  readonly role: ParagraphRole | null;
  /** Divided from the paragraph before by no more than a line break. */
  readonly close: boolean;
}

/** What was mended, for the notice. */
export interface Mended {
  joined: number;
  hyphens: number;
  pageLines: number;
}

/** Metadata that an input states in its markup (HTML head, front matter); what is not stated is absent. */
export interface Stated {
  readonly title?: string;
  readonly byline?: readonly string[];
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
}
