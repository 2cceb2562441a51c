import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open, type Reading, read, type Source } from '../../src/index.ts';
import { feedDate } from '../../src/intake/feed/date.ts';
import { beginsAsFeed, feedOf } from '../../src/intake/feed/feed.ts';
import { readLoaded } from '../../src/intake/read-loaded.ts';
import { folder } from '../cli/run.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { gather } from './gather.ts';
import { makePdf } from './make-pdf.ts';

const RSS = `<?xml version="1.0"?><!-- a --><rss version="2.0"><channel><title>The Lowen &amp; Quell Courier</title>
<link>https://lowen.example/</link>
<item><title>Sluices opened</title><link>/a</link><pubDate>Tue, 06 May 2031 00:30:00 +0200</pubDate></item>
<item><title>No link</title></item>
<item><link>https://quell.example/b</link><pubDate>someday</pubDate></item></channel></rss>`;

describe('feeds are read', () => {
  test.each([
    ['RSS', RSS],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lowen &amp; Quell Courier</title>
<entry><title>Sluices opened</title><link href="/a"/><published>2031-05-06T00:30:00+02:00</published></entry>
<entry><title>No link</title></entry><entry><link rel="alternate" href="https://quell.example/b"/></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Lowen &amp; Quell Courier</title></channel>
<item><title>Sluices opened</title><link>/a</link><dc:date>2031-05-06T00:30:00+02:00</dc:date></item>
<item><title>No link</title></item><item><link>https://quell.example/b</link></item></rdf:RDF>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Lowen & Quell Courier',
        items: [
          { url: '/a', title: 'Sluices opened', date_published: '2031-05-06T00:30:00+02:00' },
          { title: 'No link' },
          { url: 'https://quell.example/b' },
        ],
      }),
    ],
  ])('%s', (_, text) => {
    const bytes = Buffer.from(text);
    expect(beginsAsFeed(bytes)).toBe(true);
    const outlet = 'The Lowen & Quell Courier';
    expect(feedOf(bytes, undefined, 'https://lowen.example/feed')).toEqual({
      listed: 3,
      entries: [
        {
          url: 'https://lowen.example/a',
          says: { title: 'Sluices opened', published: '2031-05-06T00:30:00+02:00', outlet },
        },
        { url: null, says: { title: 'No link', outlet } },
        { url: 'https://quell.example/b', says: { outlet } },
      ],
    });
  });

  test('in their declared encoding', () => {
    const text = RSS.replace('version="1.0"', 'version="1.0" encoding="iso-8859-2"').replace('Sluices', '£ukasz');
    expect(feedOf(Buffer.from(text, 'latin1'), undefined, null).entries[0]?.says.title).toBe('Łukasz opened');
  });

  test.each(['<html><rss>', '<!-- <rss> -->', '{"a":"https://jsonfeed.org/"}', 'rss', '', '<rsss>'])(
    '%s is not a feed',
    (text) => {
      expect(beginsAsFeed(Buffer.from(text))).toBe(false);
    },
  );

  test('the detection of feeds is fast', () => {
    const time = cpuTimeOf(() => {
      beginsAsFeed(Buffer.from('<!---->'.repeat(600)));
      beginsAsFeed(Buffer.from('<? ?>\n'.repeat(600)));
    });
    expect(time).toBeLessThan(500);
  });
});

test.each([
  ['Tue, 06 May 2031 00:30:00 +0200', '2031-05-06T00:30:00+02:00'],
  ['6 May 2031 9:05 EST', '2031-05-06T09:05-05:00'],
  ['Tue, 6 May 2031 09:05:01 GMT', '2031-05-06T09:05:01Z'],
  ['Tuesday, 06 May 2031', '2031-05-06'],
  ['2031-05-06', '2031-05-06'],
  ['2031-05-06 09:05:01Z', '2031-05-06T09:05:01Z'],
  ['2031-02-30', null],
  ['31 Feb 2031 09:05 GMT', null],
  ['2031-05-06T25:00:00Z', null],
  ['someday', null],
  ['', null],
])('the date “%s” is %s', (words, iso) => {
  expect(feedDate(words)).toBe(iso);
});

test('metadata of a feed are used only where the page has none, and no text is read twice', async () => {
  const fallback = { title: 'Sluices', published: '2031-05-06', outlet: 'The Courier' };
  const text = 'The mayor of Lowen said on Friday that the bridge was safe, and that it would stay open all year.';
  let readings = 0;
  const engine = {
    open: async (source: Source) => open(source).article,
    read: (source: Source): Promise<Reading> => {
      readings++;
      return read(source);
    },
  };
  const bare = await readLoaded({ content: Buffer.from(text), fallback }, {}, engine);
  expect(bare.missing).toEqual(fallback);
  expect(bare.reading.article).toMatchObject(fallback);
  expect(bare.reading.times.map(({ value }) => value)).toContain('2031-05-02');
  const page = `<html><head><title>Safe</title><meta property="article:published_time" content="2031-06-07"></head><body><p>${text}</p></body></html>`;
  const full = await readLoaded({ content: Buffer.from(page), fallback }, {}, engine);
  expect(full.missing).toEqual({ outlet: 'The Courier' });
  expect(full.reading.article).toMatchObject({ title: 'Safe', published: '2031-06-07', outlet: 'The Courier' });
  const stated = await readLoaded({ content: Buffer.from(text), fallback }, { published: '2031-01-01' }, engine);
  expect(stated.reading.article.published).toBe('2031-01-01');
  expect(readings).toBe(3);
});

describe('broken feeds are reported', () => {
  test.each([
    ['cut off', '<rss><channel><item><title>x'],
    ['without a channel', '<rss></rss>'],
    ['with entities of its own', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'],
    ['of broken JSON', '{"version":"https://jsonfeed.org/version/1","items":['],
    ['of JSON without items', '{"version":"https://jsonfeed.org/version/1"}'],
    ['of entries without end', `<rss><channel>${'<item/>'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    let problem: unknown = null;
    try {
      const { listed } = feedOf(Buffer.from(text), undefined, null);
      // What the parser mends may be read; it lists nothing then.
      expect(listed).toBeLessThan(2);
      return;
    } catch (error) {
      problem = error;
    }
    expect(problem).toMatchObject({ name: 'InputProblem', code: 'broken-feed' });
  });
});

describe('the articles of a feed are fetched', () => {
  let server: Server;
  let base = '';
  const files = folder({});
  const asked: string[] = [];
  const feed = (...links: string[]) =>
    `<rss version="2.0"><channel><title>Courier</title>${links.map((link) => `<item><link>${link}</link><title>T</title></item>`).join('')}</channel></rss>`;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      asked.push(path);
      const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type }).end(body);
      if (path === '/feed')
        send('application/rss+xml', feed('/a', '/feed', '/other', '/gone', '/a#part', '/report', 'file:///etc/passwd'));
      else if (path === '/other') send('text/xml', feed('/b'));
      else if (path === '/moved') response.writeHead(302, { location: '/feed' }).end();
      else if (path === '/many') send('text/xml', feed(...Array.from({ length: 501 }, (_, i) => `/n${i}`)));
      else if (path === '/empty') send('application/atom+xml', '<feed><title>x</title></feed>');
      else if (path === '/data') send('application/json', '{"a":1}');
      else if (path === '/report') send('application/pdf', makePdf([[{ x: 72, y: 700, text: 'The bridge is safe.' }]]));
      else if (path === '/gone') response.writeHead(404).end();
      else send('text/html', `<p>${path}`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    files.remove();
  });

  test('from a feed that lists itself, another feed, an article twice, and invalid addresses', async () => {
    const { outcomes, skipped } = await gather([`${base}/feed`, `${base}/a`]);
    expect(outcomes.map(({ name, code, is, text }) => [name.replace(base, ''), text ?? code ?? is])).toEqual([
      ['/a', '<p>/a'],
      ['/feed', 'feed-in-feed'],
      ['/other', 'feed-in-feed'],
      ['/gone', 'http-status'],
      ['/report', 'The bridge is safe.'],
      ['file:///etc/passwd', 'bad-url'],
    ]);
    expect(outcomes[0]?.fallback).toEqual({ title: 'T', outlet: 'Courier' });
    expect(outcomes[1]?.message).toMatch(/it is the feed itself/);
    expect(outcomes[2]?.message).toMatch(/it is another feed/);
    expect(skipped).toEqual([
      `${base}/a#part: it was already read in this run`,
      `${base}/a: it was already read in this run`,
    ]);
    expect(asked.filter((path) => path === '/feed')).toHaveLength(1);
    expect(asked).not.toContain('/b');
  });

  test('with links resolved against the final address of a redirect', async () => {
    const { outcomes } = await gather([`${base}/moved`]);
    expect(outcomes[0]).toMatchObject({ name: `${base}/a`, is: '<p>/a' });
    expect(outcomes[1]).toMatchObject({ name: `${base}/feed`, code: 'feed-in-feed' });
  });

  test('up to a limit; no entries and other JSON are reported', async () => {
    const { outcomes } = await gather([`${base}/many`, `${base}/empty`, `${base}/data`]);
    expect(outcomes).toHaveLength(503);
    expect(outcomes.slice(500).map(({ code }) => code)).toEqual(['too-many-entries', 'no-texts', 'content-type']);
    expect(outcomes[500]?.message).toMatch(/lists 501 entries; only the first 500 are read/);
  });

  test('from a feed in a file, detected by its first bytes, with absolute links', async () => {
    writeFileSync(files.at('f.xml'), feed(`${base}/c`, '/d'));
    writeFileSync(files.at('t.xml'), '<story>text</story>');
    const { outcomes } = await gather(['f.xml', 't.xml'].map(files.at));
    expect(outcomes.map(({ is, code }) => is ?? code)).toEqual(['<p>/c', 'bad-url', '<story>text</story>']);
  });

  test('never from addresses of the local network', async () => {
    writeFileSync(files.at('g.rss'), feed(`${base}/c`, `http://localhost:${new URL(base).port}/c`));
    const { outcomes } = await gather([files.at('g.rss')], { allowPrivate: false });
    expect(outcomes.map(({ code }) => code)).toEqual(['private-address', 'private-address']);
  });
});
