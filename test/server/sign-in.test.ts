import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bearer, TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, HOST, type TestDesk } from './desk.ts';

const FERRY = 'Mayor Orla Fenwright said on Tuesday that the ferry would run by the end of 2032.\n';
const PAGE = { accept: 'text/html,*/*;q=0.8' };

describe('a server without its token in the request', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  beforeAll(async () => {
    const db = await open();
    await newsroom(db).add(FERRY);
    const web = mkdtempSync(join(tmpdir(), 'saydo-web-'));
    writeFileSync(join(web, 'index.html'), '<title>The desk</title>');
    writeFileSync(join(web, 'theme.js'), '// theme');
    desk = deskOver(db, { web });
    return async () => {
      await desk.close();
      rmSync(web, { recursive: true });
    };
  });

  /** Asks with these headers and no token but what is in them. */
  const ask = (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: unknown) =>
    desk.ask(method, path, body, { authorization: '', ...headers });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const signedIn = async () => cookieOf(await ask('GET', `/?token=${TOKEN}`, PAGE));

  test('answers no route of its API, no page and no file of its pages', async () => {
    const { paths } = await desk.document();
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => [method.toUpperCase(), path.replace('{id}', 'F1')] as const),
    );
    expect(routes.length).toBeGreaterThan(20);
    for (const [method, path] of [...routes, ['GET', '/api/nothing'], ['GET', '/theme.js'], ['HEAD', '/']] as const) {
      const body = ['POST', 'PUT', 'DELETE'].includes(method) ? { by: 'Ada', text: FERRY } : undefined;
      const response = await ask(method, path, {}, body);
      expect(response.status, `${method} ${path}`).toBe(401);
      expect(response.headers.get('content-type'), path).toBe('application/problem+json');
    }
    expect(await (await ask('GET', '/api/overview')).json()).toMatchObject({
      code: 'not-signed-in',
      detail: expect.stringContaining('Open the address that saydo serve printed'),
    });
    expect(await desk.get('/api/imports')).toMatchObject({ items: [] });
  });

  test('answers only the health check', async () => {
    const response = await ask('GET', '/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
    expect((await ask('GET', '/health', { host: 'evil.example' })).status).toBe(421);
  });

  test('shows a self-contained sign-in page with instructions', async () => {
    const response = await ask('GET', '/pledges?status="stalled"&x=<b>', PAGE);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('Open the address that <code>saydo serve</code> printed');
    expect(html).toContain('value="/pledges?status=%22stalled%22&amp;x=%3Cb%3E"');
    expect(html).not.toMatch(/ (?:src|href)=/);
    expect(html).not.toContain('The desk</title>');
  });

  test('signs in by an address with the token, which a cookie replaces', async () => {
    const response = await ask('GET', `/pledges?token=${TOKEN}&status=kept`, PAGE);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/pledges?status=kept');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^saydo-4747=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const page = await ask('GET', '/pledges?status=kept', { ...PAGE, cookie: cookieOf(response) });
    expect([page.status, await page.text()]).toEqual([200, '<title>The desk</title>']);
    expect((await ask('GET', '/api/overview', { cookie: cookieOf(response) })).status).toBe(200);
    const decided = await ask(
      'PUT',
      '/api/findings/F1/decision',
      { cookie: cookieOf(response) },
      { by: 'Ada', verdict: 'accept' },
    );
    expect(decided.status).toBe(200);
    // Whoever has signed in and opens the address once more does not keep the token in it either.
    const again = await ask('GET', '/?token=old', { ...PAGE, cookie: cookieOf(response) });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/']);
  });

  test('accepts the token from programs, and no other value', async () => {
    expect((await ask('GET', '/api/overview', bearer())).status).toBe(200);
    for (const authorization of ['', 'Bearer', 'Bearer ', 'Bearer x', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect((await ask('GET', '/api/overview', { authorization })).status, authorization).toBe(401);
    // The API takes no token in the address, where it would be seen and kept.
    expect((await ask('GET', `/api/overview?token=${TOKEN}`)).status).toBe(401);
    expect((await ask('GET', '/api/overview', { cookie: `saydo-4747=${TOKEN}` })).status).toBe(401);
    expect((await ask('GET', '/api/overview', { cookie: 'saydo-4748=x' })).status).toBe(401);
  });

  test('reports a restart to clients that had signed in', async () => {
    const cookie = `saydo-4747=${'x'.repeat(43)}`;
    const page = await (await ask('GET', '/review', { ...PAGE, cookie })).text();
    expect(page).toContain('This desk was restarted since you signed in');
    expect(page).toContain('Open the address that <code>saydo serve</code> printed');
    expect(await (await ask('GET', '/api/overview', { cookie })).json()).toMatchObject({
      detail: expect.stringContaining('this desk was restarted and has a new token'),
    });
    expect(await (await ask('GET', '/?token=old', PAGE)).text()).toContain('This is not the token of this desk');
  });

  test('signs in by its form and by scripts', async () => {
    for (const given of [TOKEN, ` ${TOKEN} `, `http://${HOST}/?token=${TOKEN}`]) {
      const response = await ask(
        'GET',
        `/sign-in?token=${encodeURIComponent(given)}&to=${encodeURIComponent('/people?x=1')}`,
      );
      expect([response.status, response.headers.get('location')], given).toEqual([303, '/people?x=1']);
      const posted = await ask('POST', '/sign-in', {}, { token: given });
      expect([posted.status, cookieOf(posted)], given).toEqual([204, cookieOf(response)]);
    }
    const wrong = await ask('GET', '/sign-in?token=wrong&to=/people');
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    expect((await ask('POST', '/sign-in', {}, { token: 'wrong' })).status).toBe(401);
    // Whether a browser has signed in, a script learns without a token.
    expect((await ask('POST', '/sign-in', {}, {})).status).toBe(401);
    const cookie = await signedIn();
    expect((await ask('POST', '/sign-in', { cookie }, {})).status).toBe(204);
    expect((await ask('GET', '/sign-in?to=/people', { cookie })).headers.get('location')).toBe('/people');
    // Nor does it hold more of a body than a token needs.
    expect((await ask('POST', '/sign-in', {}, { token: 'x'.repeat(2 ** 21) })).status).toBe(413);
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
  ])('does not redirect to another site: %s', async (to) => {
    const response = await ask('GET', `/sign-in?token=${TOKEN}&to=${encodeURIComponent(to)}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/(?![/\\])/);
  });

  test('refuses sign-in requests of other sites', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await ask('POST', '/sign-in', headers, { token: TOKEN })).status).toBe(403);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await desk.ask('POST', '/sign-in', `token=${TOKEN}`, { authorization: '', ...form })).status).toBe(415);
  });
});
