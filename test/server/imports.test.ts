import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParser } from 'eventsource-parser';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ReadingPool } from '../../src/jobs/reading/pool.ts';
import type { Import, Imported } from '../../src/server/api-schema/imports.ts';
import { removeLeftFolders } from '../../src/server/left-folders.ts';
import type { Database } from '../../src/store/database/database.ts';
import { POOL } from '../add-press.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { deskOver, type TestDesk } from './desk.ts';

const FERRY = 'Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n';
const BRIDGE = 'Harbour Master Rurik Aldane said on Tuesday that the bridge would be sold.\n';

describe('imports', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let desk: TestDesk;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'saydo-import-test-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    db = await open();
    desk = deskOver(db, { folders: [folder] });
    return () => desk.close();
  });

  /** All that is told of an import to its end. */
  async function followed(id: string) {
    const response = await desk.ask('GET', `/api/imports/${id}/events`);
    const inputs: Imported[] = [];
    const states: Import[] = [];
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'input') inputs.push(JSON.parse(data) as Imported);
        if (event === 'import') states.push(JSON.parse(data) as Import);
      },
    });
    parser.feed(await response.text());
    return { inputs, states, last: states.at(-1) };
  }
  const upload = (files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [name, content] of Object.entries(files)) form.append('files', new File([content], name));
    return desk.ask('POST', '/api/imports', form, { 'x-saydo': 'desk' });
  };
  /** Folders that uploads wait in. */
  const waitingFolders = () => readdirSync(tmpdir()).filter((name) => /^saydo-uploads-\d+-[A-Za-z0-9]{6}$/.test(name));

  test('uploaded files are reported one by one, unreadable ones with name and reason', async () => {
    const before = waitingFolders();
    const response = await upload(
      { 'ferry.txt': FERRY, 'photo.png': '\u0089PNG\r\n\0\0\0\0\0', 'bridge.html': `<p>${BRIDGE}</p>` },
      { outlet: 'Lowen Gazette', published: '2031-05-07', by: 'Ida Fenn' },
    );
    expect(response.status).toBe(200);
    const begun = (await response.json()) as Import;
    expect(begun).toMatchObject({ name: 'ferry.txt and 2 more', by: 'Ida Fenn', total: 3 });
    const { inputs, states, last } = await followed(begun.id);
    expect(inputs).toMatchObject([
      { name: 'ferry.txt', status: 'added', article: 'T1', problem: null },
      {
        name: 'photo.png',
        status: 'failed',
        article: null,
        problem: expect.stringContaining('saydo reads plain text'),
      },
      { name: 'bridge.html', status: 'added', article: 'T2', problem: null },
    ]);
    expect(last).toMatchObject({ state: 'done', added: 2, failed: 1, known: 0 });
    expect(states.map(({ added }) => added)).toEqual(states.map(({ added }) => added).toSorted((a, b) => a - b));
    const article = await desk.get<{ outlet: string; published: string; captures: { name: string }[] }>(
      '/api/articles/T1',
    );
    expect(article).toMatchObject({
      outlet: 'Lowen Gazette',
      published: '2031-05-07',
      captures: [{ name: 'ferry.txt' }],
    });
    const { items } = await desk.get<{ items: { by: string }[] }>('/api/history?subject=T1');
    expect(items).toMatchObject([{ by: 'Ida Fenn' }]);
    expect(waitingFolders()).toEqual(before);
  });

  test('two files of one name are two articles, and the same bytes are recognised', async () => {
    const first = (await (await upload({ 'index.txt': FERRY })).json()) as Import;
    await followed(first.id);
    const second = (await (await upload({ 'index.txt': BRIDGE })).json()) as Import;
    expect((await followed(second.id)).inputs).toMatchObject([{ status: 'added', article: 'T2' }]);
    const third = (await (await upload({ 'again.txt': FERRY })).json()) as Import;
    expect((await followed(third.id)).inputs).toMatchObject([{ status: 'known', article: 'T1' }]);
  });

  test('lines of an NDJSON file are reported one by one', async () => {
    const lines = [FERRY, BRIDGE].map((text, i) => JSON.stringify({ id: `n${i}`, text })).join('\n');
    const begun = (await (await upload({ 'texts.ndjson': `${lines}\nnot json\n` })).json()) as Import;
    expect(begun.total).toBe(null);
    const { inputs } = await followed(begun.id);
    expect(inputs.map(({ status }) => status)).toEqual(['added', 'added', 'failed']);
    for (const { name } of inputs) expect(name).toMatch(/^texts\.ndjson/);
  });

  test('a file name cannot leave its folder', async () => {
    const begun = (await (await upload({ '../../../etc/ferry.txt': FERRY })).json()) as Import;
    expect((await followed(begun.id)).inputs).toMatchObject([{ name: 'ferry.txt', status: 'added' }]);
  });

  test('a pasted text is imported with its facts', async () => {
    const about = { title: 'The ferry', outlet: 'Lowen Gazette', published: '2031-05-07' };
    const begun = await desk.send<Import>('POST', '/api/imports', { text: FERRY, ...about });
    await followed(begun.id);
    expect(await desk.get('/api/articles/T1')).toMatchObject({ ...about, versions: 1 });
    expect((await desk.ask('POST', '/api/imports', { text: FERRY, published: 'soon' })).status).toBe(400);
    expect((await desk.ask('POST', '/api/imports', { text: '' })).status).toBe(400);
  });

  test('a folder of this machine is imported; an invalid path is refused', async () => {
    writeFileSync(join(folder, 'ferry.txt'), FERRY);
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
    const begun = await desk.send<Import>('POST', '/api/imports', { folder });
    expect(begun.total).toBe(2);
    expect((await followed(begun.id)).last).toMatchObject({ state: 'done', added: 2 });
    for (const wrong of ['-', 'examples', join(folder, 'ferry.txt'), join(folder, 'no', 'such'), join(folder, '*')]) {
      expect((await desk.ask('POST', '/api/imports', { folder: wrong })).status, wrong).toBe(400);
    }
  });

  test('only allowed folders are imported, by any path', async () => {
    const beside = `${folder}-beside`;
    mkdirSync(beside);
    onTestFinished(() => rmSync(beside, { recursive: true }));
    writeFileSync(join(beside, 'secret.txt'), BRIDGE);
    symlinkSync(beside, join(folder, 'way-out'));
    onTestFinished(() => rmSync(join(folder, 'way-out')));
    for (const wrong of [beside, '/', '/etc', '/no/such/folder', join(folder, '..'), join(folder, 'way-out')]) {
      const response = await desk.ask('POST', '/api/imports', { folder: wrong });
      expect(response.status, wrong).toBe(403);
      expect(await response.json()).toMatchObject({
        code: 'folder-not-allowed',
        detail: `folder: ${wrong} is not allowed: this desk may read these folders, and no other: ${folder}. Start it with saydo serve --allow-folder to allow more, or upload the files.`,
      });
    }
    // Nor is what a link in it leads to, such as one that somebody else put there.
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    onTestFinished(() => rmSync(inner, { recursive: true }));
    writeFileSync(join(inner, 'ferry.txt'), FERRY);
    symlinkSync(join(beside, 'secret.txt'), join(inner, 'link.txt'));
    const begun = await desk.send<Import>('POST', '/api/imports', { folder: inner });
    expect((await followed(begun.id)).inputs).toMatchObject([
      { name: join(inner, 'ferry.txt'), status: 'added' },
      { name: join(inner, 'link.txt'), status: 'failed', problem: expect.stringContaining('outside the folder') },
    ]);

    const none = deskOver(db);
    const refused = await none.ask('POST', '/api/imports', { folder });
    expect(await refused.json()).toMatchObject({
      code: 'folder-not-allowed',
      detail: expect.stringContaining('may read no folders'),
    });
    await none.close();
  });

  test('a private address is refused unless it is allowed', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/plain').end(FERRY));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ferry`;
    try {
      const guarded = await desk.send<Import>('POST', '/api/imports', { address });
      expect((await followed(guarded.id)).inputs).toMatchObject([
        { status: 'failed', problem: expect.stringContaining('not on the public internet') },
      ]);
      const meant = await desk.send<Import>('POST', '/api/imports', { address, allowPrivate: true });
      expect((await followed(meant.id)).inputs).toMatchObject([{ name: address, status: 'added' }]);
    } finally {
      server.close();
    }
    for (const wrong of ['file:///etc/passwd', 'ftp://example.org/x', 'ferry']) {
      expect((await desk.ask('POST', '/api/imports', { address: wrong })).status, wrong).toBe(400);
    }
  });

  test('imports run one at a time; a waiting one can be stopped', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow: ReadingPool = {
      ...POOL,
      read: async (source) => {
        await held;
        return POOL.read(source);
      },
    };
    await desk.close();
    desk = deskOver(db, { pool: slow });
    const first = await desk.send<Import>('POST', '/api/imports', { text: FERRY });
    const second = await desk.send<Import>('POST', '/api/imports', { text: BRIDGE });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { items } = await desk.get<{ items: Import[] }>('/api/imports');
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'waiting'],
      [first.id, 'running'],
    ]);
    const stopping = desk.send<Import>('DELETE', `/api/imports/${second.id}`, undefined);
    letGo();
    expect(await stopping).toMatchObject({ state: 'stopped', added: 0 });
    expect((await followed(first.id)).last).toMatchObject({ state: 'done', added: 1 });
    const [count] = await db.query('select count(*)::int as count from articles');
    expect(count).toEqual({ count: 1 });
  });

  test('a stopped import ends between two articles, and keeps what was added', async () => {
    let stop = () => {};
    const stopping: ReadingPool = {
      ...POOL,
      width: 1,
      read: async (source) => {
        const reading = await POOL.read(source);
        if (String(source.content).includes('bridge') || Buffer.from(source.content as Uint8Array).includes('bridge'))
          stop();
        return reading;
      },
    };
    await desk.close();
    desk = deskOver(db, { pool: stopping });
    const texts = [FERRY, ...Array.from({ length: 30 }, (_, i) => `${i} times: ${BRIDGE}`)];
    const lines = texts.map((text) => JSON.stringify({ text })).join('\n');
    const begun = (await (await upload({ 'texts.ndjson': lines })).json()) as Import;
    stop = () => void desk.ask('DELETE', `/api/imports/${begun.id}`);
    const { last } = await followed(begun.id);
    expect(last?.state).toBe('stopped');
    expect(last?.added).toBeLessThan(texts.length);
    const [count] = await db.query<{ count: number }>('select count(*)::int as count from articles');
    expect(count?.count).toBe(last?.added);
  });

  test('uploads of a killed server are removed, those of a running one are not', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const left = mkdtempSync(join(tmpdir(), `saydo-uploads-${gone}-`));
    const waiting = mkdtempSync(join(tmpdir(), `saydo-uploads-${process.pid}-`));
    writeFileSync(join(left, 'notes.txt'), 'The ferry sails.');
    await removeLeftFolders();
    expect([existsSync(left), existsSync(waiting)]).toEqual([false, true]);
    rmSync(waiting, { recursive: true });
  });

  test('an invalid upload is refused and leaves no files', async () => {
    const before = waitingFolders();
    const multipart = { 'content-type': 'multipart/form-data; boundary=x', 'x-saydo': 'desk' };
    expect((await desk.ask('POST', '/api/imports', 'no parts', multipart)).status).toBe(400);
    expect((await desk.ask('POST', '/api/imports', '--x\r\ncut', multipart)).status).toBe(400);
    const none = { ...multipart, 'content-type': 'multipart/form-data' };
    expect((await desk.ask('POST', '/api/imports', '--x--', none)).status).toBe(400);
    expect((await upload({}, { outlet: 'Gazette' })).status).toBe(400);
    expect((await upload({ 'a.txt': FERRY }, { published: 'soon' })).status).toBe(400);
    expect(waitingFolders()).toEqual(before);
    expect((await desk.get<{ items: unknown[] }>('/api/imports')).items).toEqual([]);
  });
});
