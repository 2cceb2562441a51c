import { fromBase64, toBase64 } from '../../record/history/base64.ts';
import { checkpointIn } from '../../record/history/checkpoint-in.ts';
import type { Hash } from '../../record/history/merkle.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** A proof that an entry is in the log, as https://c2sp.org/tlog-proof writes it. @param index of the entry, from 0 */
export function writeProof(index: number, hashes: readonly Hash[], checkpoint: string): string {
  return `${[FIRST_LINE, `index ${index}`, ...hashes.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

export interface ReadProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** The signed note. */
  readonly note: string;
  readonly size: number;
  readonly root: Hash;
}

/** @throws Error that says what is wrong */
export function readProof(text: string): ReadProof {
  const split = text.indexOf('\n\n');
  const [first, index = '', ...hashes] = text.slice(0, Math.max(0, split)).split('\n');
  const number = /^index (0|[1-9]\d*)$/.exec(index)?.[1];
  if (first !== FIRST_LINE || number === undefined) throw new Error('it is no proof as c2sp.org/tlog-proof writes it');
  const note = text.slice(split + 2);
  const { size, root } = checkpointIn(note);
  return { index: Number(number), hashes: hashes.map(hashOf), note, size, root };
}

function hashOf(line: string): Hash {
  const hash = fromBase64(line);
  if (hash?.length !== 32) throw new Error(`${JSON.stringify(line.slice(0, 60))} is no hash`);
  return hash;
}
