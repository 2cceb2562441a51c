/** RFC 4648 section 4: the standard alphabet, padded. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of RFC 4648 section 4 text; null where it is none, or not the one way to write its bytes. */
export function fromBase64(text: string): Uint8Array | null {
  // `atob` forgives blanks and missing padding, and throws on the rest; a signed text is to be forgiven nothing.
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}
