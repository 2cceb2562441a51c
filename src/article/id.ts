import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * `sha256:` and the hex digest of the canonical text in UTF-8. A lone surrogate, which UTF-8 has no form for, counts
 * as U+FFFD (bytes EF BF BD), as `TextEncoder` writes it; texts that differ only in lone surrogates share an id.
 */
export function articleId(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
