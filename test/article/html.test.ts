import { describe, expect, test } from 'vitest';
import { open } from '../../src/article/open.ts';
import { byteRangeOf } from '../../src/article/origin.ts';
import { runCases } from '../cases.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const LOREM =
  'The council of Marrow voted on Tuesday to keep the ferry running until the end of the year, said its clerk, Odda Brenn, ' +
  'and the pilots, who had stopped work twice in the autumn, said that they would sail again as soon as the engine was mended.';

function page(body: string, head = '<title>Ferry to sail again - Marrow Courier</title>'): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const long = `<p>${LOREM}</p>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page', () => {
  runCases('test/cases/article-html.txt', ({ passage }) => {
    const { text, paragraphs, roles } = open({
      content: page(passage.replaceAll('LOREM', long)),
      media: 'text/html',
    }).article;
    return paragraphs.map(([start, end], i) => {
      const paragraph = text.slice(start, end).replaceAll('\u00a0', ' ');
      return `${roles[i]} | ${paragraph === LOREM ? 'LOREM' : paragraph}`;
    });
  });
});

describe('what a page states', () => {
  const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

  test('may name several authors in elements of one name', () => {
    const head =
      '<meta property="article:author" content="Marrow staff"><meta property="article:author" content="Odda Brenn">';
    expect(open({ content: page(long, head), media: 'text/html' }).article.byline).toEqual([
      'Marrow staff',
      'Odda Brenn',
    ]);
  });

  test('is read from JSON-LD first', () => {
    const head = `${jsonLd(
      '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ferry &amp; pilots","datePublished":"2031-05-03T06:00:00+02:00","author":[{"@type":"Person","name":"Odda Brenn"},{"@type":"Person","name":"IDO FENN"}],"publisher":{"@type":"Organization","name":"Marrow Courier"}}]}',
    )}<meta property="og:title" content="Other"><link rel="canonical" href="https://courier.example/ferry">`;
    expect(open({ content: page(long, head), media: 'text/html' }).article).toMatchObject({
      title: 'Ferry & pilots',
      byline: ['Odda Brenn', 'Ido Fenn'],
      published: '2031-05-03T06:00:00+02:00',
      outlet: 'Marrow Courier',
      url: 'https://courier.example/ferry',
      language: 'en',
    });
  });

  test('is read from broken JSON-LD as far as it goes', () => {
    const head = jsonLd('{"@type":"NewsArticle","headline":"Ferry \\"Tern\\" sails","datePublished":"2031-05-03",,}');
    expect(open({ content: page(long, head), media: 'text/html' }).article).toMatchObject({
      title: 'Ferry "Tern" sails',
      published: '2031-05-03',
    });
  });

  test('is read from meta elements', () => {
    const head =
      '<meta property="og:title" content="Ferry sails | Marrow Courier"><meta property="og:site_name" content="Marrow Courier">' +
      '<meta name="author" content="By Odda Brenn"><meta property="article:published_time" content="2031-05-03T06:00:00Z">';
    expect(open({ content: page(long, head), media: 'text/html' }).article).toMatchObject({
      title: 'Ferry sails',
      byline: ['Odda Brenn'],
      published: '2031-05-03T06:00:00Z',
      outlet: 'Marrow Courier',
    });
  });

  const of = (body: string, head: string) => open({ content: page(body, head), media: 'text/html' }).article;
  const meta = (date: string): string => `<meta property="article:published_time" content="${date}">`;

  test('is replaced by an earlier date that the page shows as its own', () => {
    const head = meta('2031-05-03T06:00:00Z');
    expect(of(`<h1>Ferry sails</h1><p>Published 9 January 2029</p>${long}`, head).published).toBe('2029-01-09');
    expect(of(`<h1>Ferry sails</h1><p>Updated 9 June 2031</p>${long}`, head).published).toBe('2031-05-03T06:00:00Z');
    expect(
      of(`<h1>Ferry sails</h1>${long}<p>The ferry was built on 9 January 2029 in Marrow.</p>`, head).published,
    ).toBe('2031-05-03T06:00:00Z');
  });

  test('is replaced by the day that the page shows, where UTC is a day apart', () => {
    const body = `<h1>Ferry sails</h1><p>Odda Brenn</p><p>2 May 2031</p>${long}`;
    expect(of(body, meta('2031-05-03T02:41:00+00:00')).published).toBe('2031-05-02');
    expect(of(body, meta('2031-05-03T02:41:00+02:00')).published).toBe('2031-05-03T02:41:00+02:00');
  });

  test('falls back to a date on the page: labelled, beside the name, below the text, in the address', () => {
    const none = '<title>Ferry sails</title>';
    expect(
      of(`<h1>Ferry sails</h1><div><span>Dec 17, 2031</span><span>Odda Brenn</span></div>${long}`, none),
    ).toMatchObject({ published: '2031-12-17', byline: ['Odda Brenn'] });
    expect(of(`<h1>Ferry sails</h1>${long}<div>Posted on April 13, 2031</div>`, none).published).toBe('2031-04-13');
    expect(of(long, `${none}<link rel="canonical" href="https://courier.example/2031/04/13/ferry">`).published).toBe(
      '2031-04-13',
    );
    expect(of(`<h1>Ferry sails</h1>${long}${long}${long}<p>Sold: 9 January 2029</p>`, none).published).toBeNull();
  });

  test('falls back to authors that the page labels as such', () => {
    const none = '<title>Ferry sails</title>';
    const authors = `<div><a href="/authors/odda-brenn">Odda Brenn</a> <a href="/authors/ido-fenn">Ido Fenn</a></div>`;
    expect(of(`<h1>Ferry sails</h1>${authors}${long}`, none).byline).toEqual(['Odda Brenn', 'Ido Fenn']);
    expect(of(`<h1>Ferry sails</h1><p>Written by</p><p>Odda Brenn</p>${long}`, none).byline).toEqual(['Odda Brenn']);
    const admin = '<meta name="author" content="admin">';
    expect(of(`<h1>Ferry sails</h1><div class="post-author">About the author</div>${long}`, admin).byline).toEqual([]);
    expect(of(`<h1>Ferry sails</h1><div class="post-author">by Odda Brenn</div>${long}`, admin).byline).toEqual([
      'Odda Brenn',
    ]);
  });

  test('is that of the page’s own article where JSON-LD lists others', () => {
    const head = `<link rel="canonical" href="https://courier.example/ferry">${jsonLd(
      '[{"@type":"NewsArticle","url":"https://courier.example/other","headline":"Other","datePublished":"2030-01-01"},' +
        '{"@type":"NewsArticle","url":"https://courier.example/ferry/","headline":"Ferry","datePublished":"2031-05-03","author":{"@id":"#o"}},' +
        '{"@type":"Person","@id":"#o","name":"Odda Brenn"}]',
    )}`;
    expect(of(long, head)).toMatchObject({ title: 'Ferry', published: '2031-05-03', byline: ['Odda Brenn'] });
  });

  test('falls back to an outlet that the page names as its own', () => {
    const title = '<title>Ferry sails - The Ferryman</title>';
    expect(of(`${long}<footer>© 2031 The Ferryman. All rights reserved.</footer>`, title).outlet).toBe('The Ferryman');
    expect(of(long, `${title}<link rel="canonical" href="https://www.ferryman.example/x">`).outlet).toBe(
      'The Ferryman',
    );
    expect(of(long, '<title>Ferry sails - at last</title>').outlet).toBeNull();
  });

  test('is overridden by what the user states', () => {
    const { article } = open({
      content: page(long),
      media: 'text/html',
      title: 'T',
      byline: ['B'],
      published: '2030-01-01',
      outlet: 'O',
      url: 'https://u.example/',
    });
    expect(article).toMatchObject({
      title: 'T',
      byline: ['B'],
      published: '2030-01-01',
      outlet: 'O',
      url: 'https://u.example/',
    });
  });
});

describe('the text of a page leads back to its bytes', () => {
  const html = page(
    `<h1>Ferry – to&nbsp;sail</h1><article>${long}<p>“Fenn &amp; Brenn” <b>sail</b>ed.</p></article>`,
    '<title>Ferry – to sail</title>',
  );
  const bytes = utf8(html);
  const { article } = open({ content: bytes, media: 'text/html' });
  const sourceOf = (exact: string): string => {
    const start = article.text.indexOf(exact);
    expect(start, exact).toBeGreaterThanOrEqual(0);
    const [from, to] = byteRangeOf(article, start, start + exact.length);
    return new TextDecoder().decode(bytes.subarray(from, to));
  };

  test.each([
    ['Odda Brenn', 'Odda Brenn'],
    ['Ferry – to\u00a0sail', 'Ferry – to&nbsp;sail'],
    ['“Fenn & Brenn”', '“Fenn &amp; Brenn”'],
    ['&', '&amp;'],
    ['sailed', 'sail</b>ed'],
  ])('%s', (exact, written) => {
    expect(sourceOf(exact)).toBe(written);
  });
});

describe('a page too large for a tree', () => {
  const many = '<i></i>'.repeat(110_000);
  const bytes = utf8(
    `<html><head><style>p { color: red }</style></head><body>${many}
     <p>The <b>old</b> ferry
        sailed &amp; sank.</p><div>Fenn &lt;3 Brenn<br>came late</div><p> <p>Nobody sp<em>ok</em>e.</body></html>`,
  );
  const { article, notices } = open({ content: bytes, media: 'text/html' });

  test('has a paragraph for each stretch between tags that end one, as a browser shows it', () => {
    expect(article.paragraphs.map(([start, end]) => article.text.slice(start, end))).toEqual([
      'The old ferry sailed & sank.',
      'Fenn <3 Brenn',
      'came late',
      'Nobody spoke.',
    ]);
    expect(notices.map(({ code }) => code)).not.toContain('truncated');
  });

  test('leads back to its bytes', () => {
    for (const [exact, written] of [
      ['old', 'old'],
      ['&', '&amp;'],
      ['spoke', 'sp<em>ok</em>e'],
    ] as const) {
      const start = article.text.indexOf(exact);
      const [from, to] = byteRangeOf(article, start, start + exact.length);
      expect(new TextDecoder().decode(bytes.subarray(from, to))).toBe(written);
    }
  });
});

describe('a text of more paragraphs than any book', () => {
  test.each([
    ['a million <p>', 'text/html', '<p>x', 1_000_000],
    ['800,000 <br>', 'text/html', 'x<br>', 800_000],
    ['a million lines', 'text/plain', 'x\n\n', 1_000_000],
  ])('is read in part, with a notice: %s', (_, media, line, times) => {
    const content = line.repeat(times);
    const opened: ReturnType<typeof open>[] = [];
    expect(cpuTimeOf(() => opened.push(open({ content, media })))).toBeLessThan(10_000);
    expect(opened[0]?.article.paragraphs).toHaveLength(200_000);
    expect(opened[0]?.notices).toContainEqual({
      code: 'truncated',
      message:
        'The text has more than 200,000 paragraphs or lines: the first 200,000 were read. Divide it, and read its parts.',
    });
  });
});

describe('a hostile or empty page', () => {
  test('is refused without text', () => {
    expect(() => open({ content: page('<script>var a;</script>', ''), media: 'text/html' })).toThrow(
      expect.objectContaining({ code: 'no-text-in-html' }),
    );
  });

  test.each([
    ['nested deeply', `<body>${'<div>'.repeat(10_000)}The ferry sails.`],
    ['nested in bold', `<body>${'<b>'.repeat(2500)}The ferry sails.`],
    ['full of open links', `<body>${'<a href=x>y'.repeat(5000)}The ferry sails.`],
    ['full of open angle brackets', `<body>The ferry sails. ${'<'.repeat(50_000)}`],
    ['full of unfinished references', `<body>The ferry sails. ${'&amp'.repeat(20_000)}`],
    ['full of tables', `<body>${'<table><tr><td>'.repeat(700)}The ferry sails.`],
    ['of more tags than a tree is made of', `<body>${'<i></i>'.repeat(110_000)}The ferry sails.`],
  ])('%s is read', (_, content) => {
    expect(open({ content, media: 'text/html' }).article.text).toContain('The ferry sails.');
  });
});
