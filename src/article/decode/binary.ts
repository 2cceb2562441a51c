import { ReadError } from '../../read-error.ts';

/** First bytes of formats that people hand in where an article was meant, as Latin-1. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive (or a Word, OpenDocument or EPUB file, which are ZIP archives)'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a RIFF file (WebP image, WAV or AVI)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['OggS', 'an Ogg recording'],
  ['ID3', 'an MP3 recording'],
  ['SQLite format 3', 'an SQLite database'],
];

/**
 * Share of NUL and other control bytes above which bytes are taken for something other than text: about a tenth of
 * compressed or random bytes are such, and next to none of a text, however damaged.
 */
const MAX_CONTROL_SHARE = 0.03;
const SAMPLE_BYTES = 4096;

/**
 * Refuses bytes that are no text.
 *
 * @throws ReadError `binary`, naming what the bytes look like.
 */
export function refuseBinary(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 1100));
  // A PDF may have some bytes of rubbish before its header; readers look for it in the first kilobyte.
  const start = /^[\s\S]{0,1000}?%PDF-\d/.test(head) && !/^\s*[\w<#"“]/.test(head) ? '%PDF-' : head;
  for (const [signature, name] of SIGNATURES) {
    if (start.startsWith(signature) && !isWord(signature, head)) throw binary(name);
  }
  if (head.startsWith('ftyp', 4)) throw binary('an MP4 recording or HEIF image');
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  if (controls > 2 && controls > sample.length * MAX_CONTROL_SHARE) throw binary('binary data (many control bytes)');
}

/** Signatures made of letters alone also begin words: text goes on with printable bytes, the format does not. */
function isWord(signature: string, head: string): boolean {
  return /^[A-Za-z!0-9 ]+$/.test(signature) && /^[\x09\x0a\x0d\x20-\x7e\x80-\xff]*$/.test(head.slice(0, 64));
}

function binary(name: string): ReadError {
  return new ReadError('binary', `This is not text; it looks like ${name}. Give plain text, Markdown or HTML.`);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
