/** A witness, and the head that it signed. */
export interface Witnessed {
  readonly size: number;
  /** `name+hash` */
  readonly witness: string;
  /** ISO instant; null where no key of it was given, so that nothing was checked. */
  readonly at: string | null;
}

/** What a check of a published folder found. */
export interface FolderChecked {
  /** In the order in which things are looked at: the first is where to look first. Empty where all is as it was published. */
  readonly problems: readonly string[];
  /** Key that the signatures were checked by; null where nobody signed. */
  readonly key: string | null;
  /** Whether that key is the one in the folder, which says only that the folder is of one piece. */
  readonly ownKey: boolean;
  readonly at: string | null;
  readonly size: number;
  readonly root: string | null;
  readonly files: number;
  /** Entries of the log that are shown, and that are withheld. */
  readonly entries: number;
  readonly withheld: number;
  /** Pledges that follow from the entries. */
  readonly pledges: number;
  /** Witnesses that signed heads of this folder. */
  readonly witnessed: readonly Witnessed[];
}

/** Files of a published folder. */
export interface Reading {
  readonly paths: readonly string[];
  /** @returns null where there is no such file */
  readonly bytes: (path: string) => Uint8Array | null;
  readonly text: (path: string) => string | null;
}

/** Notes problems; what stops one look does not stop the others. */
export interface Notes {
  readonly problem: (what: string) => void;
  /** Does something that may throw, and notes what it throws. */
  readonly attempt: <T>(what: string, work: () => T) => T | null;
}

export function notes(problems: string[]): Notes {
  const problem = (what: string) => {
    problems.push(what);
  };
  return {
    problem,
    attempt: (what, work) => {
      try {
        return work();
      } catch (error) {
        problem(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    },
  };
}
