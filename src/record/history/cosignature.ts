/**
 * Cosignatures of witnesses (https://c2sp.org/tlog-cosignature): a witness that saw a checkpoint, and that the log has only
 * grown since the one that it saw before, signs the checkpoint with the time.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { COSIGNATURE, parseVerifierKey } from './note-keys.ts';
import { parseNote } from './signed-note.ts';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/**
 * When a witness signed a checkpoint, in seconds since 1970; the latest time where it signed several times.
 *
 * @param note the checkpoint as a signed note, with the witness's signature among its signatures
 * @param key verifier key of the witness, `name+hash+key`, of the type of cosignatures
 * @throws Error that says so, where the note or the key is malformed, the witness did not sign it, or a signature is not valid
 */
export function verifyCosignature(note: string, key: string): number {
  const { name, hash, publicKey } = parseVerifierKey(key, COSIGNATURE);
  const { text, signatures } = parseNote(note);
  const own = signatures.filter((signature) => signature.name === name && signature.hash === hash);
  if (own.length === 0) throw new Error(`there is no cosignature of ${name}+${hash}`);
  const times = own.map(({ bytes }) => {
    if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES)
      throw new Error(
        `the cosignature of ${name}+${hash} has ${bytes.length} bytes, not ${TIME_BYTES + SIGNATURE_BYTES}`,
      );
    const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
    const message = utf8ToBytes(`cosignature/v1\ntime ${time}\n${text}`);
    if (!ed25519.verify(bytes.slice(TIME_BYTES), message, publicKey, { zip215: false }))
      throw new Error(
        `the cosignature of ${name}+${hash} is not valid: the text was changed, or another key signed it`,
      );
    return Number(time);
  });
  return Math.max(...times);
}
