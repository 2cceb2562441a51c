import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Watching } from '../../src/record/views/watching.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { entriesOf } from '../store/newsroom.ts';
import { deskOver } from './desk.ts';

const open = openerOn('PGlite');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'saydo-watched-test-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('watched sources at the desk', () => {
  test('are named, listed and removed; the log says nothing of them', async () => {
    const db = await open();
    const desk = deskOver(db, { folders: [folder] });
    const before = await entriesOf(db);
    const asked = { source: 'https://lowen.example/feed#latest', every: 1800, by: 'Ida Fenn' };
    const { items, looks } = await desk.send<Watching>('POST', '/api/watched', asked);
    expect(looks).toBe(false);
    expect(items).toMatchObject([
      {
        ...{ source: 'https://lowen.example/feed', kind: 'address', every: 1800, by: 'Ida Fenn', found: null },
        ...{ tried: null, failures: 0, problem: null, private: false, pages: 0 },
      },
    ]);
    await desk.send('POST', '/api/watched', { source: folder, outlet: 'Lowen Gazette' });
    await desk.send('POST', '/api/watched', { ...asked, every: 3600 });
    const all = await desk.get<Watching>('/api/watched');
    expect(all.items).toHaveLength(2);
    expect(all.items).toMatchObject([
      { source: folder, every: 3600, outlet: 'Lowen Gazette' },
      { source: 'https://lowen.example/feed', every: 3600, outlet: null },
    ]);
    const left = await desk.send<Watching>('DELETE', `/api/watched/${all.items[0]?.id}`, {});
    expect(left.items).toHaveLength(1);
    expect((await desk.ask('DELETE', `/api/watched/${all.items[0]?.id}`, {})).status).toBe(404);
    expect(await entriesOf(db)).toBe(before);
    await desk.close();
  });

  test.each([
    ['a folder that the desk may not read', { source: '/etc' }, 403, 'saydo serve --allow-folder'],
    ['an address with a password', { source: 'https://ida:secret@lowen.example/feed' }, 400, 'contain no password'],
    ['another scheme', { source: 'ftp://lowen.example/feed' }, 400, 'http:// or https://'],
    ['a look a second', { source: 'https://lowen.example/feed', every: 1 }, 400, 'every'],
  ])('refuse %s', async (_, asked, status, words) => {
    const desk = deskOver(await open(), { folders: [folder] });
    const response = await desk.ask('POST', '/api/watched', asked);
    expect(response.status).toBe(status);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toContain(words);
    expect(detail).not.toContain('secret');
    await desk.close();
  });

  test('are looked at while it runs, where it was started so', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/page')
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            '<title>The ferry</title><p>Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.',
          );
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
    const db = await open();
    const named = deskOver(db);
    await named.send('POST', '/api/watched', { source, allowPrivate: true, by: 'Ida Fenn' });
    await named.close();
    const desk = deskOver(db, { watches: true });
    await expect
      .poll(async () => (await desk.get<Watching>('/api/watched')).items[0], { timeout: 20_000 })
      .toMatchObject({ found: 'page', added: 1, problem: null });
    expect((await desk.get<Watching>('/api/watched')).looks).toBe(true);
    await desk.close();
    expect(desk.reported).toEqual([]);
  });
});
