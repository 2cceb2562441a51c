import type { Allows } from './url/addresses.ts';

/** What all parts of one intake share. */
export interface Intake {
  readonly allows: Allows;
  readonly signal: AbortSignal | undefined;
  /** Called with the name of a skipped input and the reason, as text that follows the name. */
  readonly skip: (name: string, reason: string) => void;
  /** Real path of a folder: files of folders that really lie elsewhere are not read. */
  readonly within: string | undefined;
  /** Addresses asked so far, so that each is asked once. */
  readonly asked: Set<string>;
}

/** Notes an address, without its fragment. Whether it is asked for the first time. */
export function markRequested(asked: Set<string>, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null) url.hash = '';
  const key = url?.href ?? address;
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}
