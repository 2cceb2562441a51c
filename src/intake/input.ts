/** What a feed says of an entry, or a line of NDJSON of its text. */
export interface StatedMetadata {
  readonly title?: string;
  /** ISO 8601, with the time and offset where they are given. */
  readonly published?: string;
  readonly outlet?: string;
}

/** Bytes of one input, with its metadata. */
export interface Loaded extends StatedMetadata {
  /** The bytes as they came, content encodings undone; of a line of NDJSON, its text as UTF-8. */
  readonly content: Uint8Array;
  readonly media?: string;
  readonly encoding?: string;
  readonly url?: string;
  /** Name that a line of NDJSON gives its text. */
  readonly id?: string;
  /** Instant at which a web archive captured it, ISO 8601. */
  readonly fetched?: string;
  /** Text extracted from `content` if that is not text: form feeds separate pages, blank lines paragraphs. */
  readonly text?: string;
  /** What a feed says of it; counts only where the page itself says nothing. */
  readonly fallback?: StatedMetadata;
  /** Warnings about an input that could be read, such as damaged pages of a PDF. */
  readonly warning?: string;
}

/** One text to read. `name` is what messages call it. */
export interface Input {
  readonly name: string;
  /** @throws InputProblem that says what was found and what to do */
  readonly load: () => Promise<Loaded>;
}

/** An input that cannot be loaded. Its problem is reported when its turn comes. */
export function failing(name: string, problem: unknown): Input {
  return { name, load: () => Promise.reject(problem) };
}
