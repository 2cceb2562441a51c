/**
 * Keys of signed notes and their text forms, as https://c2sp.org/signed-note and Go's `golang.org/x/mod/sumdb/note`
 * write them. Ed25519 (RFC 8032) alone: a log needs one way to sign. Witnesses sign by it too, with the time
 * (https://c2sp.org/tlog-cosignature).
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { wellFormed } from './canonical.ts';

/** Signature type of Ed25519 in a signed note. */
const ED25519 = 0x01;
/** Signature type of a witness's cosignature. */
export const COSIGNATURE = 0x04;
const KEY_BYTES = 32;

/** Who signs: a name, and the secret 32-byte seed of RFC 8032. */
export interface Signer {
  readonly name: string;
  readonly privateKey: Uint8Array;
}

/** Whose signature is trusted. */
export interface Verifier {
  readonly name: string;
  /** Key id, 8 hex digits: with the name it tells which signature of a note is this key's. */
  readonly hash: string;
  readonly publicKey: Uint8Array;
}

/**
 * A signer of a name and a seed, 32 bytes that the caller draws from a good source of chance and keeps secret.
 *
 * @throws Error where the name is none (empty, with a space or a plus) or the seed is not 32 bytes
 */
export function signerFromSeed(name: string, seed: Uint8Array): Signer {
  checkName(name);
  checkLength(seed, 'seed');
  return { name, privateKey: Uint8Array.from(seed) };
}

/** The verifier of what a signer signs. */
export function verifierOf({ name, privateKey }: Signer): Verifier {
  const publicKey = ed25519.getPublicKey(privateKey);
  return { name, hash: keyHash(name, publicKey), publicKey };
}

/**
 * The text form of a public key, `name+hash+key`.
 *
 * @param publicKey 32 bytes
 * @throws Error where the name is none or the key is not 32 bytes
 */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  checkName(name);
  checkLength(publicKey, 'public key');
  return `${name}+${keyHash(name, publicKey)}+${keyText(publicKey)}`;
}

/** The text form of a signer, `PRIVATE+KEY+name+hash+key`. It is a secret. */
export function signerKey(signer: Signer): string {
  return `PRIVATE+KEY+${signer.name}+${verifierOf(signer).hash}+${keyText(signer.privateKey)}`;
}

/**
 * @param type signature type: of a log's own key, or {@link COSIGNATURE}
 * @throws Error that says what is wrong with the text, where it is no verifier key
 */
export function parseVerifierKey(text: string, type = ED25519): Verifier {
  const [, name = '', hash = '', key = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  if (text.startsWith('PRIVATE+KEY+')) throw new Error('this is a signer key, which is secret. Give its verifier key');
  // Not repeated in the message: what is given here by mistake may be a secret.
  if (key === '') throw new Error('this is not a verifier key. A verifier key has the form name+hash+key');
  checkName(name);
  const publicKey = keyBytes(key, type);
  if (!publicKey)
    throw new Error(`the verifier key of ${name} is not base64 of 0x0${type} and the 32 bytes of an Ed25519 key`);
  const expected = keyHash(name, publicKey, type);
  if (hash !== expected)
    throw new Error(
      `the verifier key of ${name} says hash ${shown(hash)}, but its key has ${expected}. Check that it was copied completely`,
    );
  return { name, hash, publicKey };
}

/** @throws Error that says what is wrong with the text without repeating it, where it is no signer key */
export function parseSignerKey(text: string): Signer {
  const [, name = '', hash = '', key = ''] = /^PRIVATE\+KEY\+([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  if (key === '') throw new Error('this is not a signer key. A signer key has the form PRIVATE+KEY+name+hash+key');
  checkName(name);
  const seed = keyBytes(key);
  if (!seed) throw new Error(`the signer key of ${name} is not base64 of 0x01 and the 32 bytes of an Ed25519 seed`);
  const signer = signerFromSeed(name, seed);
  const expected = verifierOf(signer).hash;
  if (hash !== expected)
    throw new Error(
      `the signer key of ${name} says hash ${shown(hash)}, but its key has ${expected}. Check that it was copied completely`,
    );
  return signer;
}

/** Whether a text can name a key: not empty, valid in UTF-8, no space of Unicode's, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && wellFormed(name) === name && !/[\p{White_Space}+\p{Control}]/u.test(name);
}

/** First four bytes, in hex, of SHA-256 of the name, a newline, the signature type and the public key. */
function keyHash(name: string, publicKey: Uint8Array, type = ED25519): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4));
}

function keyText(key: Uint8Array): string {
  return toBase64(concatBytes(Uint8Array.of(ED25519), key));
}

function keyBytes(text: string, type = ED25519): Uint8Array | null {
  const bytes = fromBase64(text);
  return bytes?.length === 1 + KEY_BYTES && bytes[0] === type ? bytes.slice(1) : null;
}

function checkName(name: string): void {
  if (!isKeyName(name))
    throw new Error(`${shown(name)} cannot be the name of a key. Give a name without spaces and plus signs`);
}

function checkLength(key: Uint8Array, what: string): void {
  if (key.length !== KEY_BYTES)
    throw new Error(`the ${what} has ${key.length} bytes; an Ed25519 ${what} has ${KEY_BYTES}`);
}

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
