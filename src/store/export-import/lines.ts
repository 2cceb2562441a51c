/** The format of an exported record, named by its first line. */
export const EXPORT_FORMAT = 'saydo-record-export/1';

/** One line of an exported record, JSON each. */
export type Line =
  | { readonly format: typeof EXPORT_FORMAT; readonly record: string; readonly entries: number }
  /** Bytes under their hash; as text where they are UTF-8. */
  | { readonly blob: string; readonly text: string }
  | { readonly blob: string; readonly base64: string }
  /** Canonical JSON of an entry, as it was hashed. */
  | { readonly entry: string }
  /** A signed note over a tree head. */
  | { readonly head: string };
