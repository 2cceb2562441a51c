/**
 * Checkpoints (https://c2sp.org/tlog-checkpoint): what a log signs to bind itself to all its entries.
 *
 * ```text
 * example.org/record                              origin: which log
 * 20852163                                        size: how many entries
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=    root of the Merkle tree over them
 * ```
 */
import { fromBase64, toBase64 } from './base64.ts';
import { wellFormed } from './canonical.ts';
import type { Hash } from './merkle.ts';

const HASH_BYTES = 32;

export interface Checkpoint {
  /** Name of the log, best the same as its key's. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A checkpoint as it was read, with the lines after the root that this version gives no meaning to. */
export interface ParsedCheckpoint extends Checkpoint {
  readonly extensions: readonly string[];
}

/**
 * The text of a checkpoint, for `signNote`.
 *
 * @throws Error where the origin is empty or holds a control character, the size is no count or the root not 32 bytes
 */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  // An origin with a newline would be read as another checkpoint than the one that was meant.
  if (origin === '' || /\p{Control}/u.test(origin) || wellFormed(origin) !== origin)
    throw new Error(`${JSON.stringify(origin)} cannot be the origin of a checkpoint: give one line of text`);
  if (!Number.isSafeInteger(size) || size < 0) throw new Error(`${size} cannot be the size of a log`);
  if (root.length !== HASH_BYTES) throw new Error(`a root has ${HASH_BYTES} bytes; this one has ${root.length}`);
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads the text of a checkpoint, as `verifyNote` gives it.
 *
 * @throws Error that names the line and what is wrong with it
 */
export function parseCheckpoint(text: string): ParsedCheckpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '')
    throw new Error(`line ${lines.length + 1}: the last line of the checkpoint has no line break`);
  if (lines.length < 3)
    throw new Error(`the checkpoint has ${lines.length} lines; it needs three: origin, size and root`);
  const empty = lines.indexOf('');
  if (empty >= 0) throw new Error(`line ${empty + 1} of the checkpoint is empty. Of a signed note, give only the text`);
  const [origin = '', digits = '', base64 = '', ...extensions] = lines;
  const size = Number(digits);
  if (!/^(?:0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size))
    throw new Error(
      `line 2: ${JSON.stringify(digits)} is not a size (decimal digits without leading zeros, below 2^53)`,
    );
  const root = fromBase64(base64);
  if (root?.length !== HASH_BYTES)
    throw new Error(`line 3: ${JSON.stringify(base64)} is not base64 of a root, ${HASH_BYTES} bytes`);
  return { origin, size, root, extensions };
}
