import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { parseCheckpoint, writeCheckpoint } from '../../../src/record/history/checkpoint.ts';
import { signerFromSeed, verifierKey, verifierOf } from '../../../src/record/history/note-keys.ts';
import { signNote, verifyNote } from '../../../src/record/history/signed-note.ts';

/** The example of https://c2sp.org/tlog-checkpoint. */
const TEXT = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const ROOT = '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62';

describe('a checkpoint', () => {
  test('is written and read as in the specification', () => {
    const { root, ...rest } = parseCheckpoint(TEXT);
    expect(bytesToHex(root)).toBe(ROOT);
    expect(rest).toEqual({ origin: 'example.com/behind-the-sofa', size: 20852163, extensions: [] });
    expect(writeCheckpoint({ ...rest, root: hexToBytes(ROOT) })).toBe(TEXT);
  });

  test('may contain unknown lines', () => {
    expect(parseCheckpoint(`${TEXT}one\ntwo three\n`).extensions).toEqual(['one', 'two three']);
  });

  test('may be of an empty log', () => {
    const text = writeCheckpoint({ origin: 'fenn.example/record', size: 0, root: new Uint8Array(32) });
    expect(parseCheckpoint(text).size).toBe(0);
  });

  test('is signed as a note', () => {
    const signer = signerFromSeed('example.com/behind-the-sofa', new Uint8Array(32).fill(7));
    const note = signNote(TEXT, signer);
    const key = verifierKey(signer.name, verifierOf(signer).publicKey);
    expect(parseCheckpoint(verifyNote(note, key)).size).toBe(20852163);
    expect(() => parseCheckpoint(note)).toThrow(
      'line 4 of the checkpoint is empty. Of a signed note, give only the text',
    );
  });

  test.each([
    ['', 'the checkpoint has 0 lines; it needs three'],
    [TEXT.slice(0, -1), 'line 3: the last line'],
    ['example.com/a\n5\n', 'the checkpoint has 2 lines; it needs three'],
    [`\n${TEXT}`, 'line 1 of the checkpoint is empty'],
    [TEXT.replace('20852163', '020852163'), 'line 2: "020852163" is not a size'],
    [TEXT.replace('20852163', '-1'), 'line 2: "-1" is not a size'],
    [TEXT.replace('20852163', '1e3'), 'line 2: "1e3" is not a size'],
    [TEXT.replace('20852163', '9007199254740992'), 'line 2: "9007199254740992" is not a size'],
    [TEXT.replace('CsUY', 'CsU'), 'line 3: "CsUapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=" is not base64 of a root'],
    ['example.com/a\n5\nAAAA\n', 'line 3: "AAAA" is not base64 of a root, 32 bytes'],
  ])('is refused where it is malformed: %j', (text, message) => {
    expect(() => parseCheckpoint(text)).toThrow(message);
  });

  test('is not written if it would be read as another', () => {
    const root = hexToBytes(ROOT);
    expect(() => writeCheckpoint({ origin: 'a\n999', size: 1, root })).toThrow('"a\\n999" cannot be the origin');
    expect(() => writeCheckpoint({ origin: '', size: 1, root })).toThrow('cannot be the origin');
    expect(() => writeCheckpoint({ origin: 'a', size: 1.5, root })).toThrow('1.5 cannot be the size of a log');
    expect(() => writeCheckpoint({ origin: 'a', size: 1, root: root.slice(1) })).toThrow('this one has 31');
  });
});
