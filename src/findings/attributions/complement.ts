/** What a verb takes as content, by position: the key under which the cue lexicon keeps its figures. */
export type Frame =
  | 'that'
  | 'quote'
  | 'colon'
  | 'clause'
  | 'wh'
  | 'inf'
  | 'ing'
  | 'np'
  | 'adj'
  | 'as'
  | 'end'
  | 'np+that'
  | 'np+quote'
  | 'np+clause'
  | 'np+wh'
  | 'np+inf'
  | 'np+as'
  | `np+${string}`
  | `pp:${string}`;

/** A frame, where the content begins, where the cue ends, and the noun phrase between (who was told), if any. */
export interface Complement {
  readonly frame: Frame;
  readonly at: number;
  readonly cueTo: number;
  readonly particle: string | null;
}
