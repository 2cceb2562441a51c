import type { Outgoing } from '../record/views/outgoing.ts';

/** What whoever exports says beside the record. */
export interface Publisher {
  /** Address under which the things of the record are to be found, such as https://record.example/; they get it with their ids. */
  readonly base: string | null;
  /** Who publishes; reviews are theirs. */
  readonly name: string | null;
  readonly url: string | null;
  /** Address of the licence under which it is published. */
  readonly license: string | null;
}

export interface ExportedFile {
  /** Path within the folder; of a format that is one file, its name. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes the files of a format. Pure: the same record gives the same files. */
export type Make = (record: Outgoing, publisher: Publisher) => readonly ExportedFile[];

/** A format in which accepted things leave a record. */
export interface Format {
  /** As it is asked for: `saydo export NAME`. */
  readonly name: string;
  readonly title: string;
  /** What it is for. */
  readonly use: string;
  /** What of the record it cannot say. */
  readonly loses: string;
  /** Media type; of several files, that of each stands with it. */
  readonly media: string;
  /** Ending of its file; null where it is a folder of several files. */
  readonly ending: string | null;
  readonly load: () => Promise<Make>;
}
