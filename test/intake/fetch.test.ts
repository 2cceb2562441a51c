import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anywhere } from '../../src/intake/url/addresses.ts';
import { fetched } from '../../src/intake/url/fetch.ts';
import { gather } from './gather.ts';

let server: Server;
let port = 0;

// The server listens on one loopback address, which stands for the public internet here; the others stand for what must
// not be reached.
const OUTSIDE = '127.0.0.9';
const onlyOutside = (address: string) => address === OUTSIDE;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const head = (type: string) => response.writeHead(200, { 'content-type': type });
    const forEver = (chunk: Buffer | string, ms: number) => {
      const timer = setInterval(() => response.write(chunk), ms);
      response.on('close', () => clearInterval(timer));
    };
    if (pathname === '/to') response.writeHead(302, { location: searchParams.get('location') ?? '' }).end();
    else if (pathname === '/drip') {
      head('text/plain').flushHeaders();
      forEver('a', 20);
    } else if (pathname === '/head') response.socket?.write('HTTP/1.1 200 OK\r\nx: ');
    else if (pathname === '/silent') return;
    else if (pathname === '/bomb')
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(300 * 2 ** 20)));
    else if (pathname === '/long')
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(2 ** 40) }).write('a');
    else head('text/html').end('<p>page');
  });
  await new Promise<void>((done) => server.listen(0, OUTSIDE, done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = (path: string, host = OUTSIDE) => `http://${host}:${port}${path}`;
const redirect = (location: string) => at(`/to?location=${encodeURIComponent(location)}`);

describe('redirects follow the rules for addresses', () => {
  test('are followed to allowed addresses', async () => {
    const { content, url } = await fetched(redirect('/page'), { allows: onlyOutside });
    expect(Buffer.from(content).toString()).toBe('<p>page');
    expect(url).toBe(at('/page'));
  });

  test.each([
    ['by number', () => at('/page', '127.0.0.1')],
    ['by a number written otherwise', () => at('/page', '2130706433')],
    ['by name, which DNS leads there', () => at('/page', 'localhost')],
    ['over another redirect', () => redirect(at('/page', 'localhost'))],
  ])('%s', async (_, location) => {
    await expect(fetched(redirect(location()), { allows: onlyOutside })).rejects.toMatchObject({
      code: 'private-address',
      message: expect.stringMatching(/not on the public internet.*--allow-private/),
    });
  });

  test('are refused to a file', async () => {
    await expect(fetched(redirect('file:///etc/passwd'), { allows: anywhere })).rejects.toMatchObject({
      code: 'bad-url',
    });
  });
});

describe('a slow or endless response', () => {
  test.each(['/drip', '/head', '/silent'])('%s', async (path) => {
    const start = performance.now();
    await expect(fetched(at(path), { allows: anywhere, seconds: 0.3 })).rejects.toMatchObject({ code: 'timeout' });
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('is refused above the size limit', async () => {
    await expect(fetched(at('/bomb'), { allows: anywhere })).rejects.toMatchObject({ code: 'too-large' });
    await expect(fetched(at('/long'), { allows: anywhere })).rejects.toMatchObject({
      code: 'too-large',
      message: 'it is larger than 20 MB (it has 1024 GB), the limit for one text. Split it.',
    });
  });

  test('is abandoned when the run is interrupted', async () => {
    const signal = AbortSignal.timeout(100);
    const start = performance.now();
    await expect(gather([at('/drip')], { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(fetched(at('/page'), { allows: anywhere, signal })).rejects.toBe(signal.reason);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
