import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anywhere, isPublic } from '../../src/intake/url/addresses.ts';
import { fetched } from '../../src/intake/url/fetch.ts';
import { inProcess } from '../cli/in-process.ts';
import { makePdf } from './make-pdf.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Sluices opened</title></head><body><article><h1>Sluices opened</h1>
<p>Water Minister Iva Sorn said on Tuesday that the sluices in the valley would be opened before the summer begins.</p>
<p>The villages downstream had waited for water since the dry weeks of the winter, and the fields were bare.</p></article></body></html>`;

const REPORT = makePdf([[{ x: 72, y: 780, text: 'The mayor said that the bridge was safe.' }]]);

let server: Server;
let base = '';
let dead = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const send = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const sendTo = (location: string) => response.writeHead(302, { location }).end();
    if (path === '/page') send(200, 'text/html; charset=utf-8', PAGE);
    else if (path === '/latin')
      send(
        200,
        'text/plain; charset=iso-8859-2',
        Buffer.from([...Buffer.from('Mayor '), 0xa3, ...Buffer.from('ukasz said that the bridge was safe.\n')]),
      );
    else if (path === '/moved') sendTo('/page');
    else if (path === '/ring') sendTo('/ring');
    else if (path === '/to-file') sendTo('file:///etc/passwd');
    else if (path === '/gone') send(404, 'text/html', 'no');
    else if (path === '/broken') send(503, 'text/html', 'no');
    else if (path === '/pdf') send(200, 'application/pdf', '%PDF');
    else if (path === '/zip') send(200, 'application/zip', 'PK');
    else if (path === '/report') send(200, 'application/octet-stream', REPORT);
    else if (path === '/program') send(200, 'application/octet-stream', 'MZ');
    else if (path === '/slow') response.writeHead(200, { 'content-type': 'text/plain' }).write('The mayor');
    else if (path === '/empty') send(200, 'text/plain', '');
    else if (path === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(2 ** 20, 'a ')));
      };
      response.on('drain', more);
      more();
    } else if (path === '/cut') {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' });
      response.write('The mayor');
      setTimeout(() => response.destroy(), 50);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A port that nothing listens on: one that was just given back.
  const brief = createServer();
  await new Promise<void>((done) => brief.listen(0, '127.0.0.1', done));
  dead = `http://127.0.0.1:${(brief.address() as AddressInfo).port}/`;
  await new Promise((done) => brief.close(done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = (url: string, ...more: string[]) => inProcess(['read', '--json', url, ...more]);

describe.concurrent('an address is read', () => {
  test('as a page, with the final address of a redirect', async () => {
    const { status, stdout, stderr } = await read(`${base}/moved`, '--allow-private');
    expect(stderr).toBe('');
    const { article } = JSON.parse(stdout);
    expect(article.url).toBe(`${base}/page`);
    expect(article.text).toContain('Iva Sorn');
    expect(article.text).not.toContain('<p>');
    expect(status).toBe(0);
  });

  test('as a PDF, also without its media type', async () => {
    const { stdout, stderr } = await read(`${base}/report`, '--allow-private');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).article).toMatchObject({
      url: `${base}/report`,
      text: 'The mayor said that the bridge was safe.',
    });
  });

  test('in the server’s encoding', async () => {
    const { stdout } = await read(`${base}/latin`, '--allow-private');
    expect(JSON.parse(stdout).article.text).toContain('Mayor Łukasz');
  });
});

describe.concurrent('errors are reported with status 3', () => {
  test.each([
    ['/gone', /answered 404.*Check the address/],
    ['/broken', /answered 503.*Try again later/],
    ['/pdf', /damaged PDF/],
    ['/zip', /sent application\/zip/],
    ['/program', /sent application\/octet-stream/],
    ['/endless', /larger than 20 MB/],
    ['/ring', /redirects more than 5 times/],
    ['/to-file', /http and https addresses, not file:/],
    ['/cut', /closed the connection/],
    ['/empty', /empty/i],
  ])('%s', async (path, message) => {
    const { status, stdout, stderr } = await read(base + path, '--allow-private');
    expect(stderr).toMatch(message);
    expect(stderr).toContain(base + path);
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  test('nothing listens there', async () => {
    expect((await read(dead, '--allow-private')).stderr).toMatch(/refuses the connection/);
  });

  test('no such host, and no address at all', async () => {
    expect((await read('http://no-such-host.invalid/')).stderr).toMatch(/the host was not found|cannot be looked up/);
    expect((await read('http://')).stderr).toMatch(/is not an address/);
    expect((await read('ftp://example.org/x')).stderr).toMatch(/http and https addresses, not ftp:/);
  });
});

describe.concurrent('private addresses are refused unless they are allowed', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '10.0.0.1',
  ])('%s', async (host) => {
    const { status, stderr } = await read(`http://${host}:${new URL(base).port}/page`);
    expect(stderr).toMatch(/not on the public internet.*--allow-private/);
    expect(status).toBe(3);
  });
});

test('an endless response is abandoned', async () => {
  await expect(fetched(`${base}/slow`, { allows: anywhere, seconds: 0.3 })).rejects.toThrow(
    /no complete answer came within 0\.3 seconds/,
  );
});

test('public addresses are distinguished from private ones', () => {
  const not = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.1.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'localhost',
    '',
  ];
  expect(not.filter(isPublic)).toEqual([]);
  const are = ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e', '::ffff:1.1.1.1'];
  expect(are.filter(isPublic)).toEqual(are);
});
