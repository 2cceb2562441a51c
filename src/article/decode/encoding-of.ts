import { analyse } from 'chardet';
import { ReadError } from '../../read-error.ts';

/** Which encoding bytes are in, and how that is known. */
export interface EncodingFound {
  /** WHATWG name in lower case. */
  readonly encoding: string;
  readonly how: 'bom' | 'stated' | 'declared' | 'valid' | 'guessed';
  /** Bytes of the byte order mark, which are no text. */
  readonly skip: number;
}

/** How far the HTML standard's prescan looks for `<meta charset>`. */
const PRESCAN_BYTES = 1024;
const GUESS_SAMPLE_BYTES = 65_536;
/** A guess among single-byte encodings needs this share of bytes above 0x7f; below it windows-1252 is likelier. */
const MIN_HIGH_BYTE_SHARE = 0.02;

/**
 * Finds the encoding of bytes, in the order that the Encoding and HTML standards give: byte order mark, stated label,
 * `<meta charset>`, and then UTF-8 where the bytes are valid UTF-8, else a guess by chardet.
 *
 * @param stated label from a server or the user; unknown labels throw.
 * @throws ReadError `unknown-encoding`.
 */
export function encodingOf(bytes: Uint8Array, stated: string | undefined, mayBeHtml: boolean): EncodingFound {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  if (stated !== undefined) {
    const encoding = whatwgName(stated);
    if (!encoding)
      throw new ReadError(
        'unknown-encoding',
        `Unknown encoding ${JSON.stringify(stated)}. Give a WHATWG label such as utf-8, windows-1252 or shift_jis.`,
      );
    return { encoding, how: 'stated', skip: 0 };
  }
  const declared = mayBeHtml ? declaredIn(bytes) : null;
  if (declared) return { encoding: declared, how: 'declared', skip: 0 };
  const wide = wideWithoutMark(bytes);
  if (wide) return { encoding: wide, how: 'guessed', skip: 0 };
  if (isUtf8(bytes)) return { encoding: 'utf-8', how: 'valid', skip: 0 };
  return { encoding: guess(bytes), how: 'guessed', skip: 0 };
}

/** The WHATWG name of a label, or null where this platform cannot decode it. */
function whatwgName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding.toLowerCase();
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): EncodingFound | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', how: 'bom', skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', how: 'bom', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', how: 'bom', skip: 2 };
  return null;
}

function declaredIn(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, PRESCAN_BYTES)) head += String.fromCharCode(byte);
  const visible = head.replace(/<!--[\s\S]*?-->/g, '');
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(visible)?.[1] ??
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(visible)?.[1];
  const encoding = found ? whatwgName(found) : null;
  // A declaration that could be read byte by byte is not UTF-16; the HTML standard reads such pages as UTF-8.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** English in UTF-16 without a byte order mark has a NUL in nearly every second byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = length * 0.35;
  if (odd > most && even < length * 0.02) return 'utf-16le';
  if (even > most && odd < length * 0.02) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, GUESS_SAMPLE_BYTES);
  let high = 0;
  for (const byte of sample) if (byte > 0x7f) high++;
  const best = high > sample.length * MIN_HIGH_BYTE_SHARE ? analyse(sample)[0] : undefined;
  return (best && best.confidence > 10 && whatwgName(best.name)) || 'windows-1252';
}
