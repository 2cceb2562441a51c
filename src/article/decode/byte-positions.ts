/** What {@link Decoded} holds besides the encoding's name. */
export interface Positioned {
  readonly text: string;
  readonly bytes: number;
  readonly byteAt: Uint32Array | null;
  readonly first: number;
  readonly altered: readonly number[];
  readonly mixedWidth: boolean;
}

const REPLACEMENT = 0xfffd;

/** Text that was decoded before it came: positions are those of its UTF-8 form, with U+FFFD for a lone surrogate. */
export function stringText(text: string): Positioned {
  const byteAt = new Uint32Array(text.length + 1);
  const altered: number[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    byteAt[i] = at;
    const unit = text.charCodeAt(i);
    if (unit < 0x80) at += 1;
    else if (unit < 0x800) at += 2;
    else if (unit < 0xd800 || unit > 0xdfff) at += 3;
    else if (unit < 0xdc00 && isLow(text.charCodeAt(i + 1))) {
      // The low half begins where its pair begins: no byte offset lies inside a character.
      byteAt[++i] = at;
      at += 4;
    } else {
      altered.push(i);
      at += 3;
    }
  }
  byteAt[text.length] = at;
  const ascii = at === text.length;
  return { text, bytes: at, byteAt: ascii ? null : byteAt, first: 0, altered, mixedWidth: false };
}

/** UTF-8 as the Encoding standard decodes it: each maximal part of a broken sequence becomes one U+FFFD. */
export function utf8Text(bytes: Uint8Array, skip: number): Positioned {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(skip));
  if (text.length === bytes.length - skip) {
    const altered = text.includes('\uFFFD') ? unitsEqualTo(text, REPLACEMENT) : [];
    return { text, bytes: bytes.length, byteAt: null, first: skip, altered, mixedWidth: false };
  }
  const byteAt = new Uint32Array(text.length + 1);
  const altered: number[] = [];
  let at = skip;
  for (let i = 0; i < text.length; i++) {
    byteAt[i] = at;
    const unit = text.charCodeAt(i);
    if (unit < 0x80) at += 1;
    else if (unit < 0x800) at += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      byteAt[++i] = at;
      at += 4;
    } else if (unit === REPLACEMENT && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) {
      altered.push(i);
      at += brokenLength(bytes, at);
    } else at += 3;
  }
  byteAt[text.length] = bytes.length;
  return { text, bytes: bytes.length, byteAt, first: skip, altered, mixedWidth: false };
}

/** Length of the maximal part of a broken UTF-8 sequence (Encoding standard, UTF-8 decoder). */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const need =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  let length = 1;
  while (length <= need) {
    const next = bytes[at + length];
    if (next === undefined || next < low || next > high) break;
    low = 0x80;
    high = 0xbf;
    length++;
  }
  return length;
}

/** UTF-16: two bytes a unit; an odd last byte and lone surrogates become U+FFFD. */
export function utf16Text(bytes: Uint8Array, skip: number, encoding: string): Positioned {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(skip));
  const big = encoding === 'utf-16be' ? 0 : 1;
  const byteAt = new Uint32Array(text.length + 1);
  const altered: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const at = skip + 2 * i;
    byteAt[i] = isLow(text.charCodeAt(i)) ? at - 2 : at;
    if (text.charCodeAt(i) === REPLACEMENT && !(bytes[at + 1 - big] === 0xfd && bytes[at + big] === 0xff))
      altered.push(i);
  }
  byteAt[text.length] = bytes.length;
  return { text, bytes: bytes.length, byteAt, first: skip, altered, mixedWidth: false };
}

/** Single-byte encodings: one unit a byte. */
export function legacyText(bytes: Uint8Array, encoding: string): Positioned {
  const text = encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return {
    text,
    bytes: bytes.length,
    byteAt: null,
    first: 0,
    altered: unitsEqualTo(text, REPLACEMENT),
    mixedWidth: false,
  };
}

/**
 * Multi-byte legacy encodings. Which bytes made which character is seen by feeding the decoder byte by byte, except in
 * stretches of ASCII, which are fed whole.
 */
export function multiByteText(bytes: Uint8Array, encoding: string): Positioned {
  let decoder = new TextDecoder(encoding);
  const decoded = (from: number, to: number | null): string => {
    try {
      return to === null ? decoder.decode() : decoder.decode(bytes.subarray(from, to), { stream: true });
    } catch {
      // Some platforms throw at a malformed sequence that comes in parts, though a decoder that is not fatal must not.
      decoder = new TextDecoder(encoding);
      return decodedWhole(bytes.subarray(begun, to ?? bytes.length), encoding);
    }
  };
  // Stateful: its escape sequences make it that no slice of its bytes decodes by itself.
  const stateful = encoding === 'iso-2022-jp';
  const parts: string[] = [];
  const starts: number[] = [];
  const altered: number[] = [];
  let begun = 0;
  let units = 0;
  const take = (part: string, end: number, flushed: boolean): void => {
    if (part === '') return;
    parts.push(part);
    const last = part.charCodeAt(part.length - 1);
    // A byte that breaks off a sequence is read again as itself, after the stand-in for the broken sequence.
    const reread = !flushed && part.length > 1 && last < 0x80 && last === bytes[end - 1];
    const own = reread ? part.length - 1 : part.length;
    const held = !flushed && part === '\uFFFD' && startsCharacter(begun, end);
    const ownEnd = reread || held ? end - 1 : end;
    for (let i = 0; i < part.length; i++) {
      // The halves of a surrogate pair share its bytes, so that every unit of a stretch is of one width.
      starts.push(i === own ? ownEnd : begun + Math.floor((i * (ownEnd - begun)) / own));
      const unit = part.charCodeAt(i);
      if (unit === REPLACEMENT || stateful) altered.push(units);
      units++;
    }
    begun = held ? end - 1 : end;
  };
  /** Whether the last byte of a broken sequence was kept as the first of the next: by itself it then is broken too. */
  const startsCharacter = (from: number, to: number): boolean =>
    decodedWhole(bytes.subarray(from, to), encoding).length > 1;
  let at = 0;
  while (at < bytes.length) {
    let end = at;
    if (!stateful && begun === at) while (end < bytes.length && (bytes[end] ?? 0) < 0x80) end++;
    if (end > at) {
      const ascii = decoded(at, end);
      parts.push(ascii);
      // A decoder may have held back the byte before: its stand-in then comes first.
      const late = ascii.length - (end - at);
      for (let i = 0; i < ascii.length; i++) {
        if (i < late) altered.push(units + i);
        starts.push(i < late ? at - 1 : at + i - late);
      }
      units += ascii.length;
      begun = at = end;
      continue;
    }
    const part = decoded(at, at + 1);
    take(part, ++at, false);
  }
  take(decoded(bytes.length, null), bytes.length, true);
  const text = parts.join('');
  return {
    text,
    bytes: bytes.length,
    byteAt: Uint32Array.from([...starts, bytes.length]),
    first: 0,
    altered,
    mixedWidth: true,
  };
}

/** What the bytes of one sequence decode to by themselves; a stand-in where the platform cannot say. */
function decodedWhole(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return '\uFFFD';
  }
}

function unitsEqualTo(text: string, unit: number): number[] {
  const found: number[] = [];
  for (let i = text.indexOf(String.fromCharCode(unit)); i >= 0; i = text.indexOf(String.fromCharCode(unit), i + 1))
    found.push(i);
  return found;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** 0x80 to 0x9f of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const HIGH_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node decode windows-1252 as Latin-1, so that every curly quote is lost; hence this table. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (unit) => HIGH_CONTROLS[unit.charCodeAt(0) - 0x80] ?? unit);
}
