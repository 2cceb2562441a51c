/**
 * Signed notes (https://c2sp.org/signed-note): a text, an empty line, and lines of signatures.
 *
 * ```text
 * any text, its last line ended too
 *
 * — example.org/log x08go/ZJku…
 * ```
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { wellFormed } from './canonical.ts';
import { isKeyName, parseVerifierKey, type Signer, verifierOf } from './note-keys.ts';

/** The same limit as in Go's implementation. */
const MAX_SIGNATURES = 100;
const HASH_BYTES = 4;
const SIGNATURE_BYTES = 64;

export interface Signature {
  readonly name: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/**
 * Signs a text.
 *
 * @param text ends with a newline
 * @returns the note: the text, an empty line and the signature line
 * @throws Error that names the line, where the text cannot be the text of a note
 */
export function signNote(text: string, signer: Signer): string {
  checkText(text);
  if (!text.endsWith('\n')) throw new Error('the text of a note must end with a line break');
  const hash = hexToBytes(verifierOf(signer).hash);
  const signature = ed25519.sign(utf8ToBytes(text), signer.privateKey);
  return `${text}\n— ${signer.name} ${toBase64(concatBytes(hash, signature))}\n`;
}

/**
 * The text of a note that a key has signed. Signatures of other keys are passed over: they may be those of witnesses, or
 * of kinds still to come.
 *
 * @param note the note's bytes decoded as UTF-8, with nothing changed
 * @param key a verifier key, `name+hash+key`
 * @throws Error that names the line, where the note is malformed; that says so, where the key is malformed, the note has
 *   no signature of the key, or one that is not valid
 */
export function verifyNote(note: string, key: string): string {
  const { name, hash, publicKey } = parseVerifierKey(key);
  const { text, signatures } = parseNote(note);
  const own = signatures.filter((signature) => signature.name === name && signature.hash === hash);
  if (own.length === 0) {
    const found = signatures.map((signature) => `${signature.name}+${signature.hash}`).join(', ');
    throw new Error(`the note has no signature of ${name}+${hash}; it is signed by ${found}`);
  }
  const message = utf8ToBytes(text);
  for (const { bytes } of own) {
    // RFC 8032 to the letter; the library's default (ZIP 215) is made for blockchains, and accepts more.
    if (bytes.length !== SIGNATURE_BYTES || !ed25519.verify(bytes, message, publicKey, { zip215: false }))
      throw new Error(`the signature of ${name}+${hash} is not valid: the text was changed, or another key signed it`);
  }
  return text;
}

/**
 * Whose signatures a note has, as `name+hash`, good or not.
 *
 * @throws Error that names the line, where the note is malformed
 */
export function signersOf(note: string): readonly string[] {
  return parseNote(note).signatures.map(({ name, hash }) => `${name}+${hash}`);
}

/**
 * Text and signatures of a note; whether any is good is not looked at.
 *
 * @throws Error that names the line, where the note is malformed
 */
export function parseNote(note: string): { readonly text: string; readonly signatures: readonly Signature[] } {
  checkText(note);
  // The text may hold empty lines; the last one parts it from the signatures.
  const split = note.lastIndexOf('\n\n');
  if (split < 0) throw new Error('the note has no empty line between its text and its signatures');
  const text = note.slice(0, split + 1);
  const firstLine = linesIn(text) + 2;
  const lines = note.slice(split + 2).split('\n');
  const signatures: Signature[] = [];
  if (lines.pop() !== '')
    throw new Error(`line ${firstLine + lines.length}: the last line of the note has no line break`);
  if (lines.length === 0) throw new Error(`line ${firstLine}: the note has no signatures`);
  if (lines.length > MAX_SIGNATURES)
    throw new Error(`the note has ${lines.length} signatures; at most ${MAX_SIGNATURES} are read`);
  for (const [i, line] of lines.entries()) signatures.push(parseSignature(line, firstLine + i));
  return { text, signatures };
}

function parseSignature(line: string, number: number): Signature {
  const [dash, name = '', base64 = '', ...more] = line.split(' ');
  if (dash !== '—' || base64 === '' || more.length > 0)
    throw new Error(
      `line ${number}: a signature line is an em dash, a key name and base64, separated by single spaces`,
    );
  if (!isKeyName(name)) throw new Error(`line ${number}: ${JSON.stringify(name)} cannot be the name of a key`);
  const bytes = fromBase64(base64);
  if (!bytes) throw new Error(`line ${number}: the signature of ${name} is not base64`);
  if (bytes.length <= HASH_BYTES)
    throw new Error(`line ${number}: the signature of ${name} has only ${bytes.length} bytes`);
  return { name, hash: bytesToHex(bytes.slice(0, HASH_BYTES)), bytes: bytes.slice(HASH_BYTES) };
}

function checkText(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const control = /[\0-\x09\x0b-\x1f]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
    throw new Error(
      `line ${linesIn(text.slice(0, control.index)) + 1}: U+${code}, a control character, is not allowed in a note`,
    );
  }
  if (wellFormed(text) !== text) throw new Error('the note contains a lone surrogate, which UTF-8 cannot express');
}

/** How many lines are ended in a text. */
function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
