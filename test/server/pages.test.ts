import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openerOn } from '../store/databases/each-database.ts';
import { deskOver, type TestDesk } from './desk.ts';

describe('pages', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saydo-pages-'));
    const web = join(folder, 'web');
    mkdirSync(join(web, 'assets'), { recursive: true });
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>saydo</title>');
    writeFileSync(join(web, 'assets', 'main-a1b2c3.js'), 'export {};');
    writeFileSync(join(web, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'secret.txt'), 'for nobody');
    desk = deskOver(await open(), { web });
    return async () => {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const got = async (path: string) => {
    const response = await desk.ask('GET', path);
    const [type, cache] = [response.headers.get('content-type'), response.headers.get('cache-control')];
    return { status: response.status, type, cache, text: await response.text() };
  };

  test('return the app for any address that is not a file, without caching', async () => {
    for (const path of ['/', '/articles/T1', '/review?kind=pledge', '/no.such.page', '/%E2%80%9C']) {
      const page = {
        status: 200,
        type: 'text/html; charset=utf-8',
        cache: 'no-cache',
        text: '<!doctype html><title>saydo</title>',
      };
      expect(await got(path), path).toEqual(page);
    }
  });

  test('cache hashed assets for ever; a missing asset is a 404', async () => {
    expect(await got('/assets/main-a1b2c3.js')).toMatchObject({
      ...{ status: 200, type: 'text/javascript; charset=utf-8', text: 'export {};' },
      cache: 'public, max-age=31536000, immutable',
    });
    expect(await got('/icon.svg')).toMatchObject({ status: 200, type: 'image/svg+xml', cache: 'no-cache' });
    expect((await got('/assets/main-000000.js')).status).toBe(404);
  });

  test('return no file outside the folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%00',
      '/%',
    ]) {
      expect((await got(path)).text, path).not.toContain('for nobody');
    }
  });
});
