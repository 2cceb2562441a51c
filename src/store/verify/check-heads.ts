import type { HeadSigned } from '../../record/entries.ts';
import { parseVerifierKey } from '../../record/history/note-keys.ts';
import { signersOf, verifyNote } from '../../record/history/signed-note.ts';

/** A signed head as the record keeps it. */
export interface KeptHead {
  readonly size: number;
  readonly note: string;
}

/**
 * Looks whether the signed heads that are kept are those of the log, and whether their signatures are good. A head that
 * the log does not tell of is one of an older version, which wrote no entry for it; its signature is checked where its
 * key is known from elsewhere.
 *
 * @param key a verifier key that is known beside those of the log; null for none
 * @returns heads whose signature could not be checked, because nobody named the key
 */
export function checkHeads(
  kept: readonly KeptHead[],
  signed: readonly HeadSigned[],
  key: string | null,
  note: (what: string) => void,
): readonly string[] {
  const keys = keysBySigner([...signed.map((head) => head.key), ...(key === null ? [] : [key])]);
  const notes = new Set(kept.map((head) => head.note));
  for (const head of signed) {
    if (!notes.has(head.note)) note(`a signed head was removed: the log has one over its first ${head.size} entries`);
    const wrong = wrongSignature(head.note, head.key);
    if (wrong !== null) note(`the signature of the head over ${head.size} entries is not valid: ${wrong}`);
  }
  const ofTheLog = new Set(signed.map((head) => head.note));
  return kept
    .filter((head) => !ofTheLog.has(head.note))
    .flatMap((head) => {
      const signers = signersIn(head.note);
      // One that is no signed note is told where its root is looked at.
      if (signers === null) return [];
      const known = signers.flatMap((signer) => keys.get(signer) ?? []);
      for (const knownKey of known) {
        const wrong = wrongSignature(head.note, knownKey);
        if (wrong !== null) note(`the signature of the head over ${head.size} entries is not valid: ${wrong}`);
      }
      return known.length > 0 ? [] : [`the head over ${head.size} entries, signed by ${signers.join(', ')}`];
    });
}

function keysBySigner(keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    keys.flatMap((key): [string, string][] => {
      try {
        const { name, hash } = parseVerifierKey(key);
        return [[`${name}+${hash}`, key]];
      } catch {
        // Told with the head that it came with.
        return [];
      }
    }),
  );
}

function signersIn(note: string): readonly string[] | null {
  try {
    return signersOf(note);
  } catch {
    return null;
  }
}

function wrongSignature(note: string, key: string): string | null {
  try {
    verifyNote(note, key);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
