import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crawlPolicy } from '../../src/intake/url/crawl-policy.ts';
import { watchRound } from '../../src/jobs/watching/watch.ts';
import type { Looked, WatchEvent, Watcher } from '../../src/jobs/watching/watcher.ts';
import { unwatchSource, watchSource } from '../../src/store/commands/watch-source.ts';
import type { Database } from '../../src/store/database/database.ts';
import { watchedSources } from '../../src/store/queries/watched.ts';
import { POOL } from '../add-press.ts';
import { openerOn } from './databases/each-database.ts';
import { entriesOf } from './newsroom.ts';

const FERRY = 'Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.';
const BRIDGE = 'Harbour Master Rurik Aldane said on Tuesday that the bridge would be sold.';
const page = (title: string, text: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('watching', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let server: Server;
  let site: Map<string, Answer>;
  let asked: string[];
  let time: number;
  let stopping: AbortController;
  let events: WatchEvent[];
  let seconds: number | null;

  beforeEach(async () => {
    db = await open();
    site = new Map();
    asked = [];
    events = [];
    seconds = null;
    stopping = new AbortController();
    time = Date.UTC(2031, 4, 6, 12);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const answer = site.get(request.url ?? '');
      if (answer) answer(request, response);
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const now = () => new Date(time).toISOString();
  const pass = (minutes: number) => {
    time += minutes * 60_000;
  };
  const html =
    (content: string): Answer =>
    (request, response) => {
      const etag = `"${content.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag }).end(content);
    };
  const xml =
    (content: string): Answer =>
    (request, response) => {
      const etag = `"${content.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/xml', etag }).end(content);
    };
  const feed = (...paths: string[]) =>
    xml(
      `<rss version="2.0"><channel><title>Lowen Gazette</title>${paths.map((path) => `<item><title>From the feed</title><link>${at(path)}</link><pubDate>Tue, 06 May 2031 09:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`,
    );
  const name = (source: string, options: { readonly since?: number; readonly every?: number } = {}) =>
    watchSource(
      db,
      {
        ...{ source, kind: source.startsWith('http') ? 'address' : 'path', every: options.every ?? 1800, usual: 3600 },
        ...{ private: true, outlet: null, since: options.since ?? null, by: 'Ida Fenn' },
      },
      now(),
    );
  const watcher = (): Watcher => ({
    ...{ db, pool: POOL, now, signal: stopping.signal, onEvent: (event) => void events.push(event) },
    crawlPolicy: crawlPolicy({ gap: 0, now: () => time, rulesOf: async () => ({ allows: true, delay: 0 }) }),
    ...{ path: async () => ({ refused: null }), ...(seconds === null ? {} : { seconds }) },
  });
  const round = async (): Promise<readonly Looked[]> => {
    asked = [];
    events = [];
    return watchRound(watcher());
  };
  const titles = async () =>
    (await db.query<{ title: string }>('select title from articles order by id')).map(({ title }) => title);

  test('a feed: its entries are added once; later rounds ask whether it has changed, and read what is new', async () => {
    site.set('/feed', feed('/ferry'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    await name(at('/feed'));
    expect(await round()).toMatchObject([{ found: 'feed', added: 1, problem: null, due: '2031-05-06T12:30:00.000Z' }]);
    expect(asked).toEqual(['/feed', '/ferry']);
    expect(await titles()).toEqual(['The ferry']);

    expect(await round()).toEqual([]);
    const before = await entriesOf(db);
    pass(30);
    expect(await round()).toMatchObject([{ found: 'feed', added: 0, changed: 0, unchanged: 0, failed: 0 }]);
    // The page is the same for half an hour: it is not its turn.
    expect(asked).toEqual(['/feed']);

    site.set('/feed', feed('/bridge', '/ferry'));
    site.set('/bridge', html(page('The bridge', BRIDGE)));
    pass(30);
    expect(await round()).toMatchObject([{ added: 1, unchanged: 1 }]);
    expect(asked).toEqual(['/feed', '/bridge', '/ferry']);
    expect(await titles()).toEqual(['The ferry', 'The bridge']);
    // The log has what came in, and no word of the looking.
    expect(await entriesOf(db)).toBe(before + 1);
  });

  test('a silent edit becomes a version of its article; other bytes with the same words do not', async () => {
    let bytes = page('The ferry', FERRY);
    site.set('/feed', feed('/ferry'));
    site.set('/ferry', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(bytes));
    await name(at('/feed'));
    await round();
    bytes = bytes.replace('<body>', '<body data-token="4711">');
    pass(60);
    expect(await round()).toMatchObject([{ changed: 0, unchanged: 1 }]);
    bytes = bytes.replace('end of 2032', 'end of 2033');
    pass(120);
    expect(await round()).toMatchObject([{ changed: 1, unchanged: 0 }]);
    bytes = bytes.replaceAll('The ferry<', 'The ferry is late<');
    pass(120);
    expect(await round()).toMatchObject([{ changed: 1 }]);
    const versions = await db.query<{ versions: number }>('select versions from articles');
    expect(versions).toEqual([{ versions: 3 }]);
    expect(await watchedSources(db)).toMatchObject([{ added: 1, changed: 2, pages: 1, waiting: 0 }]);
  });

  test('a page by itself is asked each time whether it has changed', async () => {
    site.set('/pledges', html(page('Our pledges', FERRY)));
    await name(at('/pledges'));
    expect(await round()).toMatchObject([{ found: 'page', added: 1 }]);
    pass(30);
    expect(await round()).toMatchObject([{ found: 'page', unchanged: 1, added: 0 }]);
    site.set('/pledges', html(page('Our pledges', `${FERRY} ${BRIDGE}`)));
    pass(30);
    expect(await round()).toMatchObject([{ changed: 1 }]);
  });

  test('an index of sitemaps, packed: the newest first, none from before the day that was named', async () => {
    const listed = (path: string, day: string) => `<url><loc>${at(path)}</loc><lastmod>${day}</lastmod></url>`;
    site.set('/map', xml(`<sitemapindex><sitemap><loc>${at('/map-1.xml.gz')}</loc></sitemap></sitemapindex>`));
    let packed = gzipSync(
      `<urlset>${listed('/old', '2031-01-02')}${listed('/ferry', '2031-05-02')}${listed('/bridge', '2031-05-05')}</urlset>`,
    );
    site.set('/map-1.xml.gz', (_, response) =>
      response.writeHead(200, { 'content-type': 'application/gzip' }).end(packed),
    );
    site.set('/ferry', html(page('The ferry', FERRY)));
    site.set('/bridge', html(page('The bridge', BRIDGE)));
    await name(at('/map'), { since: Date.UTC(2031, 4, 1) / 86_400_000 });
    expect(await round()).toMatchObject([{ found: 'sitemap', added: 2, problem: null }]);
    expect(asked).toEqual(['/map', '/map-1.xml.gz', '/bridge', '/ferry']);

    packed = gzipSync(`<urlset>${listed('/ferry', '2031-05-06')}${listed('/bridge', '2031-05-05')}</urlset>`);
    site.set('/ferry', html(page('The ferry', `${FERRY} ${BRIDGE}`)));
    pass(30);
    expect(await round()).toMatchObject([{ changed: 1, unchanged: 0 }]);
    expect(asked).toEqual(['/map', '/map-1.xml.gz', '/ferry']);
  });

  test('a folder: new and changed files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saydo-watch-'));
    try {
      writeFileSync(join(folder, 'ferry.txt'), FERRY);
      await name(folder);
      expect(await round()).toMatchObject([{ found: 'folder', added: 1 }]);
      writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
      pass(30);
      expect(await round()).toMatchObject([{ added: 1, unchanged: 0 }]);
      writeFileSync(join(folder, 'ferry.txt'), FERRY.replace('2032', '2033'));
      utimesSync(join(folder, 'ferry.txt'), 2_000_000_000, 2_000_000_000);
      pass(30);
      expect(await round()).toMatchObject([{ added: 0, changed: 1 }]);
      rmSync(folder, { recursive: true });
      pass(30);
      expect(await round()).toMatchObject([{ problem: { code: 'missing' }, failures: 1 }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('what is wrong with one is told with what to do, and stops no other', async () => {
    site.set(
      '/hostile',
      xml('<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">]><rss><channel><item><link>&a;</link></item></channel></rss>'),
    );
    site.set('/broken', (_, response) => response.writeHead(500).end());
    site.set('/busy', (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    site.set('/good', feed('/ferry', '/away'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    for (const path of ['/hostile', '/broken', '/gone', '/good']) await name(at(path));
    const looked = await round();
    const problems = Object.fromEntries(
      (await watchedSources(db)).map(({ source, problem }) => [new URL(source).pathname, problem]),
    );
    expect(problems).toEqual({
      '/hostile': expect.stringContaining('it declares XML entities'),
      '/broken': 'the server answered 500 Internal Server Error. Try again later.',
      '/gone': 'the server answered 404 Not Found. Check the address.',
      '/good': null,
    });
    expect(looked.find(({ added }) => added === 1)).toMatchObject({ added: 1, failed: 1, problem: null });
    expect(await titles()).toEqual(['The ferry']);

    // Each is tried again, at intervals that double.
    pass(60);
    await round();
    const [broken] = (await watchedSources(db)).filter(({ source }) => source.endsWith('/broken'));
    expect(broken).toMatchObject({ failures: 2, due: '2031-05-06T15:00:00.000Z' });
    site.set('/broken', feed('/ferry'));
    pass(120);
    await round();
    expect((await watchedSources(db)).find(({ source }) => source.endsWith('/broken'))).toMatchObject({
      ...{ failures: 0, problem: null, found: 'feed' },
    });
  });

  test('a server that hangs is left after its time; what it listed is read in another round', async () => {
    site.set('/feed', feed('/hangs', '/ferry'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    site.set('/hangs', () => {});
    seconds = 2;
    await name(at('/feed'));
    expect(await round()).toMatchObject([
      { found: 'feed', added: 0, failed: 1, problem: { code: 'timeout' }, failures: 1 },
    ]);
    expect(asked).toEqual(['/feed', '/hangs']);
    pass(60);
    // The other is read first, and not for ever.
    seconds = 4;
    expect(await round()).toMatchObject([{ added: 1, failed: 1 }]);
    // It says that it has not changed, and what it listed is known.
    expect(asked).toEqual(['/feed', '/ferry', '/hangs']);
  });

  test('429: the host is left alone until it wants to be asked', async () => {
    site.set('/feed', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    await name(at('/feed'), { every: 300 });
    const [looked] = await round();
    expect(looked?.problem?.message).toContain('It asks for no requests until');
    // By the clock of the host, which is the real one.
    expect(Date.parse(looked?.due ?? '')).toBeGreaterThan(time);
  });

  test('broken off, it goes on where it was', async () => {
    site.set('/feed', feed('/ferry', '/bridge'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    site.set('/bridge', () => stopping.abort(new DOMException('stopped', 'AbortError')));
    await name(at('/feed'));
    await round();
    stopping = new AbortController();
    site.set('/bridge', html(page('The bridge', BRIDGE)));
    await round();
    expect((await titles()).toSorted()).toEqual(['The bridge', 'The ferry']);
  });

  test('two that watch at once look at each source once', async () => {
    site.set('/feed', feed('/ferry'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    await name(at('/feed'));
    const both = await Promise.all([watchRound(watcher()), watchRound(watcher())]);
    expect(both.flat()).toHaveLength(1);
    expect(asked).toEqual(['/feed', '/ferry']);
  });

  test('what is removed is looked at no more; what came of it stays', async () => {
    site.set('/feed', feed('/ferry'));
    site.set('/ferry', html(page('The ferry', FERRY)));
    const { id } = await name(at('/feed'));
    await round();
    expect(await unwatchSource(db, id)).toBe(true);
    expect(await unwatchSource(db, id)).toBe(false);
    pass(600);
    expect(await round()).toEqual([]);
    expect(await titles()).toEqual(['The ferry']);
    expect(await db.query('select * from watched_pages')).toEqual([]);
  });
});
