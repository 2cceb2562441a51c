import { describe, expect, test } from 'vitest';
import { open } from '../../src/article/open.ts';
import { byteRangeOf } from '../../src/article/origin.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE = 'The council of Marrow voted on Tuesday to keep the ferry running until the end of the year.';

describe('the id', () => {
  test('is the SHA-256 of the canonical text', () => {
    // printf 'The ferry sails.' | sha256sum
    expect(open({ content: 'The ferry sails.' }).article.id).toBe(
      'sha256:7c0c1c1429d1afc7e8a28ebfa5ec3f89983d9fab21aa1e08b38a1795d4436262',
    );
  });

  test('is the same for the same text in other encodings', () => {
    const plain = open({ content: utf8('The ferry\u00adman sails.\n\nAt noon.') }).article;
    const wide = Uint8Array.from(
      ['\ufeffThe ferryman sails.\n\nAt noon.'].flatMap((text) =>
        [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ),
    );
    expect(open({ content: wide }).article.id).toBe(plain.id);
  });
});

describe('the kind of text', () => {
  test.each([
    ['<!DOCTYPE html><title>x</title><p>The ferry sails at noon, said the clerk.', undefined, 'text/html'],
    ['# Ferry sails\n\nAt noon.', undefined, 'text/markdown'],
    ['# Ferry sails\n\nAt noon.', 'text/plain', 'text/markdown'],
    ['He said: *maybe*. And then he sailed.', undefined, 'text/plain'],
    ['<3 is what they wrote on the ferry.', undefined, 'text/plain'],
    ['A < B and B > C, said the clerk.', undefined, 'text/plain'],
  ])('%s', (content, media, kind) => {
    expect(open({ content, ...(media && { media }) }).article.origin.media).toBe(kind);
  });
});

describe('verbatim', () => {
  const raw =
    '# Ferry \\$4\n\nThe council voted to keep the ferry that\n\nsails at noon, *said* the clerk. A gov-\nernment\u00ad man';

  test('leaves the text as it is', () => {
    const { article, notices } = open({ content: raw, verbatim: true });
    expect(article.text).toBe(raw);
    expect(notices.map(({ code }) => code)).not.toContain('mended');
    expect(article.origin.runs).toEqual([
      { start: 0, end: raw.length, byteStart: 0, byteEnd: raw.length + 1, kind: 'same' },
    ]);
  });

  test('still joins paragraphs that continue', () => {
    const { article } = open({ content: raw, verbatim: true });
    expect(article.paragraphs.map(([start, end]) => article.text.slice(start, end))).toEqual([
      '# Ferry \\$4',
      raw.slice(raw.indexOf('The council')),
    ]);
  });

  test('does not look for markup', () => {
    const content = '<p>The ferry</p> <p>sails</p>';
    expect(open({ content, verbatim: true }).article.text).toBe(content);
  });
});

describe('repairs of the text', () => {
  const content =
    'The council of Marrow voted on Tuesday to keep the ferry that\n\n7\n\nsails at noon, said the \\$4 clerk of the gov\u00adernment.';
  const { article, notices } = open({ content });

  test('are named in a notice', () => {
    expect(notices).toEqual([
      {
        code: 'mended',
        message:
          '1 paragraph cut in two joined; 1 hyphen inside words undone; 1 page line (page numbers, running heads) left out.',
      },
    ]);
  });

  test('keep the mapping to the bytes', () => {
    const bytes = utf8(content);
    const start = article.text.indexOf('that sails');
    const [from, to] = byteRangeOf(article, start, start + 'that sails'.length);
    expect(new TextDecoder().decode(bytes.subarray(from, to))).toBe('that\n\n7\n\nsails');
    const word = article.text.indexOf('government');
    const [a, b] = byteRangeOf(article, word, word + 'government'.length);
    expect(new TextDecoder().decode(bytes.subarray(a, b))).toBe('gov\u00adernment');
  });
});

describe('front matter', () => {
  test('gives metadata and is removed from the text', () => {
    const content = `---\ntitle: "Ferry sails"\nauthor: [Odda Brenn, Ido Fenn]\ndate: 2031-05-03\n---\n\n${PROSE}\n`;
    const { article } = open({ content, media: 'text/markdown' });
    expect(article).toMatchObject({
      title: 'Ferry sails',
      byline: ['Odda Brenn', 'Ido Fenn'],
      published: '2031-05-03',
      text: PROSE,
    });
  });

  test('gives no path of a machine as outlet or address', () => {
    const read = (lines: string) =>
      open({ content: `---\n${lines}\n---\n\n${PROSE}\n`, media: 'text/markdown' }).article;
    expect(read('source: /home/odda/notes/ferry.md\nurl: file:///home/odda/notes/ferry.md')).toMatchObject({
      outlet: null,
      url: null,
    });
    expect(read('source: C:\\notes\\ferry.md\npublisher: Marrow Courier')).toMatchObject({ outlet: 'Marrow Courier' });
    expect(read('url: https://courier.example/ferry').url).toBe('https://courier.example/ferry');
    expect(open({ content: PROSE, url: '/home/odda/ferry.txt' }).article.url).toBeNull();
  });
});

describe('the language', () => {
  test('is detected from the text', () => {
    expect(open({ content: PROSE }).article.language).toBe('en');
  });

  test('other than English is named in a notice, with what is read of it', () => {
    const { article, notices } = open({
      content: 'Der Bürgermeister sagte am Montag, die Fähre werde bis zum Ende des Jahres fahren.',
    });
    expect(article.language).toBe('de');
    expect(notices).toEqual([
      {
        code: 'not-english',
        message: 'The text is in German: quotations, figures and ISO dates are read; the rest needs English.',
      },
    ]);
  });

  test('is unknown for a text of a few letters', () => {
    expect(open({ content: 'Ferry.' }).article.language).toBe('und');
  });
});
