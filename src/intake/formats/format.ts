/** Text extracted from a file. */
export interface Extracted {
  /** Blank lines separate paragraphs, form feeds pages. */
  readonly text: string;
  /** What the file says of itself, where that can be trusted: a letter's subject, not a document's template. */
  readonly title?: string;
  /** ISO 8601, with the time and offset where they are given. */
  readonly published?: string;
  /** Warnings about a file that could be read. */
  readonly warning?: string;
}

/** How a browser shows an original: by its own viewer, in a frame where nothing runs, or not at all. */
export type Display = 'viewer' | 'sandbox' | 'none';

/**
 * A kind of file that is no text itself: its text is taken out of it before it is read. Every command loads the list of
 * them, so that what takes text out is loaded where it is called.
 */
export interface Format {
  /** As people call it: "PDF". */
  readonly name: string;
  readonly media: string;
  /** Other media types that servers send for it. */
  readonly also: readonly string[];
  /** Endings of file names, with the dot, in lower case. */
  readonly endings: readonly string[];
  /** Bytes that one may have. */
  readonly most: number;
  /** As what the file itself is shown to a browser. */
  readonly shownAs: string;
  readonly display: Display;
  /** Whether a file begins as one does. */
  begins(bytes: Uint8Array): boolean;
  /** @throws InputProblem that says what was found and what to do; the signal's reason where it was broken off */
  extract(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Extracted>;
}
