import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open } from '../../src/article/open.ts';
import { byteRangeOf } from '../../src/article/origin.ts';
import { ReadError } from '../../src/read-error.ts';
import type { Opened, Source } from '../../src/stages.ts';

/** Enough for every day; a campaign (`npm run nightly -- properties`) has as many in each of its rounds. */
const RUNS = { numRuns: 150 };
const MORE_RUNS = { numRuns: 300 };

function tryOpen(source: Source): Opened | null {
  try {
    return open(source);
  } catch (error) {
    // Only the known conditions are thrown.
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** Pieces that texts, Markdown and pages are made of, so that arbitrary input reaches every branch. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\f',
    '\r\n',
    ' ',
    '  \n',
    '\u00ad',
    '\u00a0',
    '-\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '\\$',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&bogus;',
    '&#0;',
    '[a](https://b.example)',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<h1>',
    '</h1>',
    '<table><tr><td>',
    '<li>',
    '<title>',
    '</title>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<a href="x">',
    '</a>',
    '<div class="share">',
    '</div>',
    '<article>',
    'By Odda Brenn',
    '27 January 2031',
    'MARROW (QPA) — ',
    'The council voted on Tuesday to keep the ferry running until',
    'the end of the year.',
    '“',
    '”',
    'é',
    '😀',
    '\ud800',
    '\udc00',
    '\ufffd',
    '\0',
    '12',
    'Source: ',
  ),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const media = fc.constantFrom(undefined, 'text/plain', 'text/markdown', 'text/html');
const encoding = fc.constantFrom(
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'iso-2022-jp',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  text.map((content) => new TextEncoder().encode(content)),
  fc
    .array(
      fc.constantFrom(
        0x41,
        0x20,
        0x0a,
        0x81,
        0x30,
        0xa1,
        0xb0,
        0x8f,
        0xe2,
        0x82,
        0xac,
        0xf0,
        0x9f,
        0x98,
        0x80,
        0xff,
        0xed,
        0xa0,
        0x1b,
        0x24,
        0x42,
        0x28,
      ),
      { maxLength: 60 },
    )
    .map((values) => Uint8Array.from(values)),
);
const source = fc
  .record({ content: fc.oneof(text, bytes), media, verbatim: fc.boolean() })
  .map(({ media: kind, ...rest }): Source => ({ ...rest, ...(kind && { media: kind }) }));
const encoded = fc.record({ content: bytes, encoding, verbatim: fc.boolean() });

function checkShape({ article }: Opened): void {
  const { paragraphs, roles, text: whole, origin } = article;
  expect(roles).toHaveLength(paragraphs.length);
  let before = 0;
  for (const [start, end] of paragraphs) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(whole.length);
  let at = 0;
  for (const run of origin.runs) {
    expect(run.start).toBe(at);
    expect(run.end).toBeGreaterThan(run.start);
    expect(run.byteStart).toBeGreaterThanOrEqual(0);
    expect(run.byteEnd).toBeGreaterThanOrEqual(run.byteStart);
    expect(run.byteEnd).toBeLessThanOrEqual(origin.bytes);
    if (run.kind === 'added') expect(run.byteEnd).toBe(run.byteStart);
    at = run.end;
  }
  expect(at).toBe(whole.length);
}

function checkBytes({ article }: Opened, content: Uint8Array | string): void {
  const input = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const decode = (from: number, to: number): string =>
    new TextDecoder(article.origin.encoding, { ignoreBOM: true }).decode(input.subarray(from, to));
  for (const run of article.origin.runs) {
    // Some platforms decode windows-1252 as Latin-1; what it is to be is tested character by character elsewhere.
    if (run.kind !== 'same' || article.origin.encoding === 'windows-1252') continue;
    expect(decode(run.byteStart, run.byteEnd)).toBe(article.text.slice(run.start, run.end));
  }
}

describe('any input', () => {
  test('is opened, or refused for a known reason; its runs cover the text', () => {
    fc.assert(
      fc.property(source, (given) => {
        const opened = tryOpen(given);
        if (opened) checkShape(opened);
      }),
      MORE_RUNS,
    );
  });

  test('has runs whose bytes decode to their text', () => {
    fc.assert(
      fc.property(fc.oneof(source, encoded), (given) => {
        const opened = tryOpen(given);
        if (opened) checkBytes(opened, given.content);
      }),
      MORE_RUNS,
    );
  });

  test('in any encoding is covered by its runs', () => {
    fc.assert(
      fc.property(encoded, (given) => {
        const opened = tryOpen(given);
        if (opened) checkShape(opened);
      }),
      RUNS,
    );
  });

  test('gives the same result twice', () => {
    fc.assert(
      fc.property(source, (given) => {
        expect(tryOpen(given)).toEqual(tryOpen(given));
      }),
      RUNS,
    );
  });

  test('is unchanged with verbatim', () => {
    fc.assert(
      fc.property(text, (content) => {
        const opened = tryOpen({ content, verbatim: true });
        if (opened) expect(opened.article.text).toBe(content);
      }),
      RUNS,
    );
  });

  test('has nested byte ranges', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), (given, a, b) => {
        const opened = tryOpen(given);
        if (!opened) return;
        const { article } = opened;
        const [low, high] = [a % (article.text.length + 1), b % (article.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const whole = byteRangeOf(article, 0, article.text.length);
        const part = byteRangeOf(article, low, high);
        expect(part[0]).toBeLessThanOrEqual(part[1]);
        expect(part[1]).toBeLessThanOrEqual(article.origin.bytes);
        if (low < high && part[0] < part[1]) {
          expect(part[0]).toBeGreaterThanOrEqual(whole[0]);
          expect(part[1]).toBeLessThanOrEqual(whole[1]);
        }
      }),
      RUNS,
    );
  });
});

describe('long strange input', () => {
  const hostile: [string, (n: number) => string, string][] = [
    ['spaces', (n) => `a${' '.repeat(n)}b`, 'text/plain'],
    ['empty lines', (n) => `a${'\n'.repeat(n)}b`, 'text/plain'],
    ['open lines', (n) => 'the\n\n'.repeat(n / 4), 'text/plain'],
    ['hyphens', (n) => 'a-\n'.repeat(n / 3), 'text/plain'],
    ['dates', (n) => '2021-01-'.repeat(n / 8), 'text/plain'],
    ['names', (n) => 'By Al '.repeat(n / 6), 'text/plain'],
    ['emphasis', (n) => '*a '.repeat(n / 3), 'text/markdown'],
    ['brackets', (n) => '['.repeat(n), 'text/markdown'],
    ['quotes', (n) => '> '.repeat(n / 2), 'text/markdown'],
    ['spaces in Markdown', (n) => `*a*${' '.repeat(n)}b`, 'text/markdown'],
  ];
  test.each(hostile)('is opened or refused: %s', (_, make, kind) => {
    const opened = tryOpen({ content: make(200_000), media: kind });
    if (opened) expect(opened.article.text.length).toBeGreaterThan(0);
  });
});
