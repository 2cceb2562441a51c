import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/record/history/base64.ts';
import {
  parseSignerKey,
  parseVerifierKey,
  signerFromSeed,
  signerKey,
  verifierKey,
  verifierOf,
} from '../../../src/record/history/note-keys.ts';
import { signNote, verifyNote } from '../../../src/record/history/signed-note.ts';

/** The example of golang.org/x/mod/sumdb/note. */
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SIGNER_KEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const LINE = `— PeterNeumann ${SIGNATURE}\n`;
const NOTE = `${TEXT}\n${LINE}`;
const OTHER_KEY = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const OTHER_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('a signed note', () => {
  test('is signed as Go signs it, and verified', () => {
    expect(signNote(TEXT, parseSignerKey(SIGNER_KEY))).toBe(NOTE);
    expect(verifyNote(NOTE, KEY)).toBe(TEXT);
  });

  test('may be signed by others too, and hold empty lines', () => {
    const both = `${TEXT}\n${LINE}${OTHER_LINE}`;
    expect(verifyNote(both, KEY)).toBe(TEXT);
    expect(verifyNote(both, OTHER_KEY)).toBe(TEXT);
    const signer = parseSignerKey(SIGNER_KEY);
    for (const text of ['a\n\nb\n', 'a\n\n\n', '\n', '— a\n'])
      expect(verifyNote(signNote(text, signer), KEY)).toBe(text);
  });

  test('may have signatures of unknown algorithms', () => {
    // Another kind of signature, of another length, by a key of the same name.
    expect(verifyNote(`${TEXT}\n— PeterNeumann ${toBase64(new Uint8Array(100))}\n${LINE}`, KEY)).toBe(TEXT);
  });

  test.each([
    [
      'no signature of the key',
      `${TEXT}\n${OTHER_LINE}`,
      'no signature of PeterNeumann+c74f20a3; it is signed by EnochRoot+af0cfe78',
    ],
    ['a changed text', NOTE.replace('answer', 'reply'), 'the signature of PeterNeumann+c74f20a3 is not valid'],
    ['a changed signature', NOTE.replace('JnAM=', 'KnAM='), 'is not valid'],
    ['a good signature beside a bad one', `${TEXT}\n${LINE}${LINE.replace('JnAM=', 'KnAM=')}`, 'is not valid'],
    [
      'a signature of another length',
      NOTE.replace(SIGNATURE, toBase64(fromBase64(SIGNATURE)!.slice(0, 60))),
      'is not valid',
    ],
    ['no signatures at all', TEXT, 'the note has no empty line'],
    ['nothing after the empty line', `${TEXT}\n`, 'line 4: the note has no signatures'],
    ['a last line without a line break', NOTE.slice(0, -1), 'line 4: the last line of the note has no line break'],
    ['a control character', `a\n\x01${NOTE}`, 'line 2: U+0001, a control character, is not allowed in a note'],
    ['Windows line ends', NOTE.replaceAll('\n', '\r\n'), 'line 1: U+000D'],
    ['a lone surrogate', `\ud800${NOTE}`, 'lone surrogate'],
    [
      'a name with a space',
      `${TEXT}\n— Bad Name ${SIGNATURE}\n`,
      'line 4: a signature line is an em dash, a key name and base64',
    ],
    [
      'a name with a wide space',
      `${TEXT}\n— Bad\u2003Name ${SIGNATURE}\n`,
      'line 4: "Bad\u2003Name" cannot be the name of a key',
    ],
    ['a hyphen for a dash', NOTE.replace('—', '-'), 'line 4: a signature line is an em dash'],
    ['a line that is no signature', `${NOTE}Unexpected line.\n`, 'line 5: a signature line is an em dash'],
    [
      'a signature that is not base64',
      `${TEXT}\n— PeterNeumann x08go\n`,
      'line 4: the signature of PeterNeumann is not base64',
    ],
    [
      'a signature too short',
      `${TEXT}\n— PeterNeumann AAAA\n`,
      'line 4: the signature of PeterNeumann has only 3 bytes',
    ],
    ['too many signatures', `${TEXT}\n${LINE.repeat(101)}`, '101 signatures; at most 100'],
  ])('is refused with %s', (_, note, message) => {
    expect(() => verifyNote(note, KEY)).toThrow(message);
  });

  test('is not verified by a key that accepts any text', () => {
    // The neutral point of the curve as key and as half of the signature: ZIP 215 accepts it, RFC 8032 need not.
    const neutral = Uint8Array.of(1, ...new Uint8Array(31));
    const key = verifierKey('anybody', neutral);
    const bytes = concatBytes(hexToBytes(parseVerifierKey(key).hash), neutral, new Uint8Array(32));
    expect(() => verifyNote(`${TEXT}\n— anybody ${toBase64(bytes)}\n`, key)).toThrow('is not valid');
  });

  test('is refused for an invalid text', () => {
    const signer = parseSignerKey(SIGNER_KEY);
    expect(() => signNote('abc', signer)).toThrow('must end with a line break');
    expect(() => signNote('a\tb\n', signer)).toThrow('line 1: U+0009');
  });
});

describe('keys', () => {
  test('are written as Go writes them', () => {
    const signer = parseSignerKey(SIGNER_KEY);
    expect(signerKey(signer)).toBe(SIGNER_KEY);
    expect(verifierKey('PeterNeumann', verifierOf(signer).publicKey)).toBe(KEY);
    expect(parseVerifierKey(KEY)).toEqual(verifierOf(signer));
  });

  test('are derived from a seed', () => {
    // RFC 8032, section 7.1, test 1.
    const seed = fromBase64('nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=')!;
    const signer = signerFromSeed('example.org/record', seed);
    expect(toBase64(verifierOf(signer).publicKey)).toBe('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');
    seed.fill(0);
    expect(parseSignerKey(signerKey(signer))).toEqual(signer);
    expect(signer.privateKey[0]).toBe(0x9d);
  });

  test('are refused if incomplete', () => {
    for (let from = 0; from <= KEY.length; from++)
      for (let to = from; to <= KEY.length; to++) {
        if (to - from === KEY.length) continue;
        expect(() => parseVerifierKey(KEY.slice(from, to))).toThrow();
      }
    for (let i = 0; i < KEY.length; i++) {
      const turned = KEY.slice(0, i) + String.fromCharCode(KEY.charCodeAt(i) + 1) + KEY.slice(i + 1);
      expect(() => parseVerifierKey(turned)).toThrow();
    }
    for (let to = 0; to < SIGNER_KEY.length; to++) expect(() => parseSignerKey(SIGNER_KEY.slice(0, to))).toThrow();
  });

  test.each([
    ['', 'this is not a verifier key. A verifier key has the form name+hash+key'],
    [
      'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      'says hash "c74f20a4", but its key has c74f20a3',
    ],
    // Wrong length and unknown kind of signature, with the hashes made to fit.
    [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'is not base64 of 0x01 and the 32 bytes',
    ],
    ['PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'is not base64 of 0x01 and the 32 bytes'],
    [
      'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      '"Peter Neumann" cannot be the name of a key',
    ],
    [SIGNER_KEY, 'this is a signer key, which is secret'],
  ])('are refused in plain words: %s', (key, message) => {
    expect(() => parseVerifierKey(key)).toThrow(message);
  });

  test.each([
    [parseVerifierKey, SIGNER_KEY],
    [parseVerifierKey, SIGNER_KEY.slice('PRIVATE+KEY+PeterNeumann+c74f20a3+'.length)],
    [parseSignerKey, SIGNER_KEY.slice(0, -4)],
    [parseSignerKey, SIGNER_KEY.replace('c74f', 'c74e')],
    [parseSignerKey, SIGNER_KEY.slice('PRIVATE+'.length)],
  ])('that are secret are in no message: %o', (parse, key) => {
    expect(() => parse(key)).toThrow(/^(?!.*AYEKFAL)/s);
  });

  test('have names without spaces and plus signs, and the right length', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', '\ud800'])
      expect(() => signerFromSeed(name, new Uint8Array(32)), name).toThrow('cannot be the name of a key');
    expect(() => signerFromSeed('a', new Uint8Array(31))).toThrow('the seed has 31 bytes; an Ed25519 seed has 32');
    expect(() => verifierKey('a', new Uint8Array(33))).toThrow('the public key has 33 bytes');
  });
});

describe('base64', () => {
  test('is read only as it is written', () => {
    expect(fromBase64('')).toEqual(Uint8Array.of());
    expect(fromBase64('/+8=')).toEqual(Uint8Array.of(0xff, 0xef));
    for (const text of ['/+9=', '/+8', '/+8==', ' /+8=', '_-8=', '====', 'A==='])
      expect(fromBase64(text), text).toBeNull();
  });
});
