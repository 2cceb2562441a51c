/** Of an entry that a person made: who, when and why, and where it stands in the log. */
export interface EntryMeta {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
}
