import { describe, expect, test } from 'vitest';
import { open } from '../../src/article/open.ts';
import { byteRangeOf } from '../../src/article/origin.ts';
import { ReadError } from '../../src/read-error.ts';
import type { Source } from '../../src/stages.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function errorOf(source: Source): ReadError {
  try {
    open(source);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the encoding', () => {
  test.each<[string, Source, string, string]>([
    ['UTF-8', { content: utf8('Łódź sails.') }, 'utf-8', 'Łódź sails.'],
    [
      'UTF-8 with a byte order mark',
      { content: joined(bytes(0xef, 0xbb, 0xbf), utf8('Łódź sails.')) },
      'utf-8',
      'Łódź sails.',
    ],
    ['UTF-16 by its mark', { content: bytes(0xff, 0xfe, 0x41, 0x00, 0x13, 0x20) }, 'utf-16le', 'A–'],
    ['big-endian UTF-16 by its mark', { content: bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0x13) }, 'utf-16be', 'A–'],
    ['stated', { content: bytes(0x41, 0x92, 0x73), encoding: 'cp1252' }, 'windows-1252', 'A’s'],
    ['stated with the media type', { content: bytes(0xef, 0xe0), media: 'text/plain; charset=koi8-r' }, 'koi8-r', 'ОЮ'],
    [
      'a mark goes before what is stated',
      { content: bytes(0xff, 0xfe, 0x41, 0x00), encoding: 'utf-8' },
      'utf-16le',
      'A',
    ],
    ['multi-byte', { content: bytes(0x83, 0x65, 0x41), encoding: 'sjis' }, 'shift_jis', 'テA'],
  ])('%s', (_, source, encoding, text) => {
    const { article } = open(source);
    expect(article.origin.encoding).toBe(encoding);
    expect(article.text).toBe(text);
  });

  test('is taken from the page’s declaration', () => {
    const content = latin1(
      '<html><head><meta charset="windows-1251"></head><body><p>\xcc\xee\xf1\xea\xe2\xe0</p></body></html>',
    );
    const { article } = open({ content, media: 'text/html' });
    expect(article.origin.encoding).toBe('windows-1251');
    expect(article.text).toContain('Москва');
  });

  test('is guessed, with a notice', () => {
    const { article, notices } = open({ content: latin1('The mayor\x92s ferry \x96 the \x93Tern\x94 \x96 sails.') });
    expect(article.text).toBe('The mayor’s ferry – the “Tern” – sails.');
    expect(notices.map(({ code }) => code)).toContain('encoding-guessed');
  });

  test('invalid bytes become replacement characters, with a notice', () => {
    const { article, notices } = open({
      content: joined(utf8('The ferry '), bytes(0xe2, 0x82), utf8(' sails.')),
      encoding: 'utf-8',
    });
    expect(article.text).toBe('The ferry \ufffd sails.');
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'replacement-characters', message: expect.stringContaining('1 place') }),
    );
  });
});

describe('a character leads back to its bytes', () => {
  test.each<[string, Source, string, [number, number]]>([
    ['in UTF-8', { content: utf8('a–😀b') }, 'b', [8, 9]],
    ['in UTF-8 behind an emoji', { content: utf8('a–😀b') }, '😀', [4, 8]],
    ['behind a byte order mark', { content: joined(bytes(0xef, 0xbb, 0xbf), utf8('ab')) }, 'b', [4, 5]],
    ['behind malformed bytes', { content: joined(bytes(0x61, 0xe2, 0x82), utf8('b')), encoding: 'utf-8' }, 'b', [3, 4]],
    [
      'which is malformed',
      { content: joined(bytes(0x61, 0xe2, 0x82), utf8('b')), encoding: 'utf-8' },
      '\ufffd',
      [1, 3],
    ],
    ['in UTF-16', { content: bytes(0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x00, 0xde, 0x42, 0x00) }, 'B', [8, 10]],
    ['in Shift_JIS', { content: bytes(0x83, 0x65, 0x41, 0x83, 0x65, 0xb1), encoding: 'shift_jis' }, 'ｱ', [5, 6]],
    [
      'in GB18030',
      { content: bytes(0x41, 0x81, 0x30, 0x81, 0x30, 0xd6, 0xd0, 0x42), encoding: 'gb18030' },
      '中',
      [5, 7],
    ],
    [
      'in GB18030, behind a sequence that breaks off',
      { content: bytes(0xbd, 0x30, 0x20, 0x41), encoding: 'gb18030' },
      '0 A',
      [1, 4],
    ],
    [
      'in EUC-JP, behind a byte that nothing follows',
      { content: bytes(0x41, 0xb0, 0x8f, 0xb0, 0xa1, 0x42), encoding: 'euc-jp' },
      new TextDecoder('euc-jp').decode(bytes(0x8f, 0xb0, 0xa1)),
      [2, 5],
    ],
    ['in EUC-JP, three bytes', { content: bytes(0x41, 0x8f, 0xb0, 0xa1, 0x42), encoding: 'euc-jp' }, 'B', [4, 5]],
    [
      'in ISO-2022-JP',
      { content: bytes(0x41, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x42), encoding: 'iso-2022-jp' },
      '日',
      [1, 6],
    ],
    ['in a string, as its UTF-8', { content: 'é\ud800b' }, 'b', [5, 6]],
  ])('%s', (_, source, exact, range) => {
    const { article } = open({ ...source, verbatim: true });
    const start = article.text.indexOf(exact);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(byteRangeOf(article, start, start + exact.length)).toEqual(range);
  });
});

describe('binary files are refused', () => {
  test.each<[string, Source, string, RegExp]>([
    ['nothing', { content: bytes() }, 'empty', /empty/],
    ['an empty string', { content: '' }, 'empty', /empty/],
    ['white space', { content: ' \n\t ' }, 'empty', /white space/],
    ['a PDF', { content: latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n') }, 'binary', /PDF/],
    ['a ZIP', { content: latin1('PK\x03\x04\x14\x00\x00\x00') }, 'binary', /ZIP/],
    ['a PNG', { content: latin1('\x89PNG\r\n\x1a\n\x00\x00') }, 'binary', /PNG/],
    ['a JPEG', { content: latin1('\xff\xd8\xff\xe0\x00\x10JFIF') }, 'binary', /JPEG/],
    ['NUL bytes', { content: new Uint8Array(200) }, 'binary', /binary/],
    ['an unknown encoding', { content: utf8('a'), encoding: 'klingon-8' }, 'unknown-encoding', /klingon-8/],
    ['HTML without text', { content: '<html><body><img src="a.png"></body></html>' }, 'no-text-in-html', /HTML/],
  ])('%s', (_, source, code, message) => {
    const error = errorOf(source);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test.each([
    'MZ is what the villagers call the zoo.',
    'RIFF and raff went to sea in a ferry.',
    'GIF87 was the name of the ship.',
  ])('text that begins like a binary format is accepted: %s', (content) => {
    expect(open({ content: utf8(content) }).article.text).toBe(content);
  });
});
