import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess, workingFolder } from './in-process.ts';

const FERRY = 'Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.';

let server: Server;
let at: (path: string) => string;
workingFolder({});

beforeAll(async () => {
  mkdirSync('incoming');
  writeFileSync('incoming/ferry.txt', FERRY);
  server = createServer((request, response) => {
    if (request.url === '/page')
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>The ferry</title><p>${FERRY}`);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  at = (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('saydo watch', () => {
  test('checks the named sources once, lists them and removes them', async () => {
    const first = await inProcess([
      'watch',
      at('/page'),
      'incoming',
      '--every',
      '30m',
      '--once',
      '--allow-private',
      '--by',
      'Ida Fenn',
    ]);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^added T\d The ferry$/m);
    expect(first.stdout).toContain(`${at('/page')}: 1 added; next look at`);
    const again = await inProcess(['watch', '--once']);
    expect(again).toMatchObject({ status: 0, stdout: '' });
    expect(again.stderr).toContain('nothing is due; the next look is at');
    const { stdout: listed } = await inProcess(['watch', '--list', '--width', '200']);
    expect(listed).toContain(at('/page'));
    expect(listed).toContain('page · every 30m · may be private · named by Ida Fenn');
    const json = JSON.parse((await inProcess(['watch', '--list', '--json'])).stdout) as {
      source: string;
      found: string;
    }[];
    expect(json.map(({ found }) => found).toSorted()).toEqual(['folder', 'page']);
    expect(await inProcess(['watch', '--remove', at('/page'), 'incoming'])).toMatchObject({ status: 0 });
    expect(await inProcess(['watch', '--list'])).toMatchObject({ stdout: 'nothing is watched\n' });
  });

  test('reports what could not be fetched and what to do, also as JSON', async () => {
    const { status, stdout } = await inProcess(['watch', at('/gone'), '--once', '--allow-private', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ what: 'looked', source: at('/gone'), failures: 1 },
      problem: { code: 'http-status', message: 'the server answered 404 Not Found. Check the address.' },
    });
    await inProcess(['watch', '--remove', at('/gone')]);
  });

  test('does not fetch private addresses without --allow-private', async () => {
    const { status, stdout } = await inProcess(['watch', at('/page'), '--once']);
    expect(status).toBe(1);
    expect(stdout).toContain('saydo does not read private addresses by default. Allow it with --allow-private');
    await inProcess(['watch', '--remove', at('/page')]);
  });

  test.each([
    [['watch', 'nowhere'], 'nowhere is no folder and no file'],
    [['watch', 'https://ida:secret@lowen.example/feed'], 'contain no password'],
    [['watch', 'https://lowen.example/feed', '--every', 'often'], '--every often is no length of time'],
    [['watch', 'https://lowen.example/feed', '--every', '10s'], 'a host would be pestered'],
    [['watch', '--every', '30m'], '--every is of sources'],
    [['watch'], 'nothing is watched. Name addresses'],
    [['watch', '--remove'], '--remove takes the sources'],
  ])('refuses %j', async (args, words) => {
    const { status, stderr } = await inProcess(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('secret');
  });
});
