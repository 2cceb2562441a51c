import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anywhere } from '../../src/intake/url/addresses.ts';
import { type CrawlPolicy, crawlPolicy } from '../../src/intake/url/crawl-policy.ts';
import { fetched, fetchedSince, NO_VALIDATORS } from '../../src/intake/url/fetch.ts';
import { robotRules } from '../../src/intake/url/robots.ts';
import { retryAfter } from '../../src/intake/url/status.ts';

const REQUESTER = { allows: anywhere };
const ALL = async () => ({ allows: true, delay: 0 });

/** A clock that moves when something is waited for. */
function fakeTime() {
  let time = Date.UTC(2031, 4, 6);
  const waits: number[] = [];
  return {
    now: () => time,
    waits,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
  };
}

describe('crawl policy', () => {
  test('let one request to a host go on at a time, with time between two; other hosts do not wait', async () => {
    const time = fakeTime();
    const { turn } = crawlPolicy({ gap: 1000, now: time.now, wait: time.wait, rulesOf: ALL });
    const leave = await turn(new URL('https://a.example/1'), REQUESTER);
    let second = false;
    const next = turn(new URL('https://a.example/2'), REQUESTER).then((left) => {
      second = true;
      return left;
    });
    const other = await turn(new URL('https://b.example/1'), REQUESTER);
    await new Promise(setImmediate);
    expect(second).toBe(false);
    leave();
    (await next)();
    other();
    expect(second).toBe(true);
    expect(time.waits).toEqual([1000]);
  });

  test('leave a host alone that asked for it, until it is over', async () => {
    const time = fakeTime();
    const { turn, backOff } = crawlPolicy({ gap: 0, now: time.now, wait: time.wait, rulesOf: ALL });
    backOff(new URL('https://a.example/'), time.now() + 60_000);
    await expect(turn(new URL('https://a.example/1'), REQUESTER)).rejects.toThrow(
      'a.example asked for no requests until',
    );
    (await turn(new URL('https://b.example/1'), REQUESTER))();
    time.pass(60_001);
    (await turn(new URL('https://a.example/1'), REQUESTER))();
  });
});

test('Retry-After is seconds or a date, a week at most', () => {
  const now = Date.UTC(2031, 4, 6);
  expect(retryAfter('120', now)).toBe(now + 120_000);
  expect(retryAfter('Tue, 06 May 2031 01:00:00 GMT', now)).toBe(now + 3_600_000);
  expect(retryAfter('Tue, 06 May 2025 01:00:00 GMT', now)).toBe(now);
  expect(retryAfter('999999999', now)).toBe(now + 7 * 86_400_000);
  expect(retryAfter('soon', now)).toBeNull();
  expect(retryAfter(null, now)).toBeNull();
});

describe('on the web', () => {
  let server: Server;
  let at: (path: string) => string;
  let robots: { readonly status: number; readonly text: string };
  let asked: string[];
  let polite: CrawlPolicy;
  const time = fakeTime();

  beforeEach(async () => {
    asked = [];
    robots = { status: 404, text: '' };
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/robots.txt')
        response.writeHead(robots.status, { 'content-type': 'text/plain' }).end(robots.text);
      else if (request.url === '/busy')
        response.writeHead(429, { 'retry-after': '3600', 'content-type': 'text/html' }).end('<p>later');
      else if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"one"' }).end('<p>page');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    at = (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    polite = crawlPolicy({ gap: 0, now: time.now, wait: time.wait, rulesOf: robotRules(time.now) });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('what has not changed is not sent again', async () => {
    const first = await fetchedSince(at('/page'), REQUESTER, NO_VALIDATORS);
    expect(first?.validators).toEqual({ etag: '"one"', modified: null });
    expect(await fetchedSince(at('/page'), REQUESTER, first!.validators)).toBeNull();
  });

  test('robots.txt is asked for once, and obeyed; what people ask for themselves asks for none', async () => {
    robots = {
      status: 200,
      text: 'User-agent: saydo\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /\n',
    };
    await fetched(at('/open'), { ...REQUESTER, crawlPolicy: polite });
    await expect(fetched(at('/private/a'), { ...REQUESTER, crawlPolicy: polite })).rejects.toThrow(
      'Add it by hand: saydo add http',
    );
    time.waits.length = 0;
    await fetched(at('/open'), { ...REQUESTER, crawlPolicy: polite });
    expect(time.waits).toEqual([5000]);
    expect(asked).toEqual(['/robots.txt', '/open', '/open']);
    asked = [];
    await fetched(at('/private/a'), REQUESTER);
    expect(asked).toEqual(['/private/a']);
  });

  test('a site without robots.txt allows all; one that fails to say allows nothing', async () => {
    await fetched(at('/open'), { ...REQUESTER, crawlPolicy: polite });
    robots = { status: 500, text: '' };
    polite = crawlPolicy({ gap: 0, now: time.now, wait: time.wait, rulesOf: robotRules(time.now) });
    await expect(fetched(at('/open'), { ...REQUESTER, crawlPolicy: polite })).rejects.toThrow(
      'its robots.txt, which says',
    );
    expect(asked).toEqual(['/robots.txt', '/open', '/robots.txt']);
  });

  test('429 with Retry-After: nothing is asked of the host until then', async () => {
    const real = crawlPolicy({ gap: 0, now: Date.now, rulesOf: ALL });
    await expect(fetched(at('/busy'), { ...REQUESTER, crawlPolicy: real })).rejects.toMatchObject({
      status: 429,
      retryAt: expect.any(String),
    });
    await expect(fetched(at('/page'), { ...REQUESTER, crawlPolicy: real })).rejects.toThrow(
      'asked for no requests until',
    );
    expect(asked).toEqual(['/busy']);
  });
});
